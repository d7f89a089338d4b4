/** Work that stops now and then, so that the caller can let the page answer in between. */
export type Steps<Result> = Generator<void, Result>;

/** Items between two stops. */
export const STRIDE = 512;

/** Runs work to its end. */
export function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
