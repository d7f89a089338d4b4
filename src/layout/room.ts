import { HULL_LABEL, HULL_LABEL_PADDING, HULL_PADDING } from './metrics.js';
import { DIRECTIONS } from './directions.js';
import type { Plan } from './plan.js';

/** Least space between two marks or bubbles, world units. */
export const GAP = 9;
/** Least space between a label and another label or disc: sideways, and up or down. */
const LABEL_SPACE = { x: 6, y: 2, disc: 4 } as const;
/** Least space between two hulls, or a hull and what stands at no site. */
const HULL_GAP = 18;

/** Whether cell `a` holds cell `b` or is it. */
export const holds = ({ from, to }: Plan, a: number, b: number): boolean => from[a]! <= from[b]! && to[b]! <= to[a]!;

/**
 * How deep two bodies, neither holding the other, stand in each other's room, world units: their discs, their labels, or one's label
 * and the other's disc. 0 when they keep their distance.
 */
export function overlapOf(plan: Plan, a: number, b: number): number {
  const { x, y, radius, halfWidth, labelHalf, labelTall, labelDrop } = plan;
  const dx = Math.abs(x[a]! - x[b]!);
  if (dx >= halfWidth[a]! + halfWidth[b]! + GAP) return 0;
  const dy = y[b]! - y[a]!;
  const high = plan.reach[a]! + plan.reach[b]! + GAP;
  if (dy >= high || -dy >= high) return 0;
  const reach = radius[a]! + radius[b]! + GAP;
  const square = dx * dx + dy * dy;
  let depth = square < reach * reach ? reach - Math.sqrt(square) : 0;
  if (labelHalf[a]! > 0) {
    depth += labelDepth(dx, dy - labelDrop[a]!, plan, a, b);
    const wide = labelHalf[a]! + labelHalf[b]! + LABEL_SPACE.x - dx;
    const tall = (labelTall[a]! + labelTall[b]!) / 2 + LABEL_SPACE.y - Math.abs(dy + labelDrop[b]! - labelDrop[a]!);
    if (labelHalf[b]! > 0 && wide > 0 && tall > 0) depth += Math.min(wide, tall);
  }
  return labelHalf[b]! > 0 ? depth + labelDepth(dx, dy + labelDrop[b]!, plan, b, a) : depth;
}

/** Whether two bodies, neither holding the other, come too near. */
export const collide = (plan: Plan, a: number, b: number): boolean => overlapOf(plan, a, b) > 0;

/** How deep a label stands in a disc, given how far apart their middles are. */
function labelDepth(dx: number, dy: number, plan: Plan, label: number, disc: number): number {
  const besides = Math.max(0, dx - plan.labelHalf[label]!);
  const above = Math.max(0, Math.abs(dy) - plan.labelTall[label]! / 2);
  const reach = plan.radius[disc]! + LABEL_SPACE.disc;
  const square = besides * besides + above * above;
  return square < reach * reach ? reach - Math.sqrt(square) : 0;
}

/** Eight directions over half a turn, each with its opposite: enough to tell hulls apart. */
const AXES = 8;
const AXIS = DIRECTIONS.filter((_, step) => step % 3 === 0);
const AXIS_X = Float64Array.from({ length: AXES }, (_, axis) => AXIS[axis]![0]);
const AXIS_Y = Float64Array.from({ length: AXES }, (_, axis) => AXIS[axis]![1]);
/** Least and most along each axis. */
const SPAN = 2 * AXES;
/** Numbers kept per group: the spans of its hull, and of its label above the hull. */
export const SPANS = 2 * SPAN;

/** How far a group reaches along each axis, padding included: polygons that hold its hull and its label. */
export function measureGroup(plan: Plan, group: number, spans: Float64Array): void {
  const cell = plan.children[plan.map]![group]!;
  const isSite = cell >= plan.sites;
  const offset = group * SPANS;
  for (let axis = 0; axis < AXES; axis += 1) measureAxis(plan, plan.bodies[group]!, axis, isSite, spans, offset + 2 * axis);
  measureLabel(isSite ? plan.labelHalf[cell]! : -1, spans, offset);
}

