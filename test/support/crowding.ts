import type { Positions } from '../../src/layout/layout.js';
import { createPlan, type Plan } from '../../src/layout/plan.js';
import { fitBubbles } from '../../src/layout/rings.js';
import { groupOverlap, measureGroup, overlapOf, SPANS } from '../../src/layout/room.js';
import type { Topology } from '../../src/model/topology.js';

/** How many things of a large picture overlap, labels included: bodies, guests of one host, and sites with what stands alone. */
export interface Crowding {
  readonly bodies: number;
  readonly guests: number;
  readonly groups: number;
}

/** Counted by the layout's own rules for room (`src/layout/room.ts`), not by those that the large layout parts things with. */
export function crowding(topology: Topology, positions: Positions): Crowding {
  const plan = planAt(topology, positions);
  const { x, wide, bodies, guests, groups } = plan;
  const spans = new Int32Array(groups.length * SPANS);
  groups.forEach((_, group) => measureGroup(plan, group, spans));
  const count = (marks: readonly number[]) =>
    countPairs(
      marks,
      [(mark) => x[mark]! - wide[mark]!, (mark) => x[mark]! + wide[mark]!],
      (a, b) => overlapOf(plan, a, b) > 0,
    );
  return {
    bodies: count(bodies),
    guests: guests.reduce((sum, own) => sum + count(own), 0),
    groups: countPairs(
      [...groups.keys()],
      [(group) => spans[group * SPANS]!, (group) => spans[group * SPANS + 1]!],
      (a, b) => groupOverlap(plan, spans, a, b) > 0,
    ),
  };
}

export function planAt(topology: Topology, positions: Positions): Plan {
  const plan = createPlan(topology);
  plan.node.forEach((node, mark) => {
    plan.x[mark] = Math.round(positions[2 * node]!);
    plan.y[mark] = Math.round(positions[2 * node + 1]!);
  });
  fitBubbles(plan);
  return plan;
}

/** More than any of the spaces that are kept, world units. */
const NEAR = 20;

type Edge = (item: number) => number;

/** Compares what is next to each other as seen from above. */
function countPairs(
  items: readonly number[],
  [left, right]: readonly [Edge, Edge],
  isPair: (a: number, b: number) => boolean,
): number {
  const order = items.toSorted((a, b) => left(a) - left(b));
  let found = 0;
  order.forEach((one, at) => {
    for (let next = at + 1; next < order.length && left(order[next]!) < right(one) + NEAR; next += 1)
      if (isPair(one, order[next]!)) found += 1;
  });
  return found;
}
