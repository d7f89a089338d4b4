import { TURN } from '../directions.js';
import type { Points } from './points.js';
import { unitX, unitY } from './units.js';

/**
 * Directions at even distances for things round a middle, each near to where it would like to be: those who care most choose first.
 * @param things indices into `aims`: a direction each, the longer the more it matters; nothing: anywhere.
 * @returns steps of `TURN`, aligned with `things`.
 */
export function chooseSteps(things: readonly number[], { x, y }: Points): number[] {
  const share = TURN / things.length;
  const strength = things.map((thing) => x[thing]! * x[thing]! + y[thing]! * y[thing]!);
  const order = [...strength.keys()].sort((a, b) => strength[b]! - strength[a]! || a - b);
  const wanted = things.map((thing, at) => (strength[at]! > 0 ? stepTowards(x[thing]!, y[thing]!) : 0));
  const first = wanted[order[0]!]!;
  const free = [...strength.keys()];
  const steps = things.map(() => 0);
  for (const at of order) {
    const away = (place: number) => Math.abs(((first + place * share - wanted[at]! + 1.5 * TURN) % TURN) - TURN / 2);
    let best = 0;
    for (let choice = 1; choice < free.length; choice += 1) if (away(free[choice]!) < away(free[best]!)) best = choice;
    steps[at] = Math.round(first + free[best]! * share) % TURN;
    free.splice(best, 1);
  }
  return steps;
}

/** Directions looked at first, apart by as many steps; then those round the best of them. */
const COARSE = 16;

/** The step nearest to a direction. */
function stepTowards(x: number, y: number): number {
  let [best, most] = [0, -Infinity];
  const look = (step: number) => {
    const along = x * unitX(step) + y * unitY(step);
    if (along > most) [best, most] = [step, along];
  };
  for (let step = 0; step < TURN; step += COARSE) look(step);
  const near = best;
  for (let away = 1 - COARSE; away < COARSE; away += 1) look((near + away + TURN) % TURN);
  return best;
}
