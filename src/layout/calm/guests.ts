import { across, down, TURN } from '../directions.js';
import { shift, type Plan } from '../plan.js';
import { crowdOf, fitBubbles, isLabelAbove, setRing } from '../rings.js';
import { labelInDisc, overlapOf } from '../room.js';
import { createPrice } from './price.js';
import { pushFrom } from './push.js';

/** Rims of host and guest are so far apart at least; how much wider each next ring is; world units; directions tried on each. */
const SEAT = { gap: 23, grow: 8, turns: 48 } as const;

/**
 * Finds new guests a seat round their host, beside those that keep theirs; guests that have grown push their neighbours. Where that does
 * not help, all are seated anew.
 * @param isOld by mark. @param grown marks that take more room than before.
 */
export function seat(plan: Plan, host: number, isOld: Uint8Array, grown: ReadonlySet<number>): void {
  const own = plan.guests[host]!;
  const seated = own.filter((guest) => isOld[guest] === 1);
  const changed = seated.flatMap((guest, at) => (grown.has(guest) ? [at] : []));
  if (changed.length > 0) {
    const doOverlap = (one: number, two: number) => overlapOf(plan, seated[one]!, seated[two]!) > 0;
    pushFrom(plan, changed, { items: seated.map((guest) => [guest]), isHeld: () => false, doOverlap });
  }
  for (const guest of own) {
    if (isOld[guest] === 1) continue;
    findSeat(plan, { host, guest, seated });
    seated.push(guest);
  }
  fitBubbles(plan);
  while (changed.length > 0 && crowdOf(plan, host) > 0) {
    for (const guest of own) plan.ring[guest]! += SEAT.grow;
    setRing(plan, host);
  }
}

interface Seat {
  readonly host: number;
  readonly guest: number;
  readonly seated: readonly number[];
}

/** The seat nearest to where a guest would like to be on the smallest ring with one; on a small map, the one that edges like best. */
function findSeat(plan: Plan, seat: Seat): void {
  const { host, guest } = seat;
  const first = aimOf(plan, host, guest);
  const price = createPrice(plan, [guest]);
  let far = plan.radius[host]! + plan.reach[guest]! + SEAT.gap;
  let best: number | undefined;
  for (let least = Infinity; best === undefined; far += SEAT.grow)
    for (let at = 0; at < SEAT.turns && least > 0; at += 1) {
      // To either side of where it would like to be, farther and farther.
      const away = ((at + 1) >> 1) * (TURN / SEAT.turns) * (at % 2 ? 1 : -1);
      const step = (first + away + TURN) % TURN;
      move(plan, seat, step, far);
      if (!hasSeat(plan, seat)) continue;
      const cost = price ? price() : 0;
      if (cost < least) [best, least] = [step, cost];
    }
  move(plan, seat, best, far - SEAT.grow);
}

/** Moves a guest to a place round its host. */
function move(plan: Plan, { host, guest }: Seat, step: number, far: number): void {
  const dy = down(step, far);
  shift(plan, guest, plan.x[host]! + across(step, far) - plan.x[guest]!, plan.y[host]! + dy - plan.y[guest]!);
  if (plan.guests[guest]!.length > 0) return;
  plan.labelDrop[guest] = Math.abs(plan.labelDrop[guest]!) * (isLabelAbove(dy) ? -1 : 1);
}

const hasSeat = (plan: Plan, { host, guest, seated }: Seat): boolean =>
  labelInDisc(plan, guest, host, plan.radius[host]!) === 0 &&
  seated.every((other) => overlapOf(plan, guest, other) === 0);

/** The direction in which a guest's edges lead, as a step of `TURN`. */
function aimOf({ x, y, edges, edgesOf, to }: Plan, host: number, guest: number): number {
  let [dx, dy] = [0, 0];
  for (let mark = guest; mark < to[guest]!; mark += 1)
    for (const edge of edgesOf[mark]!) {
      const other = edges[2 * edge]! + edges[2 * edge + 1]! - mark;
      if (other >= guest && other < to[guest]!) continue;
      dx += x[other]! - x[host]!;
      dy += y[other]! - y[host]!;
    }
  let [best, most] = [0, 0];
  for (let step = 0; step < TURN; step += 1) {
    const along = dx * across(step, 1024) + dy * down(step, 1024);
    if (along > most) [best, most] = [step, along];
  }
  return best;
}
