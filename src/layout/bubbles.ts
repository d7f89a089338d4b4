import type { Topology } from '../model/topology.js';
import type { Positions } from './layout.js';
import { createPlan, fitBubbles } from './plan.js';

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
  plan.node.forEach((node, mark) => {
    plan.x[mark] = positions[2 * node]!;
    plan.y[mark] = positions[2 * node + 1]!;
  });
  fitBubbles(plan);
  return Array.from(plan.bubble.entries())
    .filter(([, cell]) => cell >= 0)
    .map(([mark, cell]) => ({ host: plan.node[mark]!, x: plan.x[cell]!, y: plan.y[cell]!, radius: plan.radius[cell]! }))
    .sort((a, b) => topology.nodes[a.host]!.depth - topology.nodes[b.host]!.depth || a.host - b.host);
}
