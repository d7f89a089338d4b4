import type { Topology } from '../model/topology.js';
import type { Positions } from './layout.js';
import { createPlan } from './plan.js';
import { fitBubbles } from './rings.js';

/** The circle in which a host stands with its guests; the host is its middle. */
export interface Bubble {
  /** Index into `topology.nodes`. */
  readonly host: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Every host's bubble at given positions, outer ones before those they hold. Their radii are those that the layout reckoned with. */
export function bubbles(topology: Topology, positions: Positions): readonly Bubble[] {
  const plan = createPlan(topology);
  plan.node.forEach((node, mark) => {
    plan.x[mark] = Math.round(positions[2 * node]!);
    plan.y[mark] = Math.round(positions[2 * node + 1]!);
  });
  fitBubbles(plan);
  // Marks stand in the order of the tree: a host before what it holds.
  return Array.from(plan.node).flatMap((host, mark) =>
    plan.guests[mark]!.length > 0
      ? [{ host, x: positions[2 * host]!, y: positions[2 * host + 1]!, radius: plan.reach[mark]! }]
      : [],
  );
}
