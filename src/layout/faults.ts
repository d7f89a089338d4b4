import type { Plan } from './plan.js';

/** What faults cost; whole numbers, `crossing` is what all others are weighed against. */
export const FAULT = {
  crossing: 140,
  /** An edge through a mark that is not its end, … */
  mark: 400,
  /** … through another's label, its own end's label, … */
  label: 30,
  ownLabel: 12,
  /** … or through a bubble that holds neither of its ends. */
  bubble: 22,
} as const;

/** Least space between an edge and a mark that is not its end, world units. */
const CLEARANCE = 5;

/** Every crossing and every edge that runs through something, by pair: a move then costs only what it touches. */
export interface Faults {
  readonly plan: Plan;
  readonly edges: number;
  /** [edge × edges + edge]: 1 where two edges cross. */
  readonly crossings: Uint8Array;
  /** [edge × marks + mark]: cost of an edge that runs through a mark, its label or its bubble. */
  readonly passings: Int16Array;
  /** Cost of all faults of an edge, and of all passings of a mark. */
  readonly ofEdge: Int32Array;
  readonly ofMark: Int32Array;
}

/** What a move touches, as lists and as flags. */
export interface Touched {
  readonly marks: Int32Array;
  readonly isMark: Uint8Array;
  markCount: number;
  readonly edges: Int32Array;
  readonly isEdge: Uint8Array;
  edgeCount: number;
}

export function createFaults(plan: Plan): Faults {
  const edges = plan.edges.length / 2;
  return {
    plan,
    edges,
    crossings: new Uint8Array(edges * edges),
    passings: new Int16Array(edges * plan.marks),
    ofEdge: new Int32Array(edges),
    ofMark: new Int32Array(plan.marks),
  };
}

/** What all that is touched cost when it was last kept. */
export function costBefore({ plan, edges, crossings, passings, ofEdge, ofMark }: Faults, touched: Touched): number {
  let cost = 0;
  for (let at = 0; at < touched.edgeCount; at += 1) {
    const edge = touched.edges[at]!;
    cost += ofEdge[edge]!;
    // What is between two touched ones has been counted twice.
    for (let other = at + 1; other < touched.edgeCount; other += 1)
      cost -= FAULT.crossing * crossings[edge * edges + touched.edges[other]!]!;
    for (let other = 0; other < touched.markCount; other += 1)
      cost -= passings[edge * plan.marks + touched.marks[other]!]!;
  }
  for (let at = 0; at < touched.markCount; at += 1) cost += ofMark[touched.marks[at]!]!;
  return cost;
}

/** What all that is touched costs now; stops counting above `limit`. */
export function costNow({ plan, edges }: Faults, touched: Touched, limit: number): number {
  let cost = 0;
  for (let at = 0; at < touched.edgeCount && cost <= limit; at += 1) {
    const edge = touched.edges[at]!;
    cost += FAULT.crossing * countCrossings(plan, edge, touched.isEdge);
    for (let mark = 0; mark < plan.marks && cost <= limit; mark += 1) cost += passing(plan, edge, mark);
  }
  for (let edge = 0; edge < edges && cost <= limit; edge += 1) {
    if (touched.isEdge[edge] === 1) continue;
    for (let at = 0; at < touched.markCount; at += 1) cost += passing(plan, edge, touched.marks[at]!);
  }
  return cost;
}

/** Edges that cross this one; of the touched ones only those after it. */
function countCrossings(plan: Plan, edge: number, isTouched: Uint8Array): number {
  let count = 0;
  for (let other = 0; other < isTouched.length; other += 1)
    if ((isTouched[other] === 0 || other > edge) && doCross(plan, edge, other)) count += 1;
  return count;
}

