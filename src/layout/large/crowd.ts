import { createWay, overlapDepth, SPANS } from './octagons.js';

/** Things in one place together: where each is and how far it reaches from there; world units. */
export interface Crowd {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly spans: Float64Array;
  /** 1 for what keeps its place. */
  readonly isFixed: Uint8Array;
}

/** Least space between two things, world units: enough for discs, labels and both. */
export const GAP = 8;

/** Every thing in each of the cells of a grid that it reaches; cells are told apart by a hash alone. */
interface Grid {
  readonly gap: number;
  readonly cell: number;
  readonly mask: number;
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Up to this many things each is compared with each. */
const FEW = 24;

/** Calls for every two things that may be nearer to each other than `gap`, the one with the lesser number first. */
export function eachNear(crowd: Crowd, gap: number, visit: (one: number, other: number) => void): void {
  if (crowd.count > FEW) {
    const grid = createGrid(crowd, gap);
    for (let bucket = 0; bucket <= grid.mask; bucket += 1) eachInBucket(crowd, grid, bucket, visit);
    return;
  }
  for (let other = 1; other < crowd.count; other += 1) for (let one = 0; one < other; one += 1) visit(one, other);
}

function eachInBucket(crowd: Crowd, grid: Grid, bucket: number, visit: (one: number, other: number) => void): void {
  const { x, y, spans } = crowd;
  const { gap, items, starts } = grid;
  const end = starts[bucket + 1]!;
  for (let at = starts[bucket]!; at < end; at += 1) {
    const one = items[at]!;
    const a = one * SPANS;
    const left = x[one]! + spans[a]!;
    const right = x[one]! + spans[a + 1]! + gap;
    const top = y[one]! + spans[a + 2]!;
    const bottom = y[one]! + spans[a + 3]! + gap;
    for (let next = at + 1; next < end; next += 1) {
      const other = items[next]!;
      const b = other * SPANS;
      const near = x[other]! + spans[b]!;
      const high = y[other]! + spans[b + 2]!;
      const isApart = near >= right || high >= bottom;
      if (isApart || x[other]! + spans[b + 1]! + gap <= left || y[other]! + spans[b + 3]! + gap <= top) continue;
      if (isCorner(grid, bucket, Math.max(near, left), Math.max(high, top)) && one !== other) visit(one, other);
    }
  }
}

/** Two may share several cells: only the one with the upper left corner of what they share counts. */
const isCorner = ({ cell, mask }: Grid, bucket: number, x: number, y: number) =>
  bucketOf(Math.floor(x / cell), Math.floor(y / cell), mask) === bucket;

const bucketOf = (column: number, row: number, mask: number) =>
  (Math.imul(column, 73856093) ^ Math.imul(row, 19349663)) & mask;

function createGrid({ count, x, y, spans }: Crowd, gap: number): Grid {
  let sum = 0;
  for (let at = 0; at < spans.length; at += SPANS) sum += spans[at + 1]! - spans[at]! + spans[at + 3]! - spans[at + 2]!;
  const cell = sum / (2 * count) + gap;
  let mask = 64;
  while (mask < 2 * count) mask *= 2;
  mask -= 1;
  const starts = new Int32Array(mask + 2);
  // Twice the same walk: first to count, then to fill from the back.
  const walk = (meet: (bucket: number, thing: number) => void) => {
    for (let thing = count - 1; thing >= 0; thing -= 1) {
      const first = thing * SPANS;
      const right = Math.floor((x[thing]! + spans[first + 1]! + gap) / cell);
      const bottom = Math.floor((y[thing]! + spans[first + 3]! + gap) / cell);
      for (let column = Math.floor((x[thing]! + spans[first]!) / cell); column <= right; column += 1)
        for (let row = Math.floor((y[thing]! + spans[first + 2]!) / cell); row <= bottom; row += 1)
          meet(bucketOf(column, row, mask), thing);
    }
  };
  walk((bucket) => (starts[bucket]! += 1));
  for (let bucket = 0; bucket <= mask; bucket += 1) starts[bucket + 1]! += starts[bucket]!;
  const items = new Int32Array(starts[mask + 1]!);
  walk((bucket, thing) => (items[--starts[bucket]!] = thing));
  return { gap, cell, mask, starts, items };
}

/** How many pairs of things overlap. */
export function countOverlaps(crowd: Crowd): number {
  const { spans, x, y } = crowd;
  const way = createWay();
  let found = 0;
  eachNear(crowd, GAP, (one, other) => {
    if (overlapDepth(spans, one, other, x[other]! - x[one]!, y[other]! - y[one]!, GAP, way) > 0) found += 1;
  });
  return found;
}
