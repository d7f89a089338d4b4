import { TURN } from '../directions.js';
import type { Positions } from '../layout.js';
import type { Outline } from '../outline.js';
import { shift, type Plan } from '../plan.js';
import type { Settled } from './settle.js';
import { unitX, unitY } from './units.js';
import { childrenOf, type Work } from './work.js';

/** Moves every body to where its cell has been settled. */
export function move({ plan, cells: { count, bodies, holder } }: Work, { x, y }: Settled): void {
  for (let cell = count - 2; cell >= 0; cell -= 1) {
    x[cell]! += x[holder[cell]!]!;
    y[cell]! += y[holder[cell]!]!;
    if (cell < bodies) shift(plan, plan.bodies[cell]!, x[cell]!, y[cell]!);
  }
}

/** Where all would be if the sketch were all: what has no place yet goes round and round in its container. */
export function sketched({ plan, cells, sketch }: Work): Positions {
  const [x, y] = [sketch.x.slice(), sketch.y.slice()];
  for (let cell = cells.count - 1; cell >= cells.bodies; cell -= 1) {
    const children = childrenOf(cells, cell);
    children.forEach((child, at) => {
      if (sketch.isPlaced[child]) return;
      const far = child === cells.hub[cell] ? 0 : sketch.radius[cell]! * Math.sqrt((at + 0.5) / children.length);
      x[child] = x[cell]! + far * unitX((at * 95) % TURN);
      y[child] = y[cell]! + far * unitY((at * 95) % TURN);
    });
  }
  const found = new Float64Array(plan.marks * 2);
  plan.node.forEach((node, mark) => {
    const body = plan.bodyOf[mark]!;
    found[2 * node] = Math.round(x[body]! + plan.x[mark]!);
    found[2 * node + 1] = Math.round(y[body]! + plan.y[mark]!);
  });
  return found;
}

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

/** + 0 turns −0 into 0. */
const round = (value: number): number => Math.round(value * 100) / 100 + 0;
