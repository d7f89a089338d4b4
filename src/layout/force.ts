import type { Topology } from '../model/topology.js';
import type { Aspect, LayoutOptions, Positions } from './layout.js';
import { turnTowards } from './orient.js';
import { hold } from './pinned.js';
import { createPlan, shift, type Plan } from './plan.js';
import { groupsCollide, measureGroup, SIDE_COUNT, SITE_GAP } from './room.js';
import { lift, placeGroup, placeGuests, solve, spread } from './start.js';
import { untangle } from './untangle.js';

/** Starts tried, and moves of the search; a small map deserves the best picture. Counts, not time: the result is the same everywhere. */
const SEARCH = { starts: 3, short: 700, long: 5000, most: 3_000_000 } as const;
/** Above this many nodes the search is left out. */
const LARGE = 600;

/**
 * Every container solved on its own by d3-force, bottom-up: guests round their host, hosts in their site, sites on the map;
 * sites then turned towards what they connect with; then a local search untangles the whole.
 */
export function* force(topology: Topology, { aspect = 'wide' }: LayoutOptions): Generator<Positions, Positions> {
  const plan = createPlan(topology);
  if (plan.pinned.every((pinned) => pinned === 1)) return hold(plan, topology);
  let best: { cost: number; start: number; positions: Positions } | undefined;
  const starts = plan.count > LARGE || plan.count < 2 ? 1 : SEARCH.starts;
  for (let start = 0; start < starts; start += 1) {
    place(plan, topology, start);
    const cost = plan.count > LARGE ? 0 : untangle(plan, aspect, budget(plan, SEARCH.short), start);
    if (!best || cost < best.cost) best = { cost, start, positions: read(plan) };
    if (start === 0) yield best.positions;
  }
  if (plan.count > LARGE) return best!.positions;
  return refine(plan, topology, aspect, best!.start);
}

function refine(plan: Plan, topology: Topology, aspect: Aspect, start: number): Positions {
  place(plan, topology, start);
  untangle(plan, aspect, budget(plan, SEARCH.long), start);
  return read(plan);
}

/** A move costs about edges × (edges + nodes) / nodes; large documents get fewer. */
function budget(plan: Plan, moves: number): number {
  const edges = plan.edges.length / 2;
  const each = 1 + ((2 * edges) / Math.max(1, plan.count)) * (edges + plan.count);
  return Math.floor(Math.min(moves, SEARCH.most / each));
}

/** A first arrangement without overlaps. */
function place(plan: Plan, topology: Topology, start: number): void {
  plan.x.fill(0);
  plan.y.fill(0);
  placeGuests(plan);
  for (const group of plan.groups) placeGroup(plan, group, start);
  placeGroups(plan, start);
  if (plan.pinned.includes(1)) hold(plan, topology);
}

/** The groups themselves, as circles that know their edges, spread until no two hulls touch. */
function placeGroups(plan: Plan, start: number): void {
  const reach = new Float64Array(plan.groups.length * SIDE_COUNT);
  plan.groups.forEach((group, place) => {
    measureGroup(plan, group, reach, place * SIDE_COUNT);
    const at = place * SIDE_COUNT;
    const quarter = SIDE_COUNT / 4;
    shift(plan, group.members, (reach[at + 2 * quarter]! - reach[at]!) / 2, (reach[at + 3 * quarter]! - reach[at + quarter]!) / 2);
  });
  const radii = plan.groups.map((group, place) => {
    measureGroup(plan, group, reach, place * SIDE_COUNT);
    let size = 0;
    for (let side = 0; side < SIDE_COUNT; side += 1) size += reach[place * SIDE_COUNT + side]!;
    return size / SIDE_COUNT;
  });
  const centres = solve(radii, lift(plan, plan.group), start);
  const moveTo = (from: number, to: number) =>
    plan.groups.forEach(({ members }, place) => shift(plan, members, centres[2 * place]! * (to - from), centres[2 * place + 1]! * (to - from)));
  let before = 1;
  moveTo(0, 1);
  for (const group of plan.groups) if (group.isSite) turnTowards(plan, group);
  spread((scale) => {
    moveTo(before, (before = scale));
    plan.groups.forEach((group, place) => measureGroup(plan, group, reach, place * SIDE_COUNT));
    return plan.groups.every((_, place) => plan.groups.every((__, other) => other >= place || !groupsCollide(reach, place, other, SITE_GAP)));
  });
}

/** Positions as others see them: centred on the origin unless something is pinned, rounded to 1/100, no −0. */
function read(plan: Plan): Positions {
  const isHeld = plan.pinned.includes(1);
  const [x, y] = isHeld ? [0, 0] : [middle(plan.x), middle(plan.y)];
  const positions = new Float64Array(plan.count * 2);
  for (let node = 0; node < plan.count; node += 1) {
    positions[2 * node] = round(plan.x[node]! - x);
    positions[2 * node + 1] = round(plan.y[node]! - y);
  }
  return positions;
}

function middle(values: Float64Array): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values.length ? (least + most) / 2 : 0;
}

/** + 0 turns −0 into 0. */
const round = (value: number): number => Math.round(value * 100) / 100 + 0;

