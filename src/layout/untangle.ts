import { createChance, direction, TURN } from './directions.js';
import type { Aspect } from './layout.js';
import { shift, type Plan } from './plan.js';
import { collide, fitBubble, groupsCollide, hitsHost, measureGroup, SIDE_COUNT, SITE_GAP } from './room.js';
import { edgeCost, extentCost, lengthCost, lengthOf, RATIO, unitOf } from './score.js';

/** A search over places, swaps and turns; the state it needs between moves. */
interface Search {
  readonly plan: Plan;
  readonly chance: () => number;
  readonly ratio: number;
  readonly unit: number;
  /** `measureGroup` of every group. */
  readonly reach: Float64Array;
  readonly isTouched: Uint8Array;
  /** Nodes that may be moved by themselves, with their guests. */
  readonly movable: readonly number[];
  readonly turnable: readonly number[];
  length: number;
  extent: number;
  /** Radius of a random step, world units. */
  step: number;
}

/** A proposed change: the nodes it moves and the groups it changes. */
interface Move {
  readonly nodes: readonly number[];
  readonly apply: () => void;
  /** False: something would overlap. */
  readonly isLegal: () => boolean;
}

/** Threshold accepting (Dueck & Scheuer 1990): like annealing, without exp, so that every engine decides alike. */
const THRESHOLD = 0.9;
const STEP = { first: 90, last: 6 } as const;

/**
 * Moves, swaps, turns and mirrors nodes and sites so that the picture gets clearer: fewer crossings, nothing run through,
 * short edges, well filled box. Nothing ever overlaps. Bounded by `moves`, never by the clock. Returns the cost.
 */
export function untangle(plan: Plan, aspect: Aspect, moves: number, start: number): number {
  const search = createSearch(plan, aspect, start);
  let cost = totalCost(search);
  let best = cost;
  let saved = save(search);
  for (let move = 0; move < moves; move += 1) {
    const left = 1 - move / moves;
    search.step = STEP.last + (STEP.first - STEP.last) * left * left;
    const change = attempt(search, THRESHOLD * left * left);
    cost += change;
    if (cost < best - 1e-9) {
      best = cost;
      saved = save(search);
    }
  }
  restore(search, saved);
  return best;
}

function createSearch(plan: Plan, aspect: Aspect, start: number): Search {
  const isHeld = (nodes: readonly number[]) => nodes.some((node) => plan.pinned[node] === 1);
  const all = plan.inside.map((_, node) => node);
  const search: Search = {
    plan,
    chance: createChance(start * 7919 + 17),
    ratio: RATIO[aspect],
    unit: unitOf(plan),
    reach: new Float64Array(plan.groups.length * SIDE_COUNT),
    isTouched: new Uint8Array(plan.edges.length / 2),
    movable: all.filter((node) => !isHeld(plan.inside[node]!)),
    turnable: plan.groups.flatMap((group, place) => (isHeld(group.members) ? [] : [place])),
    length: 0,
    extent: 0,
    step: STEP.first,
  };
  plan.groups.forEach((_, place) => measure(search, place));
  search.length = lengthOf(plan, Array.from({ length: plan.edges.length / 2 }, (_, edge) => edge));
  search.extent = extentCost(search.reach, search.ratio, search.unit);
  return search;
}

function measure({ plan, reach }: Search, place: number) {
  measureGroup(plan, plan.groups[place]!, reach, place * SIDE_COUNT);
}

function totalCost(search: Search): number {
  const { plan, isTouched } = search;
  const all = Array.from({ length: isTouched.length }, (_, edge) => edge);
  isTouched.fill(1);
  const cost = edgeCost(plan, all, isTouched, []);
  isTouched.fill(0);
  return cost + lengthCost(plan, search.length, search.unit) + search.extent;
}

interface Saved {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly bubble: Float64Array;
}

const save = ({ plan }: Search): Saved => ({ x: plan.x.slice(), y: plan.y.slice(), bubble: plan.bubble.slice() });

function restore({ plan }: Search, saved: Saved) {
  plan.x.set(saved.x);
  plan.y.set(saved.y);
  plan.bubble.set(saved.bubble);
}

