import type { Plan } from './plan.js';
import { CLEARANCE, doCross, FAULT, through } from './score.js';

/**
 * Every crossing and every edge that runs through something, by pair, as bytes: a move then costs only what it touches, and what
 * was there before need not be computed again.
 */
export interface Faults {
  readonly plan: Plan;
  readonly edges: number;
  /** 1 where two edges cross, `edges` × `edges`. */
  readonly crossings: Uint8Array;
  /** Cost of an edge passing a cell, `edges` × `sites`. */
  readonly passings: Uint8Array;
  /** Cost of all faults of an edge, and of all passings of a cell. */
  readonly ofEdge: Int32Array;
  readonly ofCell: Int32Array;
}

/** What a move changes: edges by number, cells by number, both as lists with their flags. */
export interface Touched {
  readonly edges: Int32Array;
  readonly isEdge: Uint8Array;
  edgeCount: number;
  readonly cells: Int32Array;
  readonly isCell: Uint8Array;
  cellCount: number;
}

export function createFaults(plan: Plan): Faults {
  const edges = plan.edges.length / 2;
  return {
    plan,
    edges,
    crossings: new Uint8Array(edges * edges),
    passings: new Uint8Array(edges * plan.sites),
    ofEdge: new Int32Array(edges),
    ofCell: new Int32Array(plan.sites),
  };
}

/** What is kept of the touched edges and cells: their cost before a move. */
export function costBefore({ plan, edges, crossings, passings, ofEdge, ofCell }: Faults, touched: Touched): number {
  let cost = 0;
  for (let at = 0; at < touched.cellCount; at += 1) cost += ofCell[touched.cells[at]!]!;
  for (let at = 0; at < touched.edgeCount; at += 1) {
    const edge = touched.edges[at]!;
    cost += ofEdge[edge]!;
    // What two touched edges, or a touched edge and a touched cell, have with each other counts once.
    for (let before = 0; before < at; before += 1) {
      if (crossings[edge * edges + touched.edges[before]!] === 1) cost -= FAULT.crossing;
    }
    for (let of = 0; of < touched.cellCount; of += 1) cost -= passings[edge * plan.sites + touched.cells[of]!]!;
  }
  return cost;
}

/** The cost of the touched edges and cells now; stops counting above `limit`. */
export function costNow({ plan, edges }: Faults, touched: Touched, limit: number): number {
  let cost = 0;
  for (let at = 0; at < touched.edgeCount && cost <= limit; at += 1) {
    const edge = touched.edges[at]!;
    cost += FAULT.crossing * countCrossings(plan, edge, touched.isEdge);
    if (cost <= limit) cost += costOfPassing(plan, edge);
  }
  for (let edge = 0; edge < edges && cost <= limit; edge += 1) {
    if (touched.isEdge[edge] === 0) cost += costOfCells(plan, edge, touched);
  }
  return cost;
}

/** Edges that cross this one; of the touched ones only those after it. */
function countCrossings({ edges, x, y }: Plan, edge: number, isTouched: Uint8Array): number {
  const a = edges[2 * edge]!;
  const b = edges[2 * edge + 1]!;
  const ax = x[a]!;
  const ay = y[a]!;
  const ux = x[b]! - ax;
  const uy = y[b]! - ay;
  let count = 0;
  for (let other = 0; other < isTouched.length; other += 1) {
    const c = edges[2 * other]!;
    const d = edges[2 * other + 1]!;
    const cx = x[c]! - ax;
    const cy = y[c]! - ay;
    const dx = x[d]! - ax;
    const dy = y[d]! - ay;
    if ((ux * cy - uy * cx) * (ux * dy - uy * dx) >= 0) continue;
    const vx = dx - cx;
    const vy = dy - cy;
    if ((vy * cx - vx * cy) * (vx * (uy - cy) - vy * (ux - cx)) >= 0) continue;
    if (a === c || a === d || b === c || b === d || (isTouched[other] === 1 && other <= edge)) continue;
    count += 1;
  }
  return count;
}

/** Cost of an edge passing all cells. */
function costOfPassing(plan: Plan, edge: number): number {
  const { x, y, halfWidth, reach } = plan;
  const a = plan.edges[2 * edge]!;
  const b = plan.edges[2 * edge + 1]!;
  const left = Math.min(x[a]!, x[b]!);
  const right = Math.max(x[a]!, x[b]!);
  const top = Math.min(y[a]!, y[b]!);
  const bottom = Math.max(y[a]!, y[b]!);
  let cost = 0;
  for (let cell = 0; cell < plan.sites; cell += 1) {
    const wide = halfWidth[cell]! + CLEARANCE;
    if (x[cell]! - wide > right || x[cell]! + wide < left) continue;
    const tall = reach[cell]! + CLEARANCE;
    if (y[cell]! - tall > bottom || y[cell]! + tall < top) continue;
    cost += through(plan, edge, cell);
  }
  return cost;
}

function costOfCells(plan: Plan, edge: number, { cells, cellCount }: Touched): number {
  const { x, y, halfWidth, reach } = plan;
  const a = plan.edges[2 * edge]!;
  const b = plan.edges[2 * edge + 1]!;
  let cost = 0;
  for (let at = 0; at < cellCount; at += 1) {
    const cell = cells[at]!;
    const wide = halfWidth[cell]! + CLEARANCE;
    const ax = x[a]! - x[cell]!;
    const bx = x[b]! - x[cell]!;
    if ((ax > wide && bx > wide) || (ax < -wide && bx < -wide)) continue;
    const tall = reach[cell]! + CLEARANCE;
    const ay = y[a]! - y[cell]!;
    const by = y[b]! - y[cell]!;
    if ((ay > tall && by > tall) || (ay < -tall && by < -tall)) continue;
    cost += through(plan, edge, cell);
  }
  return cost;
}

/** Keeps what the touched edges and cells cost now. */
export function keep(faults: Faults, touched: Touched): void {
  const { plan, edges } = faults;
  for (let at = 0; at < touched.edgeCount; at += 1) {
    const edge = touched.edges[at]!;
    for (let other = 0; other < edges; other += 1) setCrossing(faults, edge, other, doCross(plan, edge, other) ? 1 : 0);
    for (let cell = 0; cell < plan.sites; cell += 1) setPassing(faults, edge, cell);
  }
  for (let edge = 0; edge < edges; edge += 1) {
    if (touched.isEdge[edge] === 1) continue;
    for (let at = 0; at < touched.cellCount; at += 1) setPassing(faults, edge, touched.cells[at]!);
  }
}

function setCrossing({ edges, crossings, ofEdge }: Faults, edge: number, other: number, crossing: number): void {
  const more = crossing - crossings[edge * edges + other]!;
  if (more === 0) return;
  crossings[edge * edges + other] = crossing;
  crossings[other * edges + edge] = crossing;
  ofEdge[edge]! += FAULT.crossing * more;
  ofEdge[other]! += FAULT.crossing * more;
}

function setPassing({ plan, passings, ofEdge, ofCell }: Faults, edge: number, cell: number): void {
  const cost = through(plan, edge, cell);
  const more = cost - passings[edge * plan.sites + cell]!;
  if (more === 0) return;
  passings[edge * plan.sites + cell] = cost;
  ofEdge[edge]! += more;
  ofCell[cell]! += more;
}
