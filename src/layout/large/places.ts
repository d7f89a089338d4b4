import { TURN } from '../directions.js';
import type { Positions } from '../layout.js';
import { shift } from '../plan.js';
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
