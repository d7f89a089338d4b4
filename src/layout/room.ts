import { HULL_LABEL, HULL_LABEL_PADDING, HULL_PADDING } from './metrics.js';
import type { Plan } from './plan.js';

/** Least space between two discs, a label and a disc, two labels side by side and one above the other, two hulls; world units. */
const SPACE = { disc: 8, label: 3, aside: 6, above: 2, hull: 16 } as const;

/** How deep the label of a mark stands in a disc round another. */
export function labelInDisc(plan: Plan, mark: number, other: number, radius: number): number {
  const { x, y, labelHalf, labelHigh, labelDrop } = plan;
  const reach = radius + SPACE.label;
  const besides = Math.abs(x[mark]! - x[other]!) - labelHalf[mark]!;
  if (besides >= reach) return 0;
  const above = Math.abs(y[mark]! + labelDrop[mark]! - y[other]!) - labelHigh[mark]!;
  if (above >= reach) return 0;
  const square = (besides > 0 ? besides * besides : 0) + (above > 0 ? above * above : 0);
  return square < reach * reach ? (reach - Math.sqrt(square)) | 0 : 0;
}

function labelOnLabel({ x, y, labelHalf, labelHigh, labelDrop }: Plan, a: number, b: number): number {
  const wide = labelHalf[a]! + labelHalf[b]! + SPACE.aside - Math.abs(x[a]! - x[b]!);
  if (wide <= 0) return 0;
  const high = labelHigh[a]! + labelHigh[b]! + SPACE.above - Math.abs(y[a]! + labelDrop[a]! - y[b]! - labelDrop[b]!);
  return high <= 0 ? 0 : Math.min(wide, high);
}

/**
 * How deep two marks, neither holding the other, stand in each other's room with their bubbles and all labels, whole world units; 0 when
 * they keep their distance.
 */
export function overlapOf(plan: Plan, a: number, b: number): number {
  const { x, y, to, wide, tall, reach } = plan;
  const dx = x[a]! - x[b]!;
  if (Math.abs(dx) >= wide[a]! + wide[b]! + SPACE.disc) return 0;
  const dy = y[a]! - y[b]!;
  if (Math.abs(dy) >= tall[a]! + tall[b]! + SPACE.disc) return 0;
  const far = reach[a]! + reach[b]! + SPACE.disc;
  const square = dx * dx + dy * dy;
  let depth = square < far * far ? (far - Math.sqrt(square)) | 0 : 0;
  for (let at = a; at < to[a]!; at += 1) {
    depth += labelInDisc(plan, at, b, reach[b]!);
    for (let other = b; other < to[b]!; other += 1) depth += labelOnLabel(plan, at, other);
  }
  for (let other = b; other < to[b]!; other += 1) depth += labelInDisc(plan, other, a, reach[a]!);
  return depth;
}

/** How far a group reaches, its hull's padding and its label included: left, right, top, bottom, and along both diagonals. */
export const SPANS = 8;
/** Beyond every place; a small integer, unlike Infinity. */
export const FAR = 1 << 28;
/** √2 × 1024: the diagonals are not of unit length. */
const DIAGONAL = 1448;

/** Measures a group: an octagon that holds its hull and its label. */
export function measureGroup(plan: Plan, group: number, spans: Int32Array): void {
  const { from, to, isSite, labelHalf } = plan.groups[group]!;
  const first = group * SPANS;
  for (let at = first; at < first + SPANS; at += 2) {
    spans[at] = FAR;
    spans[at + 1] = -FAR;
  }
  for (let body = from; body < to; body += 1) measureBody(plan, plan.bodies[body]!, isSite, spans);
  if (!isSite) return;
  const middle = (spans[first]! + spans[first + 1]!) >> 1;
  widen(spans, first, middle, spans[first + 2]! - HULL_LABEL, labelHalf, 0, 0);
}

function measureBody(plan: Plan, body: number, isSite: boolean, spans: Int32Array): void {
  const first = plan.groupOf[body]! * SPANS;
  const { x, y, labelHalf, labelHigh, labelDrop } = plan;
  const padding = isSite ? HULL_LABEL_PADDING : 0;
  const size = plan.reach[body]! + (isSite ? HULL_PADDING : 0);
  widen(spans, first, x[body]!, y[body]!, size, size, (size * DIAGONAL) >> 10);
  for (let at = body; at < plan.to[body]!; at += 1) {
    const wide = labelHalf[at]! + padding;
    const high = labelHigh[at]! + padding;
    widen(spans, first, x[at]!, y[at]! + labelDrop[at]!, wide, high, wide + high);
  }
}

/** Lets spans hold what lies round a point: `wide` units to either side, `high` up and down, `slant` along the diagonals. */
// eslint-disable-next-line max-params -- numbers alone, so that nothing is made per call where the search spends its time
function widen(spans: Int32Array, at: number, x: number, y: number, wide: number, high: number, slant: number): void {
  stretch(spans, at, x, wide);
  stretch(spans, at + 2, y, high);
  stretch(spans, at + 4, x + y, slant);
  stretch(spans, at + 6, x - y, slant);
}

function stretch(spans: Int32Array, at: number, middle: number, half: number): void {
  if (middle - half < spans[at]!) spans[at] = middle - half;
  if (middle + half > spans[at + 1]!) spans[at + 1] = middle + half;
}

/** How deep two measured groups stand in each other's room: the shortest way out. Bodies that stand alone are looked at closely. */
export function groupOverlap(plan: Plan, spans: Int32Array, a: number, b: number): number {
  const depth = octagonDepth(spans, a * SPANS, b * SPANS);
  if (depth === 0) return 0;
  const one = plan.groups[a]!;
  const two = plan.groups[b]!;
  return one.isSite || two.isSite ? depth : overlapOf(plan, plan.bodies[one.from]!, plan.bodies[two.from]!);
}

function octagonDepth(spans: Int32Array, a: number, b: number): number {
  let least = FAR;
  for (let at = 0; at < SPANS; at += 2) {
    const space = at < 4 ? SPACE.hull : (SPACE.hull * DIAGONAL) >> 10;
    const before = space - spans[a + at]! + spans[b + at + 1]!;
    const behind = space - spans[b + at]! + spans[a + at + 1]!;
    const depth = Math.min(before, behind);
    if (depth <= 0) return 0;
    least = Math.min(least, at < 4 ? depth : (depth * 1024) / DIAGONAL);
  }
  return least | 0;
}
