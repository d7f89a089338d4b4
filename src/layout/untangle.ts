import { createDice } from './directions.js';
import { costBefore, costNow, createFaults, createTouched, keep, type Faults } from './faults.js';
import { carryOut, propose, touch, type Search } from './moves.js';
import { bodiesOf, type Plan } from './plan.js';
import { crowdOf } from './rings.js';
import { FAR, groupOverlap, measureGroup, overlapOf, SPANS } from './room.js';

/** How long and how wildly to search. */
export interface Effort {
  readonly moves: number;
  /** What a move may cost at first; falls to 0. A crossing is `FAULT.crossing`. */
  readonly heat: number;
  /** Length of a random step at first and at last, world units. */
  readonly first: number;
  readonly last: number;
  /** What a unit of overlap costs at first and at last. */
  readonly soft: number;
  readonly firm: number;
  readonly chance: number;
}

/** What shape costs, per 64 world units: of the longer and the shorter side of the whole, of the sides of sites. */
const SHAPE = { long: 563, short: 51, site: 31 } as const;
/** Moves after which a search has cooled a little. */
const STAGE = 16;

interface Work extends Search {
  readonly faults: Faults;
  readonly propose: typeof propose;
  /** Height to width of the box that the whole shall fill, × 256. */
  readonly slope: number;
  /** What a move may cost, and what a unit of overlap costs. */
  heat: number;
  weight: number;
  /** What was before the last move. */
  readonly oldPlaces: Int32Array;
  readonly oldSpans: Int32Array;
  /** Cost of all but overlaps, of it that of the shape, and the sum of overlaps. */
  cost: number;
  shape: number;
  overlap: number;
}

/**
 * Moves, swaps, turns and mirrors so that the picture gets clearer: fewer crossings, nothing run through, short edges, a well filled
 * box. Overlaps cost more and more. Threshold accepting: like annealing, without exp, so that every engine decides alike. Bounded by
 * a number of moves, never by the clock. Leaves the best places without an overlap in the plan; without one, where the search ended.
 * @param ratio width to height of the box to fill.
 * @param efforts one search after another, each from where the one before ended.
 * @param move proposes what to try.
 * @returns whether nothing overlaps.
 * @see Dueck & Scheuer, Threshold accepting, 1990
 */
export function untangle(plan: Plan, ratio: number, efforts: readonly Effort[], move = propose): boolean {
  const work = createWork(plan, ratio, move);
  if (work.bodies.length + work.hosts.length > 0) for (const effort of efforts) search(work, effort);
  return work.overlap === 0;
}

function search(work: Work, effort: Effort): void {
  const { places } = work.plan;
  work.dice = createDice(effort.chance);
  measureAll(work);
  let best = Infinity;
  const found = places.slice();
  for (let move = 0; move < effort.moves; move += 1) {
    if (move % STAGE === 0) cool(work, effort, 1 - move / effort.moves);
    if (!attempt(work) || work.overlap > 0 || work.cost >= best) continue;
    best = work.cost;
    found.set(places);
  }
  if (best === Infinity) return;
  places.set(found);
  work.overlap = 0;
}

/** @param left share of the moves that are left. */
function cool(work: Work, { heat, first, last, soft, firm }: Effort, left: number): void {
  work.step = Math.round(last + (first - last) * left * left);
  work.heat = Math.round(heat * left * left);
  work.weight = Math.round(firm + (soft - firm) * left);
}

function createWork(plan: Plan, ratio: number, move: typeof propose): Work {
  const isFree = (mark: number) => plan.isHeld[mark] === 0;
  return {
    plan,
    propose: move,
    slope: Math.round(256 / ratio),
    heat: 0,
    weight: 0,
    faults: createFaults(plan),
    touched: createTouched(plan),
    spans: new Int32Array(plan.groups.length * SPANS),
    dice: () => 0,
    hosts: Array.from(plan.node.keys()).filter((mark) => plan.guests[mark]!.length > 0 && isFree(mark)),
    bodies: plan.bodies.filter(isFree),
    sites: plan.groups.flatMap((group, at) => (group.isSite && bodiesOf(plan, group).every(isFree) ? [at] : [])),
    step: 0,
    group: 0,
    host: -1,
    one: -1,
    two: -1,
    dx: 0,
    dy: 0,
    turn: 0,
    flip: 0,
    oldPlaces: plan.places.slice(),
    oldSpans: new Int32Array(plan.groups.length * SPANS),
    cost: 0,
    shape: 0,
    overlap: Infinity,
  };
}

