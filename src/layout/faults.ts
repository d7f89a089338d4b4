import type { Plan } from './plan.js';
import { doCross, FAULT, through } from './score.js';

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
  /** What the last move changed: edge, cell or -1 - edge, and what was kept before. */
  readonly log: number[];
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
    log: [],
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

/**
 * The cost of the touched edges and cells now, which is kept; stops counting above `limit`. `undoFaults()` brings back what was kept
 * before.
 */
export function costNow(faults: Faults, touched: Touched, limit: number): number {
  const { plan, edges } = faults;
  let cost = 0;
  faults.log.length = 0;
  for (let at = 0; at < touched.edgeCount && cost <= limit; at += 1) {
    const edge = touched.edges[at]!;
    cost += keepCrossings(faults, edge, touched.isEdge);
    if (cost > limit) break;
    for (let cell = 0; cell < plan.sites; cell += 1) cost += keepPassing(faults, edge, cell);
  }
  for (let edge = 0; edge < edges && cost <= limit; edge += 1) {
    if (touched.isEdge[edge] === 1) continue;
    for (let at = 0; at < touched.cellCount; at += 1) cost += keepPassing(faults, edge, touched.cells[at]!);
  }
  return cost;
}

/** Cost of the edges that cross this one; of the touched ones only those after it. */
function keepCrossings(faults: Faults, edge: number, isTouched: Uint8Array): number {
  const { plan, crossings } = faults;
  const row = edge * isTouched.length;
  let count = 0;
  for (let other = 0; other < isTouched.length; other += 1) {
    if (isTouched[other] === 1 && other <= edge) continue;
    const crossing = doCross(plan, edge, other) ? 1 : 0;
    count += crossing;
    if (crossing !== crossings[row + other]) setCrossing(faults, edge, other, crossing);
  }
  return FAULT.crossing * count;
}

function keepPassing(faults: Faults, edge: number, cell: number): number {
  const cost = through(faults.plan, edge, cell);
  if (cost !== faults.passings[edge * faults.plan.sites + cell]) setPassing(faults, edge, cell, cost);
  return cost;
}

function setCrossing({ edges, crossings, ofEdge, log }: Faults, edge: number, other: number, crossing: number): void {
  const more = FAULT.crossing * (2 * crossing - 1);
  log.push(edge, -1 - other, 1 - crossing);
  crossings[edge * edges + other] = crossing;
  crossings[other * edges + edge] = crossing;
  ofEdge[edge]! += more;
  ofEdge[other]! += more;
}

function setPassing({ plan, passings, ofEdge, ofCell, log }: Faults, edge: number, cell: number, cost: number): void {
  const place = edge * plan.sites + cell;
  const more = cost - passings[place]!;
  log.push(edge, cell, passings[place]!);
  passings[place] = cost;
  ofEdge[edge]! += more;
  ofCell[cell]! += more;
}

/** Brings back what was kept before the last `costNow()`. */
export function undoFaults(faults: Faults): void {
  const { log } = faults;
  for (let end = log.length; end > 0; end -= 3) {
    const cell = log[end - 2]!;
    if (cell < 0) setCrossing(faults, log[end - 3]!, -1 - cell, log[end - 1]!);
    else setPassing(faults, log[end - 3]!, cell, log[end - 1]!);
  }
  log.length = 0;
}