/** Tries one move; returns the change of the cost, 0 when it was taken back. */
function attempt(search: Search, threshold: number): number {
  const move = propose(search);
  if (!move) return 0;
  const { plan, isTouched } = search;
  const touched = touchedBy(plan, move.nodes, isTouched);
  const before = remember(search, move.nodes);
  const old = edgeCost(plan, touched, isTouched, move.nodes);
  const oldLength = lengthOf(plan, touched);
  move.apply();
  let change = Infinity;
  if (move.isLegal()) {
    const extent = extentCost(search.reach, search.ratio, search.unit);
    const length = lengthOf(plan, touched) - oldLength;
    change = edgeCost(plan, touched, isTouched, move.nodes) - old + lengthCost(plan, length, search.unit) + extent - search.extent;
    if (change < threshold) {
      search.extent = extent;
      search.length += length;
    }
  }
  for (const edge of touched) isTouched[edge] = 0;
  if (change < threshold) return change;
  before();
  return 0;
}

function touchedBy(plan: Plan, nodes: readonly number[], isTouched: Uint8Array): number[] {
  const touched: number[] = [];
  for (const node of nodes) {
    for (const edge of plan.edgesOf[node]!) {
      if (isTouched[edge] === 1) continue;
      isTouched[edge] = 1;
      touched.push(edge);
    }
  }
  return touched.sort((a, b) => a - b);
}

/** What brings everything back that a move of these nodes can change. */
function remember({ plan, reach }: Search, nodes: readonly number[]): () => void {
  const xs = nodes.map((node) => plan.x[node]!);
  const ys = nodes.map((node) => plan.y[node]!);
  const bubbles = plan.bubble.slice();
  const reached = reach.slice();
  return () => {
    nodes.forEach((node, index) => {
      plan.x[node] = xs[index]!;
      plan.y[node] = ys[index]!;
    });
    plan.bubble.set(bubbles);
    reach.set(reached);
  };
}

const pick = <T>(search: Search, items: readonly T[]): T | undefined => items[Math.floor(search.chance() * items.length)];

function propose(search: Search): Move | undefined {
  const { plan } = search;
  const dice = search.chance();
  if (dice < 0.2 && plan.groups.length > 1) return moveGroup(search);
  if (dice < 0.27) return turnGroup(search);
  const node = pick(search, search.movable);
  if (node === undefined) return undefined;
  if (dice < 0.34 && plan.guests[node]!.length > 0) return turnGuests(search, node);
  if (dice < 0.55) return swapSiblings(search, node);
  return moveNode(search, node);
}

const randomStep = ({ chance, step }: Search): [number, number] => [(chance() * 2 - 1) * step, (chance() * 2 - 1) * step];

/** Nearer to what it is connected with, or anywhere near. */
function moveNode(search: Search, node: number): Move {
  const { plan } = search;
  const nodes = plan.inside[node]!;
  let [dx, dy] = randomStep(search);
  if (search.chance() < 0.3) {
    const [x, y] = pullOf(plan, nodes);
    const share = search.chance();
    [dx, dy] = [dx / 4 + x * share, dy / 4 + y * share];
  }
  return { nodes, apply: () => shift(plan, nodes, dx, dy), isLegal: () => isNodeLegal(search, node) };
}

/** Mean vector from the inner ends of outward edges to their outer ends. */
function pullOf(plan: Plan, nodes: readonly number[]): [number, number] {
  let [x, y, count] = [0, 0, 0];
  const root = nodes[0]!;
  for (const node of nodes) {
    for (const edge of plan.edgesOf[node]!) {
      const a = plan.edges[2 * edge]!;
      const other = a === node ? plan.edges[2 * edge + 1]! : a;
      if (other === root || nodes.includes(other)) continue;
      x += plan.x[other]! - plan.x[node]!;
      y += plan.y[other]! - plan.y[node]!;
      count += 1;
    }
  }
  return count ? [x / count, y / count] : [0, 0];
}

const siblings = (plan: Plan, node: number): readonly number[] =>
  plan.host[node]! >= 0 ? plan.guests[plan.host[node]!]! : plan.groups[plan.group[node]!]!.tops;