/** Counts everything anew. */
function measureAll(work: Work): void {
  const { plan, faults, touched, spans } = work;
  plan.groups.forEach((_, group) => measureGroup(plan, group, spans));
  touch(work, 0, plan.marks);
  work.shape = shapeOf(work);
  work.cost = costNow(faults, touched, FAR) + work.shape;
  keep(faults, touched);
  release(work);
  work.overlap = plan.groups.reduce((sum, { from, to }, group) => {
    let depth = 0;
    for (let other = 0; other < group; other += 1) depth += groupOverlap(plan, spans, group, other);
    return sum + depth + overlapsIn(plan, from, to);
  }, 0);
  keepPlaces(work);
}

function overlapsIn(plan: Plan, from: number, to: number): number {
  let depth = 0;
  for (let body = from; body < to; body += 1)
    for (let other = from; other < body; other += 1) depth += overlapOf(plan, plan.bodies[body]!, plan.bodies[other]!);
  return depth;
}

/** Makes one move and keeps it when it costs at most the heat; whether it was kept. */
function attempt(work: Work): boolean {
  const isProposed = work.propose(work);
  const isKept = isProposed && isBetter(work);
  if (isKept) {
    keep(work.faults, work.touched);
    keepPlaces(work);
  } else if (isProposed) takeBack(work);
  release(work);
  return isKept;
}

function isBetter(work: Work): boolean {
  const { plan, faults, touched, spans, heat, weight } = work;
  // Where nothing overlaps, what moves does not.
  const overlap = work.overlap > 0 ? overlapNow(work) : 0;
  carryOut(work);
  for (let host = work.host; host >= 0; host = plan.host[host]!) if (crowdOf(plan, host) > 0) return false;
  measureGroup(plan, work.group, spans);
  const shape = shapeOf(work);
  const more = overlapNow(work) - overlap;
  const before = costBefore(faults, touched) + work.shape;
  const limit = before + heat - shape - more * weight;
  if (limit < 0) return false;
  const now = costNow(faults, touched, limit);
  if (now > limit) return false;
  work.cost += now - before + shape;
  work.shape = shape;
  work.overlap += more;
  return true;
}

/** Overlaps of what the proposed move moves. */
function overlapNow({ plan, spans, group, host, one, two }: Work): number {
  const { bodies, bodyOf, groups } = plan;
  const { from, to } = groups[group]!;
  let depth = 0;
  for (let other = 0; other < groups.length; other += 1)
    if (other !== group) depth += groupOverlap(plan, spans, group, other);
  if (host >= 0) return depth + overlapsOf(plan, bodies[bodyOf[host]!]!, group);
  if (one < 0) return depth + overlapsIn(plan, from, to);
  depth += overlapsOf(plan, one, group);
  return two < 0 ? depth : depth + overlapsOf(plan, two, group) - overlapOf(plan, one, two);
}

/** Overlaps of a body with the others of its group. */
function overlapsOf(plan: Plan, body: number, group: number): number {
  const { from, to } = plan.groups[group]!;
  let depth = 0;
  for (let at = from; at < to; at += 1) if (plan.bodies[at] !== body) depth += overlapOf(plan, body, plan.bodies[at]!);
  return depth;
}

/** Cost of the sizes of everything. */
function shapeOf({ spans, slope }: Work): number {
  let left = FAR;
  let right = -FAR;
  let top = FAR;
  let bottom = -FAR;
  let sides = 0;
  for (let at = 0; at < spans.length; at += SPANS) {
    left = Math.min(left, spans[at]!);
    right = Math.max(right, spans[at + 1]!);
    top = Math.min(top, spans[at + 2]!);
    bottom = Math.max(bottom, spans[at + 3]!);
    sides += spans[at + 1]! - spans[at]! + spans[at + 3]! - spans[at + 2]!;
  }
  const wide = ((right - left) * slope) >> 8;
  const tall = bottom - top;
  return (SHAPE.long * Math.max(wide, tall) + SHAPE.short * Math.min(wide, tall) + SHAPE.site * sides) >> 6;
}

function keepPlaces({ plan, oldPlaces, spans, oldSpans }: Work): void {
  oldPlaces.set(plan.places);
  oldSpans.set(spans);
}

function takeBack({ plan, oldPlaces, spans, oldSpans }: Work): void {
  plan.places.set(oldPlaces);
  spans.set(oldSpans);
}

function release({ touched }: Work): void {
  touched.isMark.fill(0);
  touched.isEdge.fill(0);
  touched.markCount = 0;
  touched.edgeCount = 0;
}
