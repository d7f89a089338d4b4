/** Chance that is the same everywhere: mulberry32 by Tommy Ettinger, whole numbers only. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `count`. */
  below(count: number): number;
  /** One of a list that is not empty. */
  of<Item>(items: readonly Item[]): Item;
}

/** @param start any whole number; the same one gives the same row of numbers. */
export function createChance(start: number): Chance {
  let state = start | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return { next, below, of: (items) => items[below(items.length)]! };
}
