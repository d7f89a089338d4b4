import { eachTile, tileAt } from './box.js';
import { pointOf, type EdgeShape } from './edges.js';
import type { Box } from './viewport.js';

/** Which tiles of the world lines run through: cheap to ask how much of a place is struck through. */
export type Strokes = ReadonlySet<number>;

/** Side of a tile, world units: about half the height of a label. */
const TILE = 6;

/** The tiles that edges run through. */
export function strokesOf(edges: readonly EdgeShape[]): Strokes {
  const strokes = new Set<number>();
  for (const { curve, length } of edges) {
    const steps = Math.ceil(length / TILE) + 1;
    for (let step = 0; step <= steps; step += 1) {
      const { x, y } = pointOf(curve, step / steps);
      strokes.add(tileAt(x, y, TILE));
    }
  }
  return strokes;
}

/** How many tiles of a box lines run through; the box in CSS pixels at a scale. */
export function strikes(strokes: Strokes, box: Box, k: number): number {
  let count = 0;
  eachTile(box, TILE * k, (tile) => (count += Number(strokes.has(tile))));
  return count;
}
