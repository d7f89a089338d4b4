import type { Topology } from '../model/topology.js';
import type { LayoutOptions, Positions } from './layout.js';
import { createPlan, type Plan } from './plan.js';
import { place } from './start.js';
import { restore, save, untangle, type Places } from './untangle.js';

/** Starts tried, and moves of the search; a small map deserves the best picture. Counts, not time: the result is the same everywhere. */
export const SEARCH = {
  starts: 3,
  short: { moves: 1500, heat: 20, first: 90, last: 20 },
  long: { moves: 6000, heat: 8, first: 60, last: 6 },
};
/** Above this many nodes the search is left out. */
const LARGE = 600;

/**
 * Every container solved on its own by d3-force, bottom-up: guests with their host, hosts in their site, sites on the map;
 * then a local search untangles the whole.
 */
export function* force(topology: Topology, { aspect = 'wide' }: LayoutOptions): Generator<Positions, Positions> {
  const plan = createPlan(topology);
  let best: { cost: number; places: Places } | undefined;
  for (let start = 0; start < SEARCH.starts; start += 1) {
    place(plan, start);
    const cost = untangle(plan, aspect, { ...SEARCH.short, chance: start + 1 });
    if (!best || cost < best.cost) best = { cost, places: save(plan) };
  }
  restore(plan, best!.places);
  untangle(plan, aspect, { ...SEARCH.long, chance: 99 });
  yield read(plan);
  return read(plan);
}

/** Positions as others see them: centred on the origin unless something is pinned, rounded to 1/100, no −0. */
function read(plan: Plan): Positions {
  const isHeld = plan.isHeld[plan.map] === 1;
  const [x, y] = isHeld ? [0, 0] : [middle(plan.x, plan.marks), middle(plan.y, plan.marks)];
  const positions = new Float64Array(plan.marks * 2);
  for (let mark = 0; mark < plan.marks; mark += 1) {
    const node = plan.node[mark]!;
    positions[2 * node] = round(plan.x[mark]! - x);
    positions[2 * node + 1] = round(plan.y[mark]! - y);
  }
  return positions;
}

function middle(values: Float64Array, count: number): number {
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < count; at += 1) {
    least = Math.min(least, values[at]!);
    most = Math.max(most, values[at]!);
  }
  return count ? (least + most) / 2 : 0;
}

/** + 0 turns −0 into 0. */
const round = (value: number): number => Math.round(value * 100) / 100 + 0;