function measureAxis(plan: Plan, bodies: Int32Array, axis: number, isSite: boolean, spans: Float64Array, offset: number): void {
  const { x, y, radius, labelHalf, labelTall, labelDrop } = plan;
  const padding = isSite ? HULL_PADDING : 0;
  const labelPadding = isSite ? HULL_LABEL_PADDING : 0;
  const ax = AXIS_X[axis]!;
  const ay = AXIS_Y[axis]!;
  const slope = Math.abs(ax);
  const rise = Math.abs(ay) / 2;
  let least = Infinity;
  let most = -Infinity;
  for (let at = 0; at < bodies.length; at += 1) {
    const body = bodies[at]!;
    const place = x[body]! * ax + y[body]! * ay;
    const size = radius[body]! + padding;
    if (place - size < least) least = place - size;
    if (place + size > most) most = place + size;
    const half = labelHalf[body]!;
    if (half === 0) continue;
    const label = place + labelDrop[body]! * ay;
    const wide = half * slope + labelTall[body]! * rise + labelPadding;
    if (label - wide < least) least = label - wide;
    if (label + wide > most) most = label + wide;
  }
  spans[offset] = least;
  spans[offset + 1] = most;
}

/** A site's label stands centred on top of its hull; nothing else has one here. */
function measureLabel(half: number, spans: Float64Array, offset: number): void {
  const middle = (spans[offset]! + spans[offset + 1]!) / 2;
  const height = spans[offset + AXES]! - HULL_LABEL / 2;
  for (let axis = 0; axis < AXES; axis += 1) {
    const place = middle * AXIS_X[axis]! + height * AXIS_Y[axis]!;
    const wide = half < 0 ? -Infinity : half * Math.abs(AXIS_X[axis]!) + (HULL_LABEL / 2) * Math.abs(AXIS_Y[axis]!);
    spans[offset + SPAN + 2 * axis] = place - wide;
    spans[offset + SPAN + 2 * axis + 1] = place + wide;
  }
}

/** How deep two measured groups, hulls or labels, stand in each other's room: the shortest way out along an axis. */
export function groupOverlap(spans: Float64Array, a: number, b: number): number {
  const hullA = a * SPANS;
  const hullB = b * SPANS;
  return (
    spanDepth(spans, hullA, hullB, HULL_GAP) +
    spanDepth(spans, hullA + SPAN, hullB, LABEL_SPACE.disc) +
    spanDepth(spans, hullA, hullB + SPAN, LABEL_SPACE.disc) +
    spanDepth(spans, hullA + SPAN, hullB + SPAN, LABEL_SPACE.x)
  );
}

export const groupsCollide = (spans: Float64Array, a: number, b: number): boolean => groupOverlap(spans, a, b) > 0;

function spanDepth(spans: Float64Array, a: number, b: number, gap: number): number {
  let least = Infinity;
  for (let at = 0; at < SPAN && least > 0; at += 2) {
    least = Math.min(least, gap - spans[a + at]! + spans[b + at + 1]!, gap - spans[b + at]! + spans[a + at + 1]!);
  }
  return Math.max(0, least);
}

/** Left, right, top and bottom of all groups with their labels, written to `into`; zeros without any. */
export function measureAll(spans: Float64Array, into: Float64Array): void {
  into.fill(0);
  for (let at = 0; at < spans.length; at += SPAN) {
    const isFirst = at === 0;
    if (isFirst || spans[at]! < into[0]!) into[0] = spans[at]!;
    if (isFirst || spans[at + 1]! > into[1]!) into[1] = spans[at + 1]!;
    if (isFirst || spans[at + AXES]! < into[2]!) into[2] = spans[at + AXES]!;
    if (isFirst || spans[at + AXES + 1]! > into[3]!) into[3] = spans[at + AXES + 1]!;
  }
}

/** Mean width of a measured group's hull over all axes. */
export function spanOf(spans: Float64Array, group: number): number {
  let sum = 0;
  for (let at = group * SPANS; at < group * SPANS + SPAN; at += 2) sum += spans[at + 1]! - spans[at]!;
  return sum / AXES;
}

/** Middle of a mark or bubble, else of the box round the marks of a cell: across with axis `x`, down with axis `y`. */
export function middleOf(plan: Plan, cell: number, axis: 'x' | 'y'): number {
  const values = plan[axis];
  if (cell < plan.sites) return values[cell]!;
  let least = Infinity;
  let most = -Infinity;
  for (let at = plan.from[cell]!; at < plan.to[cell]!; at += 1) {
    const value = values[at]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least > most ? 0 : (least + most) / 2;
}
