import type { Topology } from '../model/topology.js';
import type { Positions } from './layout.js';
import { createPlan, encloseMembers } from './plan.js';

/** The circle in which a host stands with its guests. */
export interface Bubble {
  /** Index of the host in `topology.nodes`. */
  readonly host: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * The circles round hosts and their guests that the layout keeps apart, outermost first; world units.
 * Each is the smallest circle round its members' marks and bubbles with the height of their labels, plus `BUBBLE_PADDING`.
 */
export function bubbles(topology: Topology, positions: Positions): readonly Bubble[] {
  const plan = createPlan(topology);
  const x = new Float64Array(plan.sites);
  const y = new Float64Array(plan.sites);
  const radius = Float64Array.from(plan.radius);
  plan.node.forEach((node, mark) => {
    x[mark] = positions[2 * node]!;
    y[mark] = positions[2 * node + 1]!;
  });
  for (let cell = plan.sites - 1; cell >= plan.marks; cell -= 1) {
    const round = encloseMembers(plan, cell, { x, y, radius });
    x[cell] = round[0]!;
    y[cell] = round[1]!;
    radius[cell] = round[2]!;
    plan.labelDrop[cell] = -1;
  }
  return Array.from(plan.bubble.entries())
    .filter(([, cell]) => cell >= 0)
    .map(([mark, cell]) => ({ host: plan.node[mark]!, x: x[cell]!, y: y[cell]!, radius: radius[cell]! }))
    .sort((a, b) => topology.nodes[a.host]!.depth - topology.nodes[b.host]!.depth || a.host - b.host);
}
