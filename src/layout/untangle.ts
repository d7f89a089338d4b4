import { createChance } from './directions.js';
import type { Aspect } from './layout.js';
import { compare, createFaults, keep, type Faults, type Touched } from './faults.js';
import { propose, type Move, type Search } from './moves.js';
import { fitBubble, fitBubbles, type Plan } from './plan.js';
import { collide, groupsCollide, holds, measureAll, measureGroup, SPANS } from './room.js';
import { costOfBox, costOfLength, lengthOf, RATIO, sideOf } from './score.js';

/** How long and how wildly to search. */
export interface Effort {
  readonly moves: number;
  /** What a move may cost at first, in crossings; falls to 0. */
  readonly heat: number;
  /** Length of a random step at first and at last, world units. */
  readonly first: number;
  readonly last: number;
  readonly chance: number;
}

interface Work {
  readonly plan: Plan;
  readonly ratio: number;
  readonly side: number;
  readonly faults: Faults;
  readonly touched: Touched;
  readonly spans: Float64Array;
  readonly box: Float64Array;
  /** What `takeBack()` needs: five numbers per touched cell, and the spans. */
  readonly old: Float64Array;
  readonly oldSpans: Float64Array;
  boxCost: number;
}

/** Everything a search may change. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export const save = (plan: Plan): Places => ({ x: plan.x.slice(), y: plan.y.slice() });

export function restore(plan: Plan, { x, y }: Places): void {
  plan.x.set(x);
  plan.y.set(y);
  fitBubbles(plan);
}

/**
 * Moves, swaps, turns and mirrors cells so that the picture gets clearer: fewer crossings, nothing run through, short edges, a
 * well filled box. What overlaps is never accepted. Threshold accepting: like annealing, without exp, so that every engine decides
 * alike. Bounded by a number of moves, never by the clock. Leaves the best places in the plan and returns their cost.
 * @see Dueck & Scheuer, Threshold accepting, 1990
 */
export function untangle(plan: Plan, aspect: Aspect, effort: Effort): number {
  const work = createWork(plan, aspect);
  const search: Search = { plan, chance: createChance(effort.chance), movable: movableOf(plan), step: 0 };
  let cost = totalCost(work);
  let best = cost;
  const places = save(plan);
  if (search.movable.length === 0) return cost;
  for (let move = 0; move < effort.moves; move += 1) {
    const left = 1 - move / effort.moves;
    search.step = effort.last + (effort.first - effort.last) * left * left;
    cost += attempt(work, propose(search), effort.heat * left * left);
    if (cost < best - 1e-9) {
      best = cost;
      places.x.set(plan.x);
      places.y.set(plan.y);
    }
  }
  restore(plan, places);
  return best;
}

function movableOf(plan: Plan): number[] {
  const cells: number[] = [];
  // Alone in its container, a cell has nowhere better to go.
  for (let cell = 0; cell < plan.map; cell += 1) {
    if (plan.isHeld[cell] === 0 && plan.children[plan.up[cell]!]!.length > 1) cells.push(cell);
  }
  return cells;
}

function createWork(plan: Plan, aspect: Aspect): Work {
  const edges = plan.edges.length / 2;
  const groups = plan.children[plan.map]!.length;
  const work: Work = {
    plan,
    ratio: RATIO[aspect],
    side: sideOf(plan),
    faults: createFaults(plan),
    touched: {
      edges: new Int32Array(edges),
      isEdge: new Uint8Array(edges),
      edgeCount: 0,
      cells: new Int32Array(2 * plan.sites),
      isCell: new Uint8Array(plan.map),
      cellCount: 0,
    },
    spans: new Float64Array(groups * SPANS),
    box: new Float64Array(4),
    old: new Float64Array(5 * plan.sites),
    oldSpans: new Float64Array(groups * SPANS),
    boxCost: 0,
  };
  for (let group = 0; group < groups; group += 1) measureGroup(plan, group, work.spans);
  return work;
}

function totalCost(work: Work): number {
  const { plan, touched, faults } = work;
  touched.edges.forEach((_, edge) => (touched.edges[edge] = edge));
  touched.isEdge.fill(1);
  touched.edgeCount = touched.edges.length;
  const cost = compare(faults, touched) + costOfLength(lengthOf(plan, touched), touched.edgeCount, work.side);
  keep(faults, touched);
  release(touched);
  measureAll(work.spans, work.box);
  work.boxCost = costOfBox(work.box, work.ratio, work.side);
  return cost + work.boxCost;
}

/** Tries one move; returns the change of the cost, 0 when it was taken back. */
function attempt(work: Work, move: Move | undefined, threshold: number): number {
  if (!move) return 0;
  const { plan, touched } = work;
  touch(plan, touched, move);
  remember(work);
  const length = lengthOf(plan, touched);
  move.apply();
  let change = Infinity;
  if (areClear(work, move)) {
    measureAll(work.spans, work.box);
    const box = costOfBox(work.box, work.ratio, work.side);
    change = costOfLength(lengthOf(plan, touched) - length, work.faults.edges, work.side) + box - work.boxCost;
    change += compare(work.faults, touched);
    if (change < threshold) work.boxCost = box;
  }
  const isTaken = change < threshold;
  if (isTaken) keep(work.faults, touched);
  else takeBack(work);
  release(touched);
  return isTaken ? change : 0;
}

