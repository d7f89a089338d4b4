/** Workers made since `watchWorkers()`, by address, and how many of them are still there. */
export interface Watched {
  readonly addresses: string[];
  running: number;
}

const Original = window.Worker;

/** Puts a class in the place of Worker that counts, until `unwatchWorkers()`. @param refuse throws, or does not, as browsers may. */
export function watchWorkers(refuse: (address: string) => void = () => {}): Watched {
  const watched: Watched = { addresses: [], running: 0 };
  window.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      refuse(String(url));
      super(url, options);
      watched.addresses.push(String(url));
      watched.running += 1;
    }

    override terminate(): void {
      super.terminate();
      watched.running -= 1;
    }
  };
  return watched;
}

export const unwatchWorkers = (): void => {
  window.Worker = Original;
};
