import { eachTile, tileAt } from './box.js';
import { pointOf, type EdgeShape } from './edges.js';
import type { Box, Point } from './viewport.js';

/** Which tiles of the world lines run through: cheap to ask how much of a place is struck through. */
export interface Strokes {
  readonly tiles: ReadonlySet<number>;
  /** Side of a tile, world units. */
  readonly side: number;
}

/** About half the height of a label, CSS pixels. */
const TILE = 6;

/** The tiles that edges run through, where they are in a box; from afar tiles are as large as they are near. */
export function strokesOf(
  edges: readonly EdgeShape[],
  { k, box }: { readonly k: number; readonly box?: Box } = { k: 1 },
): Strokes {
  const side = TILE / Math.min(1, k);
  const tiles = new Set<number>();
  for (const { curve, length } of edges) {
    const steps = Math.ceil(length / side) + 1;
    for (let step = 0; step <= steps; step += 1) {
      const point = pointOf(curve, step / steps);
      const far = box ? farFrom(box, point) : 0;
      if (far === 0) tiles.add(tileAt(point.x, point.y, side));
      // A curve is at most twice as fast as its mean.
      else step += Math.floor(far / (2 * side));
    }
  }
  return { tiles, side };
}

/** How far a point is from a box, along the axis where it is farther. */
const farFrom = ({ x: left, y: top, width, height }: Box, { x, y }: Point): number =>
  Math.max(0, left - x, x - left - width, top - y, y - top - height);

/** How many tiles of a box lines run through; the box in CSS pixels at a scale. */
export function strikes({ tiles, side }: Strokes, box: Box, k: number): number {
  let count = 0;
  eachTile(box, side * k, (tile) => (count += Number(tiles.has(tile))));
  return count;
}
