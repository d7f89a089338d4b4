/** Longest run of work between two breaths, ms. */
const SLICE_MS = 10;

/** Lets the page answer. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Runs a generator to its end, letting the page answer in between; undefined when it is not wanted any more. */
export async function inSlices<Result>(
  steps: Generator<unknown, Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  for (let start = performance.now(); isWanted();) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - start < SLICE_MS) continue;
    await breath();
    start = performance.now();
  }
  return undefined;
}
