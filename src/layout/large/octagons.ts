/** How far a thing reaches from its place: least and most of x, y, x + y and x − y. */
export const SPANS = 8;
/** √2: the diagonals are not of unit length, so that a disc reaches farther along them. */
export const DIAGONAL = 1.4142135623730951;

/** Spans of `count` things that reach nowhere yet. */
export const createSpans = (count: number): Float64Array => clearSpans(new Float64Array(SPANS * count));

/** Lets all things reach nowhere again. */
export function clearSpans(spans: Float64Array): Float64Array {
  for (let at = 0; at < spans.length; at += 2) {
    spans[at] = Infinity;
    spans[at + 1] = -Infinity;
  }
  return spans;
}

/** Lets the spans of a thing hold a box with its corners cut off, `slant` being how far it reaches along the diagonals. */
// eslint-disable-next-line max-params -- numbers alone, so that nothing is made per call where the layout spends its time
export function widen(
  spans: Float64Array,
  thing: number,
  x: number,
  y: number,
  half: number,
  high: number,
  slant: number,
): void {
  const first = thing * SPANS;
  stretch(spans, first, x, half);
  stretch(spans, first + 2, y, high);
  stretch(spans, first + 4, x + y, slant);
  stretch(spans, first + 6, x - y, slant);
}

function stretch(spans: Float64Array, at: number, middle: number, half: number): void {
  if (middle - half < spans[at]!) spans[at] = middle - half;
  if (middle + half > spans[at + 1]!) spans[at + 1] = middle + half;
}

/** Lets the spans of a thing hold all that another one, of other spans and off by x and y, reaches. */
// eslint-disable-next-line max-params -- as above
export function include(
  spans: Float64Array,
  thing: number,
  others: Float64Array,
  other: number,
  x: number,
  y: number,
): void {
  for (let axis = 0; axis < SPANS; axis += 2) {
    const off = axis === 0 ? x : axis === 2 ? y : axis === 4 ? x + y : x - y;
    const at = thing * SPANS + axis;
    spans[at] = Math.min(spans[at]!, others[other * SPANS + axis]! + off);
    spans[at + 1] = Math.max(spans[at + 1]!, others[other * SPANS + axis + 1]! + off);
  }
}

/** The shortest way out of each other for the first of two things: a direction, and how far. */
export interface Way {
  depth: number;
  x: number;
  y: number;
}

/**
 * How deep two things, the second off by x and y, stand in each other's room; 0 when `gap` is between them.
 * @param way written when they overlap.
 */
// eslint-disable-next-line max-params -- as above
export function overlapDepth(
  spans: Float64Array,
  one: number,
  other: number,
  x: number,
  y: number,
  gap: number,
  way: Way,
): number {
  const a = one * SPANS;
  const b = other * SPANS;
  const across = depthAlong(spans, a, b, x, gap);
  if (across === 0) return 0;
  const down = depthAlong(spans, a + 2, b + 2, y, gap);
  if (down === 0) return 0;
  const falling = depthAlong(spans, a + 4, b + 4, x + y, gap * DIAGONAL) / DIAGONAL;
  if (falling === 0) return 0;
  const rising = depthAlong(spans, a + 6, b + 6, x - y, gap * DIAGONAL) / DIAGONAL;
  if (rising === 0) return 0;
  way.depth = Infinity;
  take(way, across, 1, 0);
  take(way, down, 0, 1);
  take(way, falling, 1 / DIAGONAL, 1 / DIAGONAL);
  take(way, rising, 1 / DIAGONAL, -1 / DIAGONAL);
  return way.depth;
}

/** How far the first has to go along an axis, against it if negative; 0 when it is out already. */
// eslint-disable-next-line max-params -- as above
function depthAlong(spans: Float64Array, a: number, b: number, off: number, gap: number): number {
  const before = spans[a + 1]! + gap - spans[b]! - off;
  const behind = spans[b + 1]! + off + gap - spans[a]!;
  if (before <= 0 || behind <= 0) return 0;
  return before < behind ? -before : behind;
}

function take(way: Way, distance: number, x: number, y: number): void {
  const depth = Math.abs(distance);
  if (depth >= way.depth) return;
  way.depth = depth;
  way.x = distance < 0 ? -x : x;
  way.y = distance < 0 ? -y : y;
}

export const createWay = (): Way => ({ depth: 0, x: 0, y: 0 });

/** How far the farthest corner of a thing's octagon is from its place. */
export function radiusOf(spans: Float64Array, thing: number): number {
  const [left, right, top, bottom, falling, fallen, rising, risen] = spans.subarray(
    thing * SPANS,
    (thing + 1) * SPANS,
  ) as unknown as number[];
  const corners = [
    [right!, fallen! - right!],
    [fallen! - bottom!, bottom!],
    [rising! + bottom!, bottom!],
    [left!, left! - rising!],
    [left!, falling! - left!],
    [falling! - top!, top!],
    [risen! + top!, top!],
    [right!, right! - risen!],
  ];
  return corners.reduce((most, [x, y]) => Math.max(most, Math.sqrt(x! * x! + y! * y!)), 0);
}
