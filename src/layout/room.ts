import { HULL_LABEL, HULL_LABEL_PADDING, HULL_PADDING } from './metrics.js';
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
 * How deep two bodies, neither holding the other, stand in each other's room, whole world units: their discs, their labels, or one's label
 * and the other's disc. 0 when they keep their distance.
 */
export function overlapOf(plan: Plan, a: number, b: number): number {
  const { x, y, radius, halfWidth, labelHalf, labelHigh, labelDrop } = plan;
  const dx = Math.abs(x[a]! - x[b]!);
  if (dx >= halfWidth[a]! + halfWidth[b]! + GAP) return 0;
  const dy = y[b]! - y[a]!;
  const high = plan.reach[a]! + plan.reach[b]! + GAP;
  if (dy >= high || -dy >= high) return 0;
  const reach = radius[a]! + radius[b]! + GAP;
  const square = dx * dx + dy * dy;
  let depth = square < reach * reach ? (reach - Math.sqrt(square)) | 0 : 0;
  if (labelHalf[a]! > 0) {
    depth += labelDepth(dx, dy - labelDrop[a]!, plan, a, b);
    const wide = labelHalf[a]! + labelHalf[b]! + LABEL_SPACE.x - dx;
    const tall = labelHigh[a]! + labelHigh[b]! + LABEL_SPACE.y - Math.abs(dy + labelDrop[b]! - labelDrop[a]!);
    if (labelHalf[b]! > 0 && wide > 0 && tall > 0) depth += Math.min(wide, tall);
  }
  return labelHalf[b]! > 0 ? depth + labelDepth(dx, dy + labelDrop[b]!, plan, b, a) : depth;
}

/** Whether two bodies, neither holding the other, come too near. */
export const collide = (plan: Plan, a: number, b: number): boolean => overlapOf(plan, a, b) > 0;

/** How deep a label stands in a disc, given how far apart their middles are. */
function labelDepth(dx: number, dy: number, plan: Plan, label: number, disc: number): number {
  const besides = Math.max(0, dx - plan.labelHalf[label]!);
  const above = Math.max(0, Math.abs(dy) - plan.labelHigh[label]!);
  const reach = plan.radius[disc]! + LABEL_SPACE.disc;
  const square = besides * besides + above * above;
  return square < reach * reach ? (reach - Math.sqrt(square)) | 0 : 0;
}

/** Eight directions over half a turn, nearly of length `UNIT`, in whole numbers; enough to tell hulls apart. */
const AXES = 8;
const UNIT = 64;
const AXIS_X = Int32Array.of(64, 59, 45, 24, 0, -24, -45, -59);
const AXIS_Y = Int32Array.of(0, 24, 45, 59, 64, 59, 45, 24);
/** Beyond every place, small enough to reckon with. */
const FAR = 1 << 28;
/** Least and most along each axis, in world units × `UNIT`. */
const SPAN = 2 * AXES;
/** Numbers kept per group: the spans of its hull, and of its label above the hull. */
export const SPANS = 2 * SPAN;

/** How far a group reaches along each axis, padding included: polygons that hold its hull and its label. */
export function measureGroup(plan: Plan, group: number, spans: Int32Array): void {
  const cell = plan.children[plan.map]![group]!;
  const isSite = cell >= plan.sites;
  const offset = group * SPANS;
  for (let axis = 0; axis < AXES; axis += 1)
    measureAxis(plan, plan.bodies[group]!, axis, isSite, spans, offset + 2 * axis);
  measureLabel(isSite ? plan.labelHalf[cell]! : -1, spans, offset);
}

function measureAxis(
  plan: Plan,
  bodies: Int32Array,
  axis: number,
  isSite: boolean,
  spans: Int32Array,
  offset: number,
): void {
  const { x, y, radius, labelHalf, labelHigh, labelDrop } = plan;
  const padding = isSite ? HULL_PADDING : 0;
  const labelPadding = isSite ? HULL_LABEL_PADDING : 0;
  const ax = AXIS_X[axis]!;
  const ay = AXIS_Y[axis]!;
  const slope = Math.abs(ax);
  const rise = Math.abs(ay);
  let least = FAR;
  let most = -FAR;
  for (let at = 0; at < bodies.length; at += 1) {
    const body = bodies[at]!;
    const place = x[body]! * ax + y[body]! * ay;
    const size = (radius[body]! + padding) * UNIT;
    if (place - size < least) least = place - size;
    if (place + size > most) most = place + size;
    const half = labelHalf[body]!;
    if (half === 0) continue;
    const label = place + labelDrop[body]! * ay;
    const wide = half * slope + labelHigh[body]! * rise + labelPadding * UNIT;
    if (label - wide < least) least = label - wide;
    if (label + wide > most) most = label + wide;
  }
  spans[offset] = least;
  spans[offset + 1] = most;
}

