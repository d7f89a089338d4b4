import type { Plan } from './plan.js';

/** What faults cost; whole numbers, `crossing` is what all others are weighed against. */
const FAULT = {
  crossing: 560,
  /** An edge through a mark that is not its end, … */
  mark: 1000,
  /** … through another's label, its own end's label, … */
  label: 80,
  ownLabel: 48,
  /** … or through a bubble that holds neither of its ends. */
  bubble: 72,
  /** 64 units of an edge's length, and one that it is too short. */
  length: 21,
  near: 16,
} as const;

/** Least length of an edge that is seen, from rim to rim, world units. */
const LEAST = 30;

/** Least space between an edge and a mark that is not its end, world units. */
const CLEARANCE = 5;

/** What every edge costs with every other (do they cross?), with every mark (does it run through?) and by its length: a move then costs only what it touches. */
export interface Faults {
  readonly plan: Plan;
  readonly edges: number;
  /** Edges, then marks: [edge × columns + column]. What was kept, and what `costNow` found of all that is touched. */
  readonly columns: number;
  readonly kept: Int16Array;
  readonly now: Int16Array;
  /** What the lengths cost, likewise. */
  readonly keptLengths: Int32Array;
  readonly lengths: Int32Array;
  /** Sums of what was kept, by edge, then by mark. */
  readonly sums: Int32Array;
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

export function createTouched({ marks, edges }: Plan): Touched {
  const count = edges.length / 2;
  return {
    marks: new Int32Array(marks),
    isMark: new Uint8Array(marks),
    markCount: 0,
    edges: new Int32Array(count),
    isEdge: new Uint8Array(count),
    edgeCount: 0,
  };
}

export function createFaults(plan: Plan): Faults {
  const edges = plan.edges.length / 2;
  const columns = edges + plan.marks;
  return {
    plan,
    edges,
    columns,
    kept: new Int16Array(edges * columns),
    now: new Int16Array(edges * columns),
    keptLengths: new Int32Array(edges),
    lengths: new Int32Array(edges),
    sums: new Int32Array(columns),
  };
}

/** What all that is touched cost when it was last kept. */
export function costBefore({ edges, columns, kept, keptLengths, sums }: Faults, touched: Touched): number {
  let cost = 0;
  for (let at = 0; at < touched.edgeCount; at += 1) {
    const edge = touched.edges[at]!;
    const row = edge * columns;
    cost += sums[edge]! + keptLengths[edge]!;
    // What is between two touched ones has been counted twice.
    for (let other = at + 1; other < touched.edgeCount; other += 1) cost -= kept[row + touched.edges[other]!]!;
    for (let other = 0; other < touched.markCount; other += 1) cost -= kept[row + edges + touched.marks[other]!]!;
  }
  for (let at = 0; at < touched.markCount; at += 1) cost += sums[edges + touched.marks[at]!]!;
  return cost;
}

/** What all that is touched costs now; stops counting above `limit`. */
export function costNow(faults: Faults, touched: Touched, limit: number): number {
  const { plan, edges, columns, now } = faults;
  const { isEdge, marks } = touched;
  let cost = lengthsOf(faults, touched);
  for (let at = 0; at < touched.edgeCount && cost <= limit; at += 1)
    cost += crossingsOf(faults, touched.edges[at]!, isEdge) + passingsOf(faults, touched.edges[at]!);
  for (let edge = 0; edge < edges && cost <= limit; edge += 1) {
    if (isEdge[edge] === 1) continue;
    for (let at = 0; at < touched.markCount; at += 1)
      cost += now[edge * columns + edges + marks[at]!] = passing(plan, edge, marks[at]!);
  }
  return cost;
}

/** Cost of the lengths of the touched edges: √(x² + y²) within 3 %, without leaving whole numbers. */
function lengthsOf({ plan: { edges, x, y, radius }, lengths }: Faults, touched: Touched): number {
  let cost = 0;
  for (let at = 0; at < touched.edgeCount; at += 1) {
    const edge = touched.edges[at]!;
    const a = edges[2 * edge]!;
    const b = edges[2 * edge + 1]!;
    const wide = Math.abs(x[a]! - x[b]!);
    const tall = Math.abs(y[a]! - y[b]!);
    const long = wide > tall ? wide : tall;
    const far = Math.max(long, long - (long >> 3) + ((wide + tall - long) >> 1));
    const short = LEAST + radius[a]! + radius[b]! - far;
    cost += lengths[edge] = ((FAULT.length * far) >> 6) + (short > 0 ? FAULT.near * short : 0);
  }
  return cost;
}

/** Keeps what `costNow` found. */
export function keep(faults: Faults, { isEdge, marks, markCount }: Touched): void {
  const { edges } = faults;
  for (let edge = 0; edge < edges; edge += 1) {
    if (isEdge[edge] === 1) keepRow(faults, edge, isEdge);
    else for (let at = 0; at < markCount; at += 1) keepOne(faults, edge, edges + marks[at]!);
  }
}

/** Of two touched edges, the first has the cost of both. */
function keepRow(faults: Faults, edge: number, isTouched: Uint8Array): void {
  faults.keptLengths[edge] = faults.lengths[edge]!;
  for (let column = 0; column < faults.columns; column += 1)
    if (column > edge || isTouched[column] !== 1) keepOne(faults, edge, column);
}

function keepOne({ edges, columns, kept, now, sums }: Faults, edge: number, column: number): void {
  const cost = now[edge * columns + column]!;
  const more = cost - kept[edge * columns + column]!;
  if (more === 0) return;
  kept[edge * columns + column] = cost;
  if (column < edges) kept[column * columns + edge] = cost;
  sums[edge]! += more;
  sums[column]! += more;
}

/** Cost of the straight edges that cross this one, middle to middle; of the touched ones only those after it. Those that share an end never do. */
function crossingsOf({ plan, columns, now }: Faults, edge: number, isTouched: Uint8Array): number {
  const { edges, x, y } = plan;
  const a = edges[2 * edge]!;
  const b = edges[2 * edge + 1]!;
  const ax = x[a]!;
  const ay = y[a]!;
  const ux = x[b]! - ax;
  const uy = y[b]! - ay;
  let cost = 0;
  for (let other = 0; other < isTouched.length; other += 1) {
    if (isTouched[other] === 1 && other <= edge) continue;
    const c = edges[2 * other]!;
    const d = edges[2 * other + 1]!;
    const cx = x[c]! - ax;
    const cy = y[c]! - ay;
    const dx = x[d]! - ax;
    const dy = y[d]! - ay;
    // On which side of the edge both ends of the other are, then the other way round.
    const isCrossing =
      areApart(ux * cy - uy * cx, ux * dy - uy * dx) &&
      areApart(cx * dy - cy * dx, (cx - ux) * (dy - uy) - (cy - uy) * (dx - ux)) &&
      a !== c &&
      a !== d &&
      b !== c &&
      b !== d;
    cost += now[edge * columns + other] = isCrossing ? FAULT.crossing : 0;
  }
  return cost;
}

/** Whether two numbers lie on different sides of 0. */
const areApart = (a: number, b: number): boolean => (a < 0 ? b > 0 : a > 0 && b < 0);

/** Cost of all marks that an edge runs through. */
function passingsOf({ plan, edges: count, columns, now }: Faults, edge: number): number {
  const { edges, x, y, wide, tall } = plan;
  const a = edges[2 * edge]!;
  const b = edges[2 * edge + 1]!;
  const left = Math.min(x[a]!, x[b]!) - CLEARANCE;
  const right = Math.max(x[a]!, x[b]!) + CLEARANCE;
  const top = Math.min(y[a]!, y[b]!) - CLEARANCE;
  const bottom = Math.max(y[a]!, y[b]!) + CLEARANCE;
  const ux = x[b]! - x[a]!;
  const uy = y[b]! - y[a]!;
  // A little more than the edge's length, without a root.
  const length = Math.max(right - left, bottom - top) + (Math.min(right - left, bottom - top) >> 1);
  let cost = 0;
  for (let mark = 0, at = edge * columns + count; mark < wide.length; mark += 1, at += 1) {
    const isFar =
      x[mark]! + wide[mark]! < left ||
      x[mark]! - wide[mark]! > right ||
      y[mark]! + tall[mark]! < top ||
      y[mark]! - tall[mark]! > bottom ||
      Math.abs((x[mark]! - x[a]!) * uy - (y[mark]! - y[a]!) * ux) > (wide[mark]! + tall[mark]! + CLEARANCE) * length;
    cost += now[at] = isFar ? 0 : passing(plan, edge, mark);
  }
  return cost;
}

/** Cost of a straight edge that runs through a mark, its label or its bubble. */
function passing(plan: Plan, edge: number, mark: number): number {
  const { x, y, labelHalf, labelDrop } = plan;
  const a = plan.edges[2 * edge]!;
  const b = plan.edges[2 * edge + 1]!;
  const ax = x[a]! - x[mark]!;
  const ay = y[a]! - y[mark]!;
  const bx = x[b]! - x[mark]!;
  const by = y[b]! - y[mark]!;
  // A label is a line of text: crossing its middle line is enough.
  const up = ay - labelDrop[mark]!;
  const down = by - labelDrop[mark]!;
  const isThrough =
    areApart(up, down) && Math.abs(ax * (down - up) - up * (bx - ax)) < labelHalf[mark]! * Math.abs(down - up);
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
  const along = -(ux * ax + uy * ay);
  if (along <= 0) return ax * ax + ay * ay;
  const square = ux * ux + uy * uy;
  if (along >= square) return bx * bx + by * by;
  const away = Math.abs(ax * uy - ay * ux);
  return (away / square) * away;
}
