import type { Positions } from '../layout/layout.js';

export type Direction = 'left' | 'right' | 'up' | 'down';

const UNITS: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** How much a step aside counts against one ahead. */
const ASIDE = 2.2;

/**
 * The node one comes to by walking from another in a direction: near, and not far off the straight way.
 * Undefined where there is none in the quadrant.
 */
export function nodeTowards(
  positions: Positions,
  from: number,
  direction: Direction,
  hidden: ReadonlySet<number>,
): number | undefined {
  const [ux, uy] = UNITS[direction];
  let best: number | undefined;
  let least = Infinity;
  for (let node = 0; 2 * node < positions.length; node += 1) {
    if (node === from || hidden.has(node)) continue;
    const dx = positions[2 * node]! - positions[2 * from]!;
    const dy = positions[2 * node + 1]! - positions[2 * from + 1]!;
    const ahead = dx * ux + dy * uy;
    const aside = Math.abs(dx * uy) + Math.abs(dy * ux);
    if (ahead <= 0 || aside > ahead * 1.6) continue;
    const cost = ahead + ASIDE * aside;
    if (cost < least) [best, least] = [node, cost];
  }
  return best;
}
