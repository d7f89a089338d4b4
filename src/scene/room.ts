import { eachTile } from './box.js';
import type { Geometry } from './geometry.js';
import { strikes } from './strokes.js';
import type { Box, Point } from './viewport.js';

/** The screen at a scale, and what of it is taken; CSS pixels. */
export interface Room {
  /** Takes a box, or keeps it for the label of a node that is still to come. */
  take(box: Box, keptFor?: number): void;
  /** The best of some places for a box, given by its top middle; it is taken for a node's label. Undefined: none is free. */
  best(spots: readonly Point[], half: number, height: number, node?: number): Point | undefined;
}

/** How far a box may reach beyond the map's bounds: less than fit() keeps free. */
const OVERHANG = 7;
/** Space kept beside a box. */
const SPACE = 2;
/** What a place costs in struck tiles: being the next one in the list, and lying where another label is to come. */
const COST = { next: 1.5, kept: 4 } as const;
/** Boxes are found by the tiles they lie in: as large as a label. */
const TILE = 80;

interface Taken {
  readonly box: Box;
  readonly keptFor: number | undefined;
}

/** Within the map's bounds at a scale. */
export function createRoom({ bounds, strokes }: Geometry, k: number): Room {
  const tiles = new Map<number, Taken[]>();
  const waiting = new Set<number | undefined>();
  const takenNear = (box: Box) => {
    const found: Taken[][] = [];
    eachTile(box, TILE, (tile) => {
      const taken = tiles.get(tile) ?? [];
      tiles.set(tile, taken);
      found.push(taken);
    });
    return found;
  };
  const take = (box: Box, keptFor?: number) => {
    if (keptFor !== undefined) waiting.add(keptFor);
    for (const taken of takenNear(box)) taken.push({ box, keptFor });
  };
  /** Infinity where something else is. */
  const costOf = (box: Box) => {
    let cost = 0;
    for (const taken of takenNear(box))
      for (const { box: other, keptFor } of taken) {
        if (!meet(box, other)) continue;
        if (keptFor === undefined) return Infinity;
        if (waiting.has(keptFor)) cost += COST.kept;
      }
    return cost;
  };
  /** The nearest place to begin within the bounds. */
  const into = (at: number, size: number, start: number, length: number) =>
    Math.max(start * k - OVERHANG, Math.min((start + length) * k + OVERHANG - size, at));
  return {
    take,
    best(spots, half, height, node) {
      const width = 2 * (half + SPACE);
      waiting.delete(node);
      let best: Box | undefined;
      let least = Infinity;
      spots.forEach((spot, place) => {
        const x = into(spot.x - width / 2, width, bounds.x, bounds.width);
        const box = { x, y: into(spot.y, height, bounds.y, bounds.height), width, height };
        let cost = place * COST.next;
        if (cost < least) cost += costOf(box);
        if (cost < least) cost += strikes(strokes, box, k);
        if (cost < least) [best, least] = [box, cost];
      });
      if (!best) return undefined;
      take(best);
      return { x: best.x + width / 2, y: best.y };
    },
  };
}

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
