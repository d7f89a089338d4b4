import { across, down, TURN, type Dice } from './directions.js';
import type { Touched } from './faults.js';
import { bodiesOf, shift, turn, type Plan } from './plan.js';
import { setRing } from './rings.js';
import { SPANS } from './room.js';

/** What moves need to know, and what the one that is proposed says of itself. */
export interface Search {
  readonly plan: Plan;
  readonly touched: Touched;
  readonly spans: Int32Array;
  dice: Dice;
  /** Hosts, bodies and sites that may be moved. */
  readonly hosts: readonly number[];
  readonly bodies: readonly number[];
  readonly sites: readonly number[];
  /** Length of a random step, world units. */
  step: number;
  /** The group that changes, and the host whose ring changes, or -1. */
  group: number;
  host: number;
  /** The body, or the guest on that ring, that moves; -1: all of them. What changes places with it, or -1. */
  one: number;
  two: number;
  /** How far it goes, world units; how far it is turned, in steps of `TURN`, mirrored first where `flip` is −1, not at all at 0. */
  dx: number;
  dy: number;
  turn: number;
  flip: -1 | 0 | 1;
}

/** Shares of the kinds of moves, of 200; what is left over is a step of a body. */
const SHARE = { ring: 70, site: 17, swap: 13, leap: 20, all: 200 } as const;
/** Shares of the moves on a ring, of 50; what is left over moves one guest. */
const RING_SHARE = { turn: 9, swap: 18, all: 50 } as const;
/** How far a guest or a ring is nudged, in steps of `TURN`; how far sites go, in halves of a body's step; how near a body leaps. */
const NUDGE = 25;
const SITE_STEP = 3;
const LEAP = { least: 14, more: 40 } as const;

/** Proposes a random move and touches all that it will; false when the dice ask for one that cannot be. */
export function propose(search: Search): boolean {
  const { plan, hosts, sites, bodies } = search;
  let share = search.dice(SHARE.all);
  search.host = search.two = -1;
  if ((share -= SHARE.ring) < 0) return hosts.length > 0 && proposeRing(search, pick(search, hosts));
  if ((share -= SHARE.site) < 0) return sites.length > 0 && proposeSite(search, pick(search, sites));
  const body = (search.one = pick(search, bodies));
  search.group = plan.groupOf[body]!;
  touch(search, body, plan.to[body]!);
  if ((share -= SHARE.swap) < 0) return proposeSwap(search, body);
  if ((share -= SHARE.leap) < 0) return proposeLeap(search, body);
  search.dx = random(search, search.step);
  search.dy = random(search, search.step);
  return true;
}

/** Makes the proposed move. */
export function carryOut(search: Search): void {
  const { plan, host, one, two, dx, dy } = search;
  if (host >= 0) changeRing(search);
  else if (one < 0) changeSite(search);
  else {
    shift(plan, one, dx, dy);
    if (two >= 0) shift(plan, two, -dx, -dy);
  }
}

export const pick = ({ dice }: Search, from: readonly number[]): number => from[dice(from.length)]!;

/** A whole number from −size to size. */
export const random = ({ dice }: Search, size: number): number => dice(2 * size + 1) - size;

/** Notes marks `from … to` and their edges. */
export function touch({ plan, touched }: Pick<Search, 'plan' | 'touched'>, from: number, to: number): void {
  const { marks, isMark, edges, isEdge } = touched;
  for (let mark = from; mark < to; mark += 1) {
    if (isMark[mark] === 1) continue;
    isMark[mark] = 1;
    marks[touched.markCount++] = mark;
    const own = plan.edgesOf[mark]!;
    for (let at = 0; at < own.length; at += 1) {
      const edge = own[at]!;
      if (isEdge[edge] === 1) continue;
      isEdge[edge] = 1;
      edges[touched.edgeCount++] = edge;
    }
  }
}

/** Two bodies of a group change places. */
function proposeSwap(search: Search, body: number): boolean {
  const { plan } = search;
  const other = sibling(search);
  if (other === body || plan.isHeld[other] === 1) return false;
  touch(search, other, plan.to[other]!);
  search.two = other;
  search.dx = plan.x[other]! - plan.x[body]!;
  search.dy = plan.y[other]! - plan.y[body]!;
  return true;
}

function sibling(search: Search): number {
  const { from, to } = search.plan.groups[search.group]!;
  return search.plan.bodies[from + search.dice(to - from)]!;
}

/** Next to a body of the same group, on any side. */
function proposeLeap(search: Search, body: number): boolean {
  const { x, y, reach } = search.plan;
  const other = sibling(search);
  if (other === body) return false;
  const step = search.dice(TURN);
  const far = reach[body]! + reach[other]! + LEAP.least + search.dice(LEAP.more);
  search.dx = x[other]! + across(step, far) - x[body]!;
  search.dy = y[other]! + down(step, far) - y[body]!;
  return true;
}

/** A ring is turned, two of its guests change places, or one moves along it. */
export function proposeRing(search: Search, host: number): boolean {
  const { plan, dice } = search;
  const { to } = plan;
  const own = plan.guests[host]!;
  const a = pick(search, own);
  const b = pick(search, own);
  search.group = plan.groupOf[host]!;
  search.host = host;
  // What stands round the ring is fitted anew with it.
  for (let up = host; up >= 0; up = plan.host[up]!) touch(search, up, up + 1);
  const share = dice(RING_SHARE.all);
  search.turn = (dice(2) === 0 ? dice(TURN) : random(search, NUDGE)) + TURN;
  search.one = share < RING_SHARE.turn ? -1 : a;
  if (search.one < 0) touch(search, host, to[host]!);
  else touch(search, a, to[a]!);
  if (share < RING_SHARE.all - RING_SHARE.swap) return true;
  search.two = b;
  touch(search, b, to[b]!);
  return true;
}

function changeRing({ plan, host, one, two, turn: more }: Search): void {
  const { angle, ring } = plan;
  if (two >= 0) {
    exchange(angle, one, two);
    exchange(ring, one, two);
  } else if (one >= 0) angle[one] = (angle[one]! + more) % TURN;
  else for (const guest of plan.guests[host]!) angle[guest] = (angle[guest]! + more) % TURN;
  for (let up = host; up >= 0; up = plan.host[up]!) setRing(plan, up);
}

function exchange(values: Int32Array, one: number, two: number): void {
  const value = values[one]!;
  values[one] = values[two]!;
  values[two] = value;
}

/** A whole site moves, or is turned about its middle, maybe mirrored; its bubbles keep their own turn. */
function proposeSite(search: Search, group: number): boolean {
  const { plan, dice } = search;
  const { from, to } = plan.groups[group]!;
  search.group = group;
  search.one = -1;
  touch(search, plan.bodies[from]!, plan.to[plan.bodies[to - 1]!]!);
  search.flip = 0;
  if (dice(5) < 2) {
    search.dx = random(search, (SITE_STEP * search.step) >> 1);
    search.dy = random(search, (SITE_STEP * search.step) >> 1);
  } else {
    search.turn = dice(TURN);
    search.flip = dice(2) === 0 ? -1 : 1;
  }
  return true;
}

function changeSite({ plan, spans, group, dx, dy, turn: step, flip }: Search): void {
  const bodies = bodiesOf(plan, plan.groups[group]!);
  if (flip === 0) for (const body of bodies) shift(plan, body, dx, dy);
  else {
    const middle = (axis: number) => (spans[group * SPANS + axis]! + spans[group * SPANS + axis + 1]!) >> 1;
    turn(plan, bodies, [middle(0), middle(2)], { step, flip });
  }
}
