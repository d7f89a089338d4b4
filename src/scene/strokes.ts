import { pointOf, type EdgeShape } from './edges.js';
import type { Box } from './viewport.js';

/** Which squares of the world lines run through: cheap to ask how much of a place is struck through. */
export type Strokes = ReadonlySet<number>;

/** Side of a square, world units: about half the height of a label. */
const SQUARE = 6;
/** More rows than any map has. */
const ROWS = 1e5;
const square = (value: number) => Math.floor(value / SQUARE);

/** The squares that edges run through, where they are in a box. */
export function strokesOf(edges: readonly EdgeShape[], within?: Box): Strokes {
  const strokes = new Set<number>();
  for (const { curve, length } of edges) {
    const steps = Math.ceil(length / SQUARE) + 1;
    for (let step = 0; step <= steps; step += 1) {
      const { x, y } = pointOf(curve, step / steps);
      const far = within ? farFrom(within, x, y) : 0;
      if (far === 0) strokes.add(square(x) * ROWS + square(y));
      // A curve is at most twice as fast as its mean.
      else step += Math.floor(far / (2 * SQUARE));
    }
  }
  return strokes;
}

/** How far a point is from a box, along the axis where it is farther. */
const farFrom = ({ x: left, y: top, width, height }: Box, x: number, y: number): number =>
  Math.max(0, left - x, x - left - width, top - y, y - top - height);

/** How many squares of a box lines run through; the box in CSS pixels at a scale. */
export function strikes(strokes: Strokes, { x, y, width, height }: Box, k: number): number {
  const [right, bottom] = [square((x + width) / k), square((y + height) / k)];
  let count = 0;
  for (let column = square(x / k); column <= right; column += 1)
    for (let row = square(y / k); row <= bottom; row += 1) if (strokes.has(column * ROWS + row)) count += 1;
  return count;
}