/** Keeps what all that is touched costs now. */
export function keep(faults: Faults, touched: Touched): void {
  const { plan, edges } = faults;
  for (let at = 0; at < touched.edgeCount; at += 1) {
    const edge = touched.edges[at]!;
    for (let other = 0; other < edges; other += 1) keepCrossing(faults, edge, other);
    for (let mark = 0; mark < plan.marks; mark += 1) keepPassing(faults, edge, mark);
  }
  for (let edge = 0; edge < edges; edge += 1) {
    if (touched.isEdge[edge] === 1) continue;
    for (let at = 0; at < touched.markCount; at += 1) keepPassing(faults, edge, touched.marks[at]!);
  }
}

function keepCrossing({ plan, edges, crossings, ofEdge }: Faults, edge: number, other: number): void {
  const crossing = doCross(plan, edge, other) ? 1 : 0;
  const more = FAULT.crossing * (crossing - crossings[edge * edges + other]!);
  if (more === 0) return;
  crossings[edge * edges + other] = crossings[other * edges + edge] = crossing;
  ofEdge[edge]! += more;
  ofEdge[other]! += more;
}

function keepPassing({ plan, passings, ofEdge, ofMark }: Faults, edge: number, mark: number): void {
  const cost = passing(plan, edge, mark);
  const place = edge * plan.marks + mark;
  const more = cost - passings[place]!;
  if (more === 0) return;
  passings[place] = cost;
  ofEdge[edge]! += more;
  ofMark[mark]! += more;
}

/**
 * On which side of the first vector the second lies; 0 along it. Whole numbers multiplied as such never give −0, for which an engine
 * would throw its compiled code away.
 */
const cross = (ax: number, ay: number, bx: number, by: number): number => Math.imul(ax, by) - Math.imul(ay, bx);

/** Whether two numbers lie on different sides of 0. */
const areApart = (a: number, b: number): boolean => (a < 0 ? b > 0 : a > 0 && b < 0);

/** Whether two straight edges cross, middle to middle; those that share an end never do. */
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

/** Whether both numbers are beyond the same end of −size … size. */
const areBeyond = (a: number, b: number, size: number): boolean => (a > size ? b > size : a < -size && b < -size);

/** Cost of a straight edge that runs through a mark, its label or its bubble. */
export function passing(plan: Plan, edge: number, mark: number): number {
  const { x, y, labelHalf, labelDrop } = plan;
  const a = plan.edges[2 * edge]!;
  const b = plan.edges[2 * edge + 1]!;
  const ax = x[a]! - x[mark]!;
  const bx = x[b]! - x[mark]!;
  if (areBeyond(ax, bx, plan.wide[mark]! + CLEARANCE)) return 0;
  const ay = y[a]! - y[mark]!;
  const by = y[b]! - y[mark]!;
  if (areBeyond(ay, by, plan.tall[mark]! + CLEARANCE)) return 0;
  // A label is a line of text: crossing its middle line is enough.
  const up = ay - labelDrop[mark]!;
  const down = by - labelDrop[mark]!;
  const isThrough =
    areApart(up, down) && Math.abs(cross(ax, up, bx - ax, down - up)) < labelHalf[mark]! * Math.abs(down - up);
  if (a === mark || b === mark) return isThrough ? FAULT.ownLabel : 0;
  return (isThrough ? FAULT.label : 0) + costOfDiscs(plan, edge, mark, fromOrigin(ax, ay, bx, by));
}

/** Cost of an edge that comes within √`square` of the middle of a mark. */
function costOfDiscs(plan: Plan, edge: number, mark: number, square: number): number {
  const near = plan.radius[mark]! + CLEARANCE;
  const cost = square < near * near ? FAULT.mark : 0;
  const size = plan.reach[mark]!;
  if (plan.guests[mark]!.length === 0 || square >= size * size) return cost;
  const isOutside = !isInside(plan, mark, plan.edges[2 * edge]!) && !isInside(plan, mark, plan.edges[2 * edge + 1]!);
  return isOutside ? cost + FAULT.bubble : cost;
}

const isInside = ({ to }: Plan, host: number, mark: number): boolean => mark >= host && mark < to[host]!;

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
