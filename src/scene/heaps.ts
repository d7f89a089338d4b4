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
  if (nodes.length + closed.length <= most) return { nodes: [...nodes], marks: [...closed] };
  const count = itemOf.length;
  // Where each node and each mark goes: into itself, unless it is heaped.
  const into = Int32Array.from({ length: count + closed.length }, (_, item) => item);
  const heaps: Uncounted[] = [];
  const isHeaped = new Uint8Array(into.length);
  for (const square of sort(itemsOf(spread, chosen), k, most)) {
    if (square.length < 2) continue;
    for (const { item } of square) {
      into[item] = count + heaps.length;
      isHeaped[item] = 1;
    }
    heaps.push(heapOf(square));
  }
  closed.forEach((mark, at) => {
    if (!isHeaped[count + at]) into[count + at] = count + heaps.push(mark) - 1;
  });
  for (let at = 0; at < count; at += 1) if (itemOf[at]! >= 0) itemOf[at] = into[itemOf[at]!]!;
  return { nodes: nodes.filter((node) => !isHeaped[node]), marks: heaps };
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