/** Lists what a move changes: cells it moves (marked 1 and 2), bubbles round them (marked 3), edges that end in them. */
function touch(plan: Plan, touched: Touched, { cells }: Move): void {
  cells.forEach((cell, which) => {
    for (let at = plan.from[cell]!; at < plan.to[cell]!; at += 1) {
      addCell(touched, at, which + 1);
      const bubble = plan.bubble[at]!;
      if (bubble >= 0 && plan.to[bubble]! <= plan.to[cell]!) addCell(touched, bubble, which + 1);
      for (const edge of plan.edgesOf[at]!) addEdge(touched, edge);
    }
    for (let up = plan.up[cell]!; up < plan.sites; up = plan.up[up]!) addCell(touched, up, 3);
  });
}

function addCell(touched: Touched, cell: number, mark: number): void {
  if (touched.isCell[cell]! > 0) return;
  touched.isCell[cell] = mark;
  touched.cells[touched.cellCount] = cell;
  touched.cellCount += 1;
}

function addEdge(touched: Touched, edge: number): void {
  if (touched.isEdge[edge] === 1) return;
  touched.isEdge[edge] = 1;
  touched.edges[touched.edgeCount] = edge;
  touched.edgeCount += 1;
}

function release(touched: Touched): void {
  for (let at = 0; at < touched.edgeCount; at += 1) touched.isEdge[touched.edges[at]!] = 0;
  for (let at = 0; at < touched.cellCount; at += 1) touched.isCell[touched.cells[at]!] = 0;
  touched.edgeCount = 0;
  touched.cellCount = 0;
}

function remember({ plan, touched, old, oldSpans, spans }: Work): void {
  for (let at = 0; at < touched.cellCount; at += 1) {
    const cell = touched.cells[at]!;
    old[5 * at] = plan.x[cell]!;
    old[5 * at + 1] = plan.y[cell]!;
    old[5 * at + 2] = plan.radius[cell]!;
    old[5 * at + 3] = plan.labelDrop[cell]!;
    old[5 * at + 4] = plan.halfWidth[cell]!;
  }
  oldSpans.set(spans);
}

function takeBack({ plan, touched, old, oldSpans, spans }: Work): void {
  for (let at = 0; at < touched.cellCount; at += 1) {
    const cell = touched.cells[at]!;
    plan.x[cell] = old[5 * at]!;
    plan.y[cell] = old[5 * at + 1]!;
    plan.radius[cell] = old[5 * at + 2]!;
    plan.labelDrop[cell] = old[5 * at + 3]!;
    plan.halfWidth[cell] = old[5 * at + 4]!;
  }
  spans.set(oldSpans);
}

/** Fits the bubbles that a move changes and tells whether all it changes is clear of the rest. */
function areClear(work: Work, { cells, isRigid }: Move): boolean {
  const { plan, touched, spans } = work;
  if (!isRigid) for (let at = touched.cellCount - 1; at >= 0; at -= 1) refit(plan, touched.cells[at]!);
  if (plan.up[cells[0]!] !== plan.map || !isRigid) {
    for (const cell of cells) for (let up = plan.up[cell]!; up < plan.sites; up = plan.up[up]!) fitBubble(plan, up);
    for (let at = 0; at < touched.cellCount; at += 1)
      if (!isClear(plan, touched, touched.cells[at]!, isRigid)) return false;
  }
  for (const cell of cells) if (!isGroupClear(plan, spans, plan.group[cell]!)) return false;
  return true;
}

function refit(plan: Plan, cell: number): void {
  if (cell >= plan.marks) fitBubble(plan, cell);
}

function isClear(plan: Plan, { isCell }: Touched, cell: number, isRigid: boolean): boolean {
  const bodies = plan.bodies[plan.group[cell]!]!;
  const mark = isCell[cell]!;
  for (let at = 0; at < bodies.length; at += 1) {
    const other = bodies[at]!;
    const otherMark = isCell[other]!;
    // Pairs of changed cells are looked at once; those that moved together not at all.
    if (otherMark > 0 && (other <= cell || (isRigid && mark < 3 && mark === otherMark))) continue;
    if (collide(plan, cell, other) && !holds(plan, cell, other) && !holds(plan, other, cell)) return false;
  }
  return true;
}

function isGroupClear(plan: Plan, spans: Float64Array, group: number): boolean {
  measureGroup(plan, group, spans);
  for (let other = 0; other < plan.bodies.length; other += 1) {
    if (other !== group && groupsCollide(spans, group, other)) return false;
  }
  return true;
}
