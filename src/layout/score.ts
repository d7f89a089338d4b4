import type { Aspect } from './layout.js';
import type { Plan } from './plan.js';
import { spanOf } from './room.js';

/** What a fault costs, in whole numbers, so that faults can be kept in bytes and summed without rounding. */
export const FAULT = {
  crossing: 20,
  /** An edge through a mark that is not its end reads as two edges. */
  throughMark: 80,
  /** Through a bubble in which neither end stands. */
  throughBubble: 7,
  throughLabel: 4,
  /** Along the label of its own end: the label's halo keeps it readable. */
  throughOwnLabel: 1,
} as const;

const COST = {
  /** Mean length of the edges, per side of the plan. */
  length: 180,
  /** Size of the picture in its box, per side of the plan. */
  extent: 200,
  /** Mean width of the hulls, and radius of the bubbles, per side of the plan. */
  hull: 40,
  bubble: 40,
} as const;

/** Clear space an edge should keep from a mark, world units. */
const CLEARANCE = 5;

/** Width : height of the box that a picture is made for. */
export const RATIO: Readonly<Record<Aspect, number>> = { wide: 1.5, square: 1, tall: 2 / 3 };

/** Side of the square that all nodes with their labels would fill: makes lengths comparable between documents. */
export function sideOf(plan: Plan): number {
  let area = 0;
  for (let cell = 0; cell < plan.sites; cell += 1) {
    const isInBubble = plan.up[cell]! >= plan.marks && plan.up[cell]! < plan.sites;
    if (isInBubble) continue;
    const height = 2 * plan.radius[cell]! + 2 * plan.labelHigh[cell]! + 24;
    area += height * (2 * plan.halfWidth[cell]! + 16);
  }
  return Math.sqrt(area) || 1;
}

/** Cost of a mean length, given the sum of `count` edges. */
export const costOfLength = (sum: number, count: number, side: number): number =>
  (COST.length * sum) / (side * Math.max(1, count));

/** Sum of the lengths of some edges. */
export function lengthOf(
  { edges, x, y }: Plan,
  touched: { readonly edges: Int32Array; readonly edgeCount: number },
): number {
  let sum = 0;
  for (let at = 0; at < touched.edgeCount; at += 1) {
    const a = edges[2 * touched.edges[at]!]!;
    const b = edges[2 * touched.edges[at]! + 1]!;
    const dx = x[a]! - x[b]!;
    const dy = y[a]! - y[b]!;
    sum += Math.sqrt(dx * dx + dy * dy) | 0;
  }
  return sum;
}

/** Cost of the box that everything takes, against the box that is asked for. `box` holds left, right, top, bottom. */
export function costOfBox(box: Int32Array, ratio: number, side: number): number {
  const stretch = Math.sqrt(ratio);
  const width = (box[1]! - box[0]!) / stretch;
  const height = (box[3]! - box[2]!) * stretch;
  // The longer side decides the scale; the other one still counts a little, or it would drift.
  return (COST.extent * (0.8 * Math.max(width, height) + 0.2 * Math.min(width, height))) / side;
}

/**
 * On which side of the first vector the second lies; 0 along it. Whole numbers multiplied as such never give −0, for which an engine
 * would throw its compiled code away.
 */
export const cross = (ax: number, ay: number, bx: number, by: number): number => Math.imul(ax, by) - Math.imul(ay, bx);

/** Whether two edges cross; those that share an end never do. */
export function doCross({ edges, x, y }: Plan, e: number, f: number): boolean {
  const a = edges[2 * e]!;
  const b = edges[2 * e + 1]!;
  const c = edges[2 * f]!;
  const d = edges[2 * f + 1]!;
  const ax = x[a]!;
  const ay = y[a]!;
  const ux = x[b]! - ax;
  const uy = y[b]! - ay;
  const cx = x[c]! - ax;
  const cy = y[c]! - ay;
  const dx = x[d]! - ax;
  const dy = y[d]! - ay;
  if (!areApart(cross(ux, uy, cx, cy), cross(ux, uy, dx, dy))) return false;
  const vx = dx - cx;
  const vy = dy - cy;
  if (!areApart(cross(cx, cy, vx, vy), cross(cx - ux, cy - uy, vx, vy))) return false;
  return a !== c && a !== d && b !== c && b !== d;
}

/** Whether two numbers lie on different sides of 0. */
const areApart = (a: number, b: number): boolean => (a < 0 && b > 0) || (a > 0 && b < 0);

/** Cost of one edge passing one mark or bubble and its label. */
export function through(plan: Plan, edge: number, cell: number): number {
  const { x, y, radius, labelHalf, labelDrop } = plan;
  const a = plan.edges[2 * edge]!;
  const b = plan.edges[2 * edge + 1]!;
  const px = x[cell]!;
  const py = y[cell]!;
  const ax = x[a]! - px;
  const bx = x[b]! - px;
  const wide = plan.halfWidth[cell]! + CLEARANCE;
  if ((ax > wide && bx > wide) || (ax < -wide && bx < -wide)) return 0;
  const ay = y[a]! - py;
  const by = y[b]! - py;
  const tall = plan.reach[cell]! + CLEARANCE;
  if ((ay > tall && by > tall) || (ay < -tall && by < -tall)) return 0;
  let cost = 0;
  const isEnd = a === cell || b === cell;
  const half = labelHalf[cell]!;
  // A label is a line of text: crossing its middle line is enough.
  const up = ay - labelDrop[cell]!;
  const down = by - labelDrop[cell]!;
  if (half > 0 && (up < 0 ? down > 0 : down < 0)) {
    const rise = down - up;
    if (Math.abs(cross(ax, up, bx - ax, rise)) < half * Math.abs(rise))
      cost = isEnd ? FAULT.throughOwnLabel : FAULT.throughLabel;
  }
  if (isEnd) return cost;
  const size = cell < plan.marks ? radius[cell]! + CLEARANCE : radius[cell]!;
  if (fromOrigin(ax, ay, bx, by) >= size * size) return cost;
  if (cell < plan.marks) return cost + FAULT.throughMark;
  const { from, to } = plan;
  const isInside = (a >= from[cell]! && a < to[cell]!) || (b >= from[cell]! && b < to[cell]!);
  return isInside ? cost : cost + FAULT.throughBubble;
}

/** Cost of the sizes of hulls and bubbles: what is compact reads as one thing. */
export function costOfSizes({ marks, sites, radius, bodies }: Plan, spans: Int32Array, side: number): number {
  let cost = 0;
  for (let cell = marks; cell < sites; cell += 1) cost += COST.bubble * radius[cell]!;
  for (let group = 0; group < bodies.length; group += 1) cost += COST.hull * spanOf(spans, group);
  return cost / side;
}

/** Square of the distance of a segment from the origin. */
function fromOrigin(ax: number, ay: number, bx: number, by: number): number {
  const ux = bx - ax;
  const uy = by - ay;
  const along = -(Math.imul(ux, ax) + Math.imul(uy, ay));
  if (along <= 0) return Math.imul(ax, ax) + Math.imul(ay, ay);
  const square = Math.imul(ux, ux) + Math.imul(uy, uy);
  if (along >= square) return Math.imul(bx, bx) + Math.imul(by, by);
  const away = Math.abs(cross(ax, ay, ux, uy));
  return (away / square) * away;
}
