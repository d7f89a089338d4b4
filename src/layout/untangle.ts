import { createChance } from './directions.js';
import type { Aspect } from './layout.js';
import { costBefore, costNow, createFaults, undoFaults, type Faults, type Touched } from './faults.js';
import { propose, type Move, type Search, type Shares } from './moves.js';
import { fitBubble, fitBubbles, type Plan } from './plan.js';
import { groupOverlap, holds, overlapOf, measureAll, measureGroup, SPANS } from './room.js';
import { costOfBox, costOfLength, costOfSizes, lengthOf, RATIO, sideOf } from './score.js';

/** How long and how wildly to search. */
export interface Effort {
  readonly moves: number;
  readonly shares: Shares;
  /** What a move may cost at first, in crossings; falls to 0. */
  readonly heat: number;
  /** Length of a random step at first and at last, world units. */
  readonly first: number;
  readonly last: number;
  readonly chance: number;
  /** Weight of lengths and sizes against faults. */
  readonly shape: number;
  readonly draw: number;
  readonly drawUntil: number;
  readonly room: number;
  /** What a unit of overlap costs at first and at last. */
  readonly firm: readonly [first: number, last: number];
}

interface Work {
  readonly plan: Plan;
  readonly ratio: number;
  readonly side: number;
  readonly faults: Faults;
  readonly touched: Touched;
  readonly spans: Int32Array;
  readonly box: Int32Array;
  /** What `takeBack()` needs: six numbers per touched cell, and the spans. */
  readonly old: Int32Array;
  readonly oldSpans: Int32Array;
  boxCost: number;
  /** Sum of all overlaps, and what a unit of it costs just now. */
  overlap: number;
  weight: number;
}

/** Everything a search may change. */
export interface Places {
  readonly x: Int32Array;
  readonly y: Int32Array;
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
  const work = createWork(plan, aspect, effort.shape);
  const search: Search = {
    plan,
    chance: createChance(effort.chance),
    movable: movableOf(plan),
    containers: movableOf(plan).filter((cell) => cell >= plan.marks),
    step: 0,
  };
  let cost = totalCost(work);
  let best = Infinity;
  const places = save(plan);
  if (search.movable.length === 0) return cost;
  work.overlap = totalOverlap(work);
  for (let move = 0; move < effort.moves; move += 1) {
    if (effort.draw < 1 && move % 50 === 0 && move < effort.drawUntil * effort.moves) {
      drawTogether(work, effort.draw, effort.room);
      cost = totalCost(work);
      work.overlap = totalOverlap(work);
    }
    const left = 1 - move / effort.moves;
    search.step = effort.last + (effort.first - effort.last) * left * left;
    work.weight = effort.firm[1] + (effort.firm[0] - effort.firm[1]) * left;
    cost += attempt(work, propose(search, effort.shares), effort.heat * left * left);
    if (work.overlap === 0 && cost < best - 1e-9) {
      best = cost;
      places.x.set(plan.x);
      places.y.set(plan.y);
    }
  }
  if (best === Infinity) return cost + 10 * work.overlap;
  restore(plan, places);
  return best;
}

/** All marks a little nearer to the middle: no edge crosses another for that, and what comes to overlap is pushed apart in time. */
function drawTogether({ plan, spans, box, side, ratio }: Work, share: number, room: number): void {
  const width = box[1]! - box[0]!;
  const height = box[3]! - box[2]!;
  const target = room * side * Math.sqrt(ratio);
  const shareX = width > target ? share : 1;
  const shareY = height > target / ratio ? share : 1;
  if (shareX * shareY === 1) return;
  for (let at = 0; at < plan.marks; at += 1) {
    plan.x[at] = Math.round(plan.x[at]! * shareX);
    plan.y[at] = Math.round(plan.y[at]! * shareY);
  }
  fitBubbles(plan);
  for (let group = 0; group < plan.bodies.length; group += 1) measureGroup(plan, group, spans);
}

function totalOverlap({ plan, spans }: Work): number {
  let depth = 0;
  plan.bodies.forEach((bodies, group) => {
    bodies.forEach((a, at) => {
      for (const b of bodies.slice(at + 1))
        if (!holds(plan, a, b) && !holds(plan, b, a)) depth += overlapOf(plan, a, b);
    });
    for (let other = 0; other < group; other += 1) depth += groupOverlap(spans, group, other);
  });
  return depth;
}

function movableOf(plan: Plan): number[] {
  const cells: number[] = [];
  // Alone in its container, a cell has nowhere better to go.
  for (let cell = 0; cell < plan.map; cell += 1) {
    if (plan.isHeld[cell] === 0 && plan.children[plan.up[cell]!]!.length > 1) cells.push(cell);
  }
  return cells;
}

function createWork(plan: Plan, aspect: Aspect, shape: number): Work {
  const edges = plan.edges.length / 2;
  const groups = plan.children[plan.map]!.length;
  const work: Work = {
    plan,
    ratio: RATIO[aspect],
    side: sideOf(plan) / shape,
    faults: createFaults(plan),
    touched: {
      edges: new Int32Array(edges),
      isEdge: new Uint8Array(edges),
      edgeCount: 0,
      cells: new Int32Array(2 * plan.sites),
      isCell: new Uint8Array(plan.map),
      cellCount: 0,
    },
    spans: new Int32Array(groups * SPANS),
    box: new Int32Array(4),
    old: new Int32Array(6 * plan.sites),
    oldSpans: new Int32Array(groups * SPANS),
    boxCost: 0,
    overlap: 0,
    weight: 1,
  };
  for (let group = 0; group < groups; group += 1) measureGroup(plan, group, work.spans);
  return work;
}

