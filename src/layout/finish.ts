import type { Positions, Steps } from './layout.js';

/** Runs a layout to its end. */
export function finish(steps: Steps): Positions {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
