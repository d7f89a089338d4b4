/** Longest run of work between two breaths, ms. */
const SLICE_MS = 10;

/** Runs a generator to its end, letting the page answer in between; undefined when it is not wanted any more. */
export async function inSlices<Result>(
  steps: Generator<unknown, Result>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
  for (let start = performance.now(); isWanted(); ) {
    const { done, value } = steps.next();
    if (done) return value as Result;
    if (performance.now() - start < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  }
  return undefined;
}