function swapSiblings(search: Search, node: number): Move | undefined {
  const { plan } = search;
  const other = pick(search, siblings(plan, node));
  if (other === undefined || other === node || plan.inside[other]!.some((inner) => plan.pinned[inner] === 1)) return undefined;
  const [dx, dy] = [plan.x[other]! - plan.x[node]!, plan.y[other]! - plan.y[node]!];
  return {
    nodes: [...plan.inside[node]!, ...plan.inside[other]!],
    apply: () => {
      shift(plan, plan.inside[node]!, dx, dy);
      shift(plan, plan.inside[other]!, -dx, -dy);
    },
    isLegal: () => isNodeLegal(search, node) && isNodeLegal(search, other),
  };
}

/** All guests of a host, turned round it, maybe mirrored. */
function turnGuests(search: Search, host: number): Move {
  const { plan, chance } = search;
  const nodes = plan.inside[host]!.slice(1);
  const turn = turner(plan, plan.x[host]!, plan.y[host]!, chance);
  return {
    nodes,
    apply: () => nodes.forEach(turn),
    isLegal: () => plan.guests[host]!.every((guest) => isApart(plan, guest)) && isNodeLegal(search, plan.guests[host]![0]!),
  };
}

function turner(plan: Plan, x: number, y: number, chance: () => number): (node: number) => void {
  const [cos, sin] = direction(Math.floor(chance() * TURN));
  const flip = chance() < 0.5 ? -1 : 1;
  return (node) => {
    const dx = (plan.x[node]! - x) * flip;
    const dy = plan.y[node]! - y;
    plan.x[node] = x + dx * cos - dy * sin;
    plan.y[node] = y + dx * sin + dy * cos;
  };
}

function moveGroup(search: Search): Move | undefined {
  const { plan, chance } = search;
  const place = pick(search, search.turnable);
  if (place === undefined) return undefined;
  const nodes = plan.groups[place]!.members;
  let [dx, dy] = randomStep(search).map((step) => step * 1.5) as [number, number];
  if (chance() < 0.25) {
    // Towards the origin, where all groups meet.
    const share = chance() * 0.3;
    [dx, dy] = [-plan.x[nodes[0]!]! * share, -plan.y[nodes[0]!]! * share];
  }
  return { nodes, apply: () => shift(plan, nodes, dx, dy), isLegal: () => isGroupLegal(search, place) };
}

function turnGroup(search: Search): Move | undefined {
  const { plan } = search;
  const place = pick(search, search.turnable);
  const group = place === undefined ? undefined : plan.groups[place]!;
  if (place === undefined || !group?.isSite || group.members.length < 2) return undefined;
  const at = pick(search, group.tops)!;
  const turn = turner(plan, plan.x[at]!, plan.y[at]!, search.chance);
  return {
    nodes: group.members,
    apply: () => {
      group.members.forEach(turn);
      // Labels stay upright, so bubbles change a little.
      for (const node of group.members.toReversed()) if (plan.bubble[node]! > 0) fitBubble(plan, node);
    },
    isLegal: () => group.members.every((node) => isApart(plan, node)) && isGroupLegal(search, place),
  };
}

/** Whether a node touches none of its siblings, nor its host's mark. */
function isApart(plan: Plan, node: number): boolean {
  if (plan.host[node]! >= 0 && hitsHost(plan, node)) return false;
  for (const other of siblings(plan, node)) if (other !== node && collide(plan, node, other)) return false;
  return true;
}

/** A moved node changes the bubbles of all its hosts, and its group. */
function isNodeLegal(search: Search, node: number): boolean {
  const { plan } = search;
  if (!isApart(plan, node)) return false;
  for (let host = plan.host[node]!; host >= 0; host = plan.host[host]!) {
    fitBubble(plan, host);
    if (!isApart(plan, host)) return false;
  }
  return isGroupLegal(search, plan.group[node]!);
}

function isGroupLegal(search: Search, place: number): boolean {
  const { plan, reach } = search;
  measure(search, place);
  for (let other = 0; other < plan.groups.length; other += 1) {
    if (other !== place && groupsCollide(reach, place, other, SITE_GAP)) return false;
  }
  return true;
}
