import type { Aspect } from './layout.js';
import type { Plan } from './plan.js';
import { labelMiddle, outer, SIDE_COUNT } from './room.js';

/** What a fault costs; a crossing is the unit. */
const COST = {
  crossing: 1,
  /** An edge through a node that is not its end reads as two edges. */
  throughNode: 3,
  throughBubble: 0.5,
  /** An edge through a label, per label. */
  throughLabel: 0.25,
  /** Mean length of the edges, per `unit` of the plan. */
  length: 7,
  /** Size of the picture in its box, per `unit`. */
  extent: 9,
} as const;

/** Clear space an edge should keep from a mark, world units. */
const CLEARANCE = 5;

export const RATIO: Readonly<Record<Aspect, number>> = { wide: 1.5, square: 1, tall: 2 / 3 };

/** Side of the square that all nodes with their labels would fill: makes lengths comparable between documents. */
export function unitOf(plan: Plan): number {
  let area = 0;
  for (let node = 0; node < plan.count; node += 1) {
    if (plan.host[node]! >= 0) continue;
    const size = 2 * outer(plan, node) + 16;
    area += size * Math.max(size, 2 * plan.labelHalf[node]!);
  }
  return Math.sqrt(area) || 1;
}

/** The cost of the edges in `touched` against all others, and of what they and the moved nodes run through. */
export function edgeCost(plan: Plan, touched: readonly number[], isTouched: Uint8Array, moved: readonly number[]): number {
  let cost = 0;
  const count = plan.edges.length / 2;
  for (const edge of touched) {
    for (let other = 0; other < count; other += 1) {
      if (isTouched[other] === 1 && other <= edge) continue;
      if (doCross(plan, edge, other)) cost += COST.crossing;
    }
    for (let node = 0; node < plan.count; node += 1) cost += through(plan, edge, node);
  }
  for (let edge = 0; edge < count; edge += 1) {
    if (isTouched[edge] === 0) for (const node of moved) cost += through(plan, edge, node);
  }
  return cost;
}

/** Sum of the lengths of some edges. */
export function lengthOf(plan: Plan, edges: readonly number[]): number {
  let sum = 0;
  for (const edge of edges) {
    const a = plan.edges[2 * edge]!;
    const b = plan.edges[2 * edge + 1]!;
    const dx = plan.x[a]! - plan.x[b]!;
    const dy = plan.y[a]! - plan.y[b]!;
    sum += Math.sqrt(dx * dx + dy * dy);
  }
  return sum;
}

/** Cost of a mean edge length, in crossings. */
export const lengthCost = (plan: Plan, sum: number, unit: number): number => (COST.length * sum) / (unit * Math.max(1, plan.edges.length / 2));

/** Cost of the box that all groups take, against the box that is asked for. */
export function extentCost(reach: Float64Array, ratio: number, unit: number): number {
  const quarter = SIDE_COUNT / 4;
  let [right, bottom, left, top] = [0, 0, 0, 0];
  for (let at = 0; at < reach.length; at += SIDE_COUNT) {
    if (at === 0 || reach[at]! > right) right = reach[at]!;
    if (at === 0 || reach[at + quarter]! > bottom) bottom = reach[at + quarter]!;
    if (at === 0 || reach[at + 2 * quarter]! > left) left = reach[at + 2 * quarter]!;
    if (at === 0 || reach[at + 3 * quarter]! > top) top = reach[at + 3 * quarter]!;
  }
  const stretch = Math.sqrt(ratio);
  const [width, height] = [(right + left) / stretch, (bottom + top) * stretch];
  // The longer side decides the scale; the other one still counts a little, or it would drift.
  return (COST.extent * (0.85 * Math.max(width, height) + 0.15 * Math.min(width, height))) / unit;
}

function doCross(plan: Plan, e: number, f: number): boolean {
  const { edges, x, y } = plan;
  const [a, b, c, d] = [edges[2 * e]!, edges[2 * e + 1]!, edges[2 * f]!, edges[2 * f + 1]!];
  if (a === c || a === d || b === c || b === d) return false;
  // Inlined, not a function of four points: this is the innermost loop.
  const ux = x[b]! - x[a]!;
  const uy = y[b]! - y[a]!;
  if ((ux * (y[c]! - y[a]!) - uy * (x[c]! - x[a]!)) * (ux * (y[d]! - y[a]!) - uy * (x[d]! - x[a]!)) >= 0) return false;
  const vx = x[d]! - x[c]!;
  const vy = y[d]! - y[c]!;
  return (vx * (y[a]! - y[c]!) - vy * (x[a]! - x[c]!)) * (vx * (y[b]! - y[c]!) - vy * (x[b]! - x[c]!)) < 0;
}

/** Cost of one edge passing one node, its bubble, its label. */
function through(plan: Plan, edge: number, node: number): number {
  const a = plan.edges[2 * edge]!;
  const b = plan.edges[2 * edge + 1]!;
  if (a === node || b === node) return 0;
  const size = outer(plan, node);
  const near = distance(plan, a, b, node);
  let cost = runsThroughLabel(plan, a, b, node) ? COST.throughLabel : 0;
  if (near < plan.radius[node]! + CLEARANCE) return cost + COST.throughNode;
  if (plan.bubble[node]! > 0 && near < size && !isInside(plan, a, node) && !isInside(plan, b, node)) cost += COST.throughBubble;
  return cost;
}

/** A label is a line of text: crossing its middle line is enough. */
function runsThroughLabel(plan: Plan, a: number, b: number, node: number): boolean {
  const middle = labelMiddle(plan, node);
  const up = plan.y[a]! - middle;
  const down = plan.y[b]! - middle;
  if (up * down >= 0) return false;
  const x = plan.x[a]! + (up / (up - down)) * (plan.x[b]! - plan.x[a]!);
  return Math.abs(x - plan.x[node]!) < plan.labelHalf[node]!;
}

/** Whether a node runs on another, at any depth. */
function isInside(plan: Plan, node: number, host: number): boolean {
  let at = plan.host[node]!;
  while (at >= 0 && at !== host) at = plan.host[at]!;
  return at === host;
}

/** Distance of a node's centre from a segment. */
function distance(plan: Plan, a: number, b: number, node: number): number {
  const { x, y } = plan;
  const ux = x[b]! - x[a]!;
  const uy = y[b]! - y[a]!;
  const px = x[node]! - x[a]!;
  const py = y[node]! - y[a]!;
  const along = Math.max(0, Math.min(1, (ux * px + uy * py) / (ux * ux + uy * uy || 1)));
  const dx = px - along * ux;
  const dy = py - along * uy;
  return Math.sqrt(dx * dx + dy * dy);
}
