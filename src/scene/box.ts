import type { Box, Point } from './viewport.js';

/** The square round a point. @param half half of its side. */
export const square = ({ x, y }: Point, half: number): Box => ({
  x: x - half,
  y: y - half,
  width: 2 * half,
  height: 2 * half,
});

/** A box of the world at a scale. */
export const scaled = ({ x, y, width, height }: Box, k: number): Box => ({
  x: x * k,
  y: y * k,
  width: width * k,
  height: height * k,
});

/** The box that holds all of some boxes; of none, nothing. */
export function enclose(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return boxes.length ? { x: left, y: top, width: right - left, height: bottom - top } : square({ x: 0, y: 0 }, 0);
}

/** More rows than any map or screen has. */
const ROWS = 1e5;

/** The number of the tile that a point lies in. @param side of a tile. */
export const tileAt = (x: number, y: number, side: number): number =>
  Math.floor(x / side) * ROWS + Math.floor(y / side);

/** Visits the tiles of a plane that a box touches, each by a number of its own. @param side of a tile. */
export function eachTile({ x, y, width, height }: Box, side: number, visit: (tile: number) => void): void {
  for (let column = Math.floor(x / side); column <= (x + width) / side; column += 1)
    for (let row = Math.floor(y / side); row <= (y + height) / side; row += 1) visit(column * ROWS + row);
}