/** A site's label stands centred on top of its hull; nothing else has one here. */
function measureLabel(half: number, spans: Int32Array, offset: number): void {
  const middle = ((spans[offset]! + spans[offset + 1]!) / (2 * UNIT)) | 0;
  const height = ((spans[offset + AXES]! / UNIT) | 0) - HULL_LABEL / 2;
  for (let axis = 0; axis < AXES; axis += 1) {
    const place = middle * AXIS_X[axis]! + height * AXIS_Y[axis]!;
    const wide = half < 0 ? -FAR : half * Math.abs(AXIS_X[axis]!) + (HULL_LABEL / 2) * Math.abs(AXIS_Y[axis]!);
    spans[offset + SPAN + 2 * axis] = place - wide;
    spans[offset + SPAN + 2 * axis + 1] = place + wide;
  }
}

/** How deep two measured groups, hulls or labels, stand in each other's room: the shortest way out along an axis. */
export function groupOverlap(spans: Int32Array, a: number, b: number): number {
  const hullA = a * SPANS;
  const hullB = b * SPANS;
  return (
    spanDepth(spans, hullA, hullB, HULL_GAP) +
    spanDepth(spans, hullA + SPAN, hullB, LABEL_SPACE.disc) +
    spanDepth(spans, hullA, hullB + SPAN, LABEL_SPACE.disc) +
    spanDepth(spans, hullA + SPAN, hullB + SPAN, LABEL_SPACE.x)
  );
}

export const groupsCollide = (spans: Int32Array, a: number, b: number): boolean => groupOverlap(spans, a, b) > 0;

function spanDepth(spans: Int32Array, a: number, b: number, gap: number): number {
  let least = FAR;
  for (let at = 0; at < SPAN; at += 2) {
    const before = gap * UNIT - spans[a + at]! + spans[b + at + 1]!;
    const behind = gap * UNIT - spans[b + at]! + spans[a + at + 1]!;
    if (before <= 0 || behind <= 0) return 0;
    if (before < least) least = before;
    if (behind < least) least = behind;
  }
  return (least / UNIT) | 0;
}

/** Left, right, top and bottom of all groups with their labels, world units, written to `into`. */
export function measureAll(spans: Int32Array, into: Int32Array): void {
  into[0] = FAR;
  into[1] = -FAR;
  into[2] = FAR;
  into[3] = -FAR;
  for (let at = 0; at < spans.length; at += SPAN) {
    if (spans[at]! < into[0]!) into[0] = spans[at]!;
    if (spans[at + 1]! > into[1]!) into[1] = spans[at + 1]!;
    if (spans[at + AXES]! < into[2]!) into[2] = spans[at + AXES]!;
    if (spans[at + AXES + 1]! > into[3]!) into[3] = spans[at + AXES + 1]!;
  }
  for (let side = 0; side < 4; side += 1) into[side] = into[side]! / UNIT;
}

/** Mean width of a measured group's hull over all axes, world units. */
export function spanOf(spans: Int32Array, group: number): number {
  let sum = 0;
  for (let at = group * SPANS; at < group * SPANS + SPAN; at += 2) sum += spans[at + 1]! - spans[at]!;
  return sum / (AXES * UNIT);
}

/** Middle of a mark or bubble, else of the box round the marks of a cell: across with axis `x`, down with axis `y`. */
export function middleOf(plan: Plan, cell: number, axis: 'x' | 'y'): number {
  const values = plan[axis];
  if (cell < plan.sites) return values[cell]!;
  let least = FAR;
  let most = -FAR;
  for (let at = plan.from[cell]!; at < plan.to[cell]!; at += 1) {
    const value = values[at]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least > most ? 0 : (least + most) >> 1;
}
