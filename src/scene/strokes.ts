import { eachTile, tileAt } from './box.js';
import { pointOf, type EdgeShape } from './edges.js';
import type { Box, Point } from './viewport.js';

/** Which tiles of the world lines run through: cheap to ask how much of a place is struck through. */
export type Strokes = ReadonlySet<number>;

/** Side of a tile, world units: about half the height of a label. */
const TILE = 6;

/** The tiles that edges run through, where they are in a box. */
export function strokesOf(edges: readonly EdgeShape[], within?: Box): Strokes {
  const strokes = new Set<number>();
  for (const { curve, length } of edges) {
    const steps = Math.ceil(length / TILE) + 1;
    for (let step = 0; step <= steps; step += 1) {
      const point = pointOf(curve, step / steps);
      const far = within ? farFrom(within, point) : 0;
      if (far === 0) strokes.add(tileAt(point.x, point.y, TILE));
      // A curve is at most twice as fast as its mean.
      else step += Math.floor(far / (2 * TILE));
    }
  }
  return strokes;
}

/** How far a point is from a box, along the axis where it is farther. */
const farFrom = ({ x: left, y: top, width, height }: Box, { x, y }: Point): number =>
  Math.max(0, left - x, x - left - width, top - y, y - top - height);

/** How many tiles of a box lines run through; the box in CSS pixels at a scale. */
export function strikes(strokes: Strokes, box: Box, k: number): number {
  let count = 0;
  eachTile(box, TILE * k, (tile) => (count += Number(strokes.has(tile))));
  return count;
}