function totalCost(work: Work): number {
  const { plan, touched, faults } = work;
  faults.crossings.fill(0);
  faults.passings.fill(0);
  faults.ofEdge.fill(0);
  faults.ofCell.fill(0);
  touched.edges.forEach((_, edge) => (touched.edges[edge] = edge));
  touched.isEdge.fill(1);
  touched.edgeCount = touched.edges.length;
  const cost = costNow(faults, touched, Infinity) + costOfLength(lengthOf(plan, touched), touched.edgeCount, work.side);
  release(touched);
  measureAll(work.spans, work.box);
  work.boxCost = costOfBox(work.box, work.ratio, work.side) + costOfSizes(plan, work.spans, work.side);
  return cost + work.boxCost;
}

/** Tries one move; returns the change of the cost, 0 when it was taken back. */
function attempt(work: Work, move: Move | undefined, threshold: number): number {
  if (!move) return 0;
  const { plan, touched } = work;
  touch(plan, touched, move);
  remember(work);
  const length = lengthOf(plan, touched);
  const overlap = overlaps(work, move);
  move.apply();
  fit(plan, touched, move);
  for (let at = 0; at < move.cells.length; at += 1) measureGroup(plan, plan.group[move.cells[at]!]!, work.spans);
  measureAll(work.spans, work.box);
  const box = costOfBox(work.box, work.ratio, work.side) + costOfSizes(plan, work.spans, work.side);
  const moreOverlap = overlaps(work, move) - overlap;
  let change = costOfLength(lengthOf(plan, touched) - length, work.faults.edges, work.side) + box - work.boxCost;
  change -= costBefore(work.faults, touched);
  const limit = threshold - change - moreOverlap * work.weight;
  if (limit > 0) change += costNow(work.faults, touched, limit);
  const isTaken = limit > 0 && change + moreOverlap * work.weight < threshold;
  if (isTaken) {
    work.boxCost = box;
    work.overlap += moreOverlap;
  } else takeBack(work, limit > 0);
  release(touched);
  return isTaken ? change : 0;
}

function fit(plan: Plan, touched: Touched, { cells, isRigid }: Move): void {
  if (!isRigid) for (let at = touched.cellCount - 1; at >= 0; at -= 1) refit(plan, touched.cells[at]!);
  for (let at = 0; at < cells.length; at += 1) {
    for (let up = plan.up[cells[at]!]!; up < plan.sites; up = plan.up[up]!) fitBubble(plan, up);
  }
}

/** How deep all that a move changes stands in the room of others. */
function overlaps({ plan, touched, spans }: Work, { cells, isRigid }: Move): number {
  let depth = 0;
  if (plan.up[cells[0]!] !== plan.map || !isRigid) {
    for (let at = 0; at < touched.cellCount; at += 1) depth += overlapsOf(plan, touched, touched.cells[at]!, isRigid);
  }
  for (let at = 0; at < cells.length; at += 1) {
    const group = plan.group[cells[at]!]!;
    for (let other = 0; other < plan.bodies.length; other += 1)
      if (other !== group) depth += groupOverlap(spans, group, other);
  }
  return depth;
}

function refit(plan: Plan, cell: number): void {
  if (cell >= plan.marks) fitBubble(plan, cell);
}

function overlapsOf(plan: Plan, { isCell }: Touched, cell: number, isRigid: boolean): number {
  const bodies = plan.bodies[plan.group[cell]!]!;
  const mark = isCell[cell]!;
  let depth = 0;
  for (let at = 0; at < bodies.length; at += 1) {
    const other = bodies[at]!;
    const otherMark = isCell[other]!;
    // Pairs of changed cells are looked at once; those that moved together not at all.
    if (otherMark > 0 && (other <= cell || (isRigid && mark < 3 && mark === otherMark))) continue;
    const deep = overlapOf(plan, cell, other);
    if (deep > 0 && !holds(plan, cell, other) && !holds(plan, other, cell)) depth += deep;
  }
  return depth;
}

/** Lists what a move changes: cells it moves (marked 1 and 2), bubbles round them (marked 3), edges that end in them. */
function touch(plan: Plan, touched: Touched, { cells }: Move): void {
  for (let which = 0; which < cells.length; which += 1) {
    const cell = cells[which]!;
    for (let at = plan.from[cell]!; at < plan.to[cell]!; at += 1) {
      addCell(touched, at, which + 1);
      const bubble = plan.bubble[at]!;
      if (bubble >= 0 && plan.to[bubble]! <= plan.to[cell]!) addCell(touched, bubble, which + 1);
      const own = plan.edgesOf[at]!;
      for (let place = 0; place < own.length; place += 1) addEdge(touched, own[place]!);
    }
    for (let up = plan.up[cell]!; up < plan.sites; up = plan.up[up]!) addCell(touched, up, 3);
  }
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
    old[6 * at] = plan.x[cell]!;
    old[6 * at + 1] = plan.y[cell]!;
    old[6 * at + 2] = plan.radius[cell]!;
    old[6 * at + 3] = plan.labelDrop[cell]!;
    old[6 * at + 4] = plan.halfWidth[cell]!;
    old[6 * at + 5] = plan.reach[cell]!;
  }
  oldSpans.set(spans);
}

function takeBack({ plan, touched, faults, old, oldSpans, spans }: Work, isCounted: boolean): void {
  if (isCounted) undoFaults(faults);
  for (let at = 0; at < touched.cellCount; at += 1) {
    const cell = touched.cells[at]!;
    plan.x[cell] = old[6 * at]!;
    plan.y[cell] = old[6 * at + 1]!;
    plan.radius[cell] = old[6 * at + 2]!;
    plan.labelDrop[cell] = old[6 * at + 3]!;
    plan.halfWidth[cell] = old[6 * at + 4]!;
    plan.reach[cell] = old[6 * at + 5]!;
  }
  spans.set(oldSpans);
}
