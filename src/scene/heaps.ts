import type { Uncounted } from './level.js';
import type { Spread } from './spread.js';

/** What a level has chosen so far. */
export interface Chosen {
  readonly nodes: readonly number[];
  readonly closed: readonly Uncounted[];
  /** Written: what has become part of a heap. */
  readonly itemOf: Int32Array;
  readonly k: number;
  readonly most: number;
}

/** Side of the first squares, and the radius from which a mark is large enough to stand by itself; CSS pixels. */
const SQUARE = 8;
const LARGE = 8;
/** More rows than any map has squares. */
const ROWS = 1e7;

interface Item {
  readonly item: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/**
 * Where there are more marks than a screen can show, neighbours become one: those in the same square of the world, whose side is a
 * power of two, so that a pan changes no heap. A square with one mark in it leaves it alone.
 */
export function heap(spread: Spread, chosen: Chosen): { nodes: number[]; marks: Uncounted[] } {
  const { nodes, closed, itemOf, k, most } = chosen;
  const count = itemOf.length;
  const marks = [...closed];
  if (nodes.length + closed.length <= most) return { nodes: [...nodes], marks };
  const squares = sort(itemsOf(spread, chosen), k, most);
  const into = new Int32Array(count + closed.length).fill(-1);
  for (const square of squares) {
    if (square.length < 2) continue;
    const item = count + marks.push(heapOf(square)) - 1;
    for (const each of square) into[each.item] = item;
  }
  for (let at = 0; at < count; at += 1) {
    const to = itemOf[at]! < 0 ? -1 : into[itemOf[at]!]!;
    if (to >= 0) itemOf[at] = to;
  }
  return { nodes: nodes.filter((node) => into[node]! < 0), marks };
}

/** The marks that are small enough to be heaped. */
function itemsOf({ crowd, positions }: Spread, { nodes, closed, itemOf, k }: Chosen): Item[] {
  const own = nodes.map((node) => ({
    item: node,
    x: positions[2 * node]!,
    y: positions[2 * node + 1]!,
    radius: crowd.radius[node]!,
  }));
  const others = closed.map(({ x, y, radius }, at) => ({ item: itemOf.length + at, x, y, radius }));
  return [...own, ...others].filter(({ radius }) => radius * k < LARGE);
}

function sort(items: readonly Item[], k: number, most: number): Item[][] {
  for (let side = powerAbove(SQUARE / k); ; side *= 2) {
    const squares = new Map<number, Item[]>();
    for (const item of items) {
      const key = Math.floor(item.x / side) * ROWS + Math.floor(item.y / side);
      const square = squares.get(key);
      if (square) square.push(item);
      else squares.set(key, [item]);
    }
    if (squares.size <= most) return [...squares.values()];
  }
}

/** The power of two that is at least as large. */
function powerAbove(value: number): number {
  let power = 1;
  while (power < value) power *= 2;
  while (power / 2 >= value) power /= 2;
  return power;
}

/** In the middle of what it holds, and as large as all of it together. */
function heapOf(square: readonly Item[]): Uncounted {
  const mean = (key: 'x' | 'y') => square.reduce((sum, item) => sum + item[key], 0) / square.length;
  const radius = Math.sqrt(square.reduce((sum, item) => sum + item.radius * item.radius, 0));
  return { of: 'heap', index: square[0]!.item, x: mean('x'), y: mean('y'), radius };
}
