import type { Positions } from './layout.js';
import type { Outline } from './outline.js';
import type { Plan } from './plan.js';

/** Positions as others see them: centred on the origin unless the document places a node; what it gives stands to 1/100 of a unit. */
export function read(plan: Plan, { nodes, positions }: Outline): Positions {
  const [right, below] = positions.size === 0 ? [middle(plan.x), middle(plan.y)] : [0, 0];
  const found = new Float64Array(plan.marks * 2);
  plan.node.forEach((node, mark) => {
    const given = positions.get(nodes[node]!.id);
    found[2 * node] = given ? round(given.x) : plan.x[mark]! - right;
    found[2 * node + 1] = given ? round(given.y) : plan.y[mark]! - below;
  });
  return found;
}

function middle(values: Int32Array): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return values.length ? Math.round((least + most) / 2) : 0;
}

/** A place as it is given, to 1/100 of a unit; + 0 turns −0 into 0. */
export const round = (value: number): number => Math.round(value * 100) / 100 + 0;
