/** Longest run of work between two breaths, ms. */
const SLICE_MS = 10;

/** Lets the page do what has waited. A timer would wait for longer, in a hidden page for seconds. */
export const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/**
 * Runs a generator to its end, letting the page answer in between; undefined when it is not wanted any more.
 * @param onStep gets what the generator yields
 */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result>,
  isWanted: () => boolean,
  onStep?: (value: Step) => void,
): Promise<Result | undefined> {
  for (let start = performance.now(); isWanted();) {
    const { done, value } = steps.next();
    if (done) return value;
    onStep?.(value);
    if (performance.now() - start < SLICE_MS) continue;
    await breath();
    start = performance.now();
  }
  return undefined;
}
