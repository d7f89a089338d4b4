import type { Geometry } from './geometry.js';
import { strikes } from './strokes.js';
import type { Box, Point } from './viewport.js';

/** The screen at a scale, and what of it is taken; CSS pixels. */
export interface Room {
  take(box: Box): void;
  /** The best of some places for a box, given by its top middle; it is taken. Undefined: none is free. */
  best(spots: readonly Point[], half: number, height: number): Point | undefined;
}

/** How far a box may reach beyond the map's bounds: less than fit() keeps free. */
const OVERHANG = 7;
/** Space kept beside a box. */
const SPACE = 2;
/** How many struck squares a place is worth over the next one. */
const PREFERENCE = 1.5;
/** Boxes are found by the squares they lie in: as large as a label. */
const SQUARE = 80;
/** More rows than any screen has. */
const ROWS = 1e6;

/** Within the map's bounds at a scale. */
export function createRoom({ bounds, strokes }: Geometry, k: number): Room {
  const squares = new Map<number, Box[]>();
  const squaresOf = ({ x, y, width, height }: Box) => {
    const found: number[] = [];
    for (let column = Math.floor(x / SQUARE); column <= (x + width) / SQUARE; column += 1)
      for (let row = Math.floor(y / SQUARE); row <= (y + height) / SQUARE; row += 1) found.push(column * ROWS + row);
    return found;
  };
  const take = (box: Box) => {
    for (const square of squaresOf(box)) squares.set(square, [...(squares.get(square) ?? []), box]);
  };
  const isFree = (box: Box) =>
    squaresOf(box).every((square) => !squares.get(square)?.some((other) => meet(box, other)));
  /** The nearest place to begin within the bounds. */
  const into = (at: number, size: number, start: number, length: number) =>
    Math.max(start * k - OVERHANG, Math.min((start + length) * k + OVERHANG - size, at));
  return {
    take,
    best(spots, half, height) {
      const wide = half + SPACE;
      let best: Box | undefined;
      let least = Infinity;
      spots.forEach((spot, place) => {
        const box = {
          x: into(spot.x - wide, 2 * wide, bounds.x, bounds.width),
          y: into(spot.y, height, bounds.y, bounds.height),
          width: 2 * wide,
          height,
        };
        const cost = place * PREFERENCE;
        if (cost >= least || !isFree(box)) return;
        const all = cost + strikes(strokes, box, k);
        if (all < least) [best, least] = [box, all];
      });
      if (!best) return undefined;
      take(best);
      return { x: best.x + wide, y: best.y };
    },
  };
}

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
