import { across, down, TURN } from '../directions.js';
import { shift, type Plan } from '../plan.js';
import { createPrice } from './price.js';

/** How far it is from ring to ring, world units, and directions tried on each; rings looked at after the first with room. */
const RING = { step: 12, turns: 24, more: 3 } as const;
/** What a world unit of way costs, beside what edges do. */
const WAY = 1.5;

/** What looks for a spot. */
export interface Seeker {
  /** What moves as one. */
  readonly bodies: readonly number[];
  /** Whether it stands in nobody's room. */
  readonly isFree: () => boolean;
  /** Rings after which it gives up; it stands where it began then. */
  readonly most?: number;
}

/**
 * Moves a thing to a free spot near to where it is: the first one found going round in wider and wider rings, or on a small map, of those
 * found on a few rings, the one where fewest edges cross or run through others.
 * @returns whether there was one.
 */
export function findSpot(plan: Plan, { bodies, isFree, most = Infinity }: Seeker): boolean {
  const body = bodies[0]!;
  const [x, y] = [plan.x[body]!, plan.y[body]!];
  const moveTo = ([right, below]: readonly [number, number]) => {
    const [dx, dy] = [x + right - plan.x[body]!, y + below - plan.y[body]!];
    for (const each of bodies) shift(plan, each, dx, dy);
  };
  const price = createPrice(plan, bodies);
  let best: readonly [number, number] = [0, 0];
  let least = Infinity;
  let last = most;
  for (let ring = 0; ring <= last; ring += 1)
    for (const spot of spotsOn(ring)) {
      moveTo(spot);
      if (!isFree()) continue;
      if (!price) return true;
      if (least === Infinity) last = Math.min(last, ring + RING.more);
      const cost = price() + WAY * ring * RING.step;
      if (cost < least) [best, least] = [spot, cost];
    }
  moveTo(best);
  return least < Infinity;
}

const spotsOn = (ring: number): (readonly [number, number])[] =>
  Array.from({ length: ring === 0 ? 1 : RING.turns }, (_, turn) => {
    const step = (turn * (TURN / RING.turns) + ring * 3) % TURN;
    return [across(step, ring * RING.step), down(step, ring * RING.step)] as const;
  });
