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
  return { plan, edges, crossings: new Uint8Array(edges * edges), passings: new Uint8Array(edges * plan.sites) };
}

/** How much the touched edges and cells cost more now than what is kept of them. */
export function compare({ plan, edges, crossings, passings }: Faults, touched: Touched): number {
  const { sites } = plan;
  let more = 0;
  for (let at = 0; at < touched.edgeCount; at += 1) {
    const edge = touched.edges[at]!;
    const row = edge * edges;
    for (let other = 0; other < edges; other += 1) {
      // A pair of touched edges counts once.
      if (touched.isEdge[other] === 1 && other <= edge) continue;
      more += FAULT.crossing * ((doCross(plan, edge, other) ? 1 : 0) - crossings[row + other]!);
    }
    for (let cell = 0; cell < sites; cell += 1) more += through(plan, edge, cell) - passings[edge * sites + cell]!;
  }
  for (let edge = 0; edge < edges; edge += 1) {
    if (touched.isEdge[edge] === 1) continue;
    for (let at = 0; at < touched.cellCount; at += 1) {
      const cell = touched.cells[at]!;
      more += through(plan, edge, cell) - passings[edge * sites + cell]!;
    }
  }
  return more;
}

/** Keeps what the touched edges and cells cost now. */
export function keep({ plan, edges, crossings, passings }: Faults, touched: Touched): void {
  const { sites } = plan;
  for (let at = 0; at < touched.edgeCount; at += 1) {
    const edge = touched.edges[at]!;
    for (let other = 0; other < edges; other += 1) {
      const crossing = doCross(plan, edge, other) ? 1 : 0;
      crossings[edge * edges + other] = crossing;
      crossings[other * edges + edge] = crossing;
    }
    for (let cell = 0; cell < sites; cell += 1) passings[edge * sites + cell] = through(plan, edge, cell);
  }
  for (let edge = 0; edge < edges; edge += 1) {
    if (touched.isEdge[edge] === 1) continue;
    for (let at = 0; at < touched.cellCount; at += 1) {
      const cell = touched.cells[at]!;
      passings[edge * sites + cell] = through(plan, edge, cell);
    }
  }
}
