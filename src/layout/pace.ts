import type { Steps } from './layout.js';

/** Between two pictures, ms: each costs the page more than the layout. */
const PACE_MS = 200;

/** The same steps without pictures that come too soon after another one. @param clock the time, ms. */
export function* paced(steps: Steps, clock: () => number): Steps {
  for (let next = 0; ;) {
    const { value, done } = steps.next();
    if (done) return value;
    const isDue = value !== undefined && clock() >= next;
    yield isDue ? value : undefined;
    if (isDue) next = clock() + PACE_MS;
  }
}
