// Stands in for d3-dispatch: one listener for each type, which is all that d3-zoom is asked for here.

class Dispatch {
  readonly #listeners = new Map<string, (...args: unknown[]) => void>();

  on(type: string, listener: (...args: unknown[]) => void): this {
    this.#listeners.set(type, listener);
    return this;
  }

  call(type: string, that: unknown, ...args: unknown[]): void {
    this.#listeners.get(type)?.apply(that, args);
  }
}

export const dispatch = (): Dispatch => new Dispatch();
