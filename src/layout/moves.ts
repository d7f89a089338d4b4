import { across, down, TURN } from './directions.js';
import type { Touched } from './faults.js';
import { bodiesOf, shift, turn, type Plan } from './plan.js';
import { setRing } from './rings.js';
import { SPANS } from './room.js';

/** What proposals need to know, and what they say of themselves. */
export interface Search {
  readonly plan: Plan;
  readonly touched: Touched;
  readonly spans: Int32Array;
  readonly chance: () => number;
  /** Hosts, bodies and sites that may be moved. */
  readonly hosts: readonly number[];
  readonly bodies: readonly number[];
  readonly sites: readonly number[];
  /** Length of a random step, world units. */
  step: number;
  /** The group of the proposed move; its bodies that move, none: all of them; the host whose ring changes, or -1. */
  group: number;
  readonly moved: [body: number, other: number];
  host: number;
}

/** Shares of the kinds of moves; what is left over is a step of a body. */
const SHARE = { ring: 0.35, site: 0.12, swap: 0.12, leap: 0.13 } as const;
/** Shares of the moves on a ring; what is left over moves one guest. */
const RING_SHARE = { turn: 0.25, swap: 0.13 } as const;
/** How far a guest or a ring is nudged, in steps of `TURN`; how far sites go, in steps of a body; how near a body leaps. */
const NUDGE = 25;
const SITE_STEP = 1.7;
const LEAP = { least: 14, more: 40 } as const;

/** A random move, as what carries it out; all that it touches is touched. Undefined when the dice ask for one that cannot be. */
export function propose(search: Search): (() => void) | undefined {
  const { hosts, sites, bodies } = search;
  let dice = search.chance();
  search.host = -1;
  search.moved.fill(-1);
  if ((dice -= SHARE.ring) < 0) return hosts.length > 0 ? moveRing(search, pick(search, hosts)) : undefined;
  if ((dice -= SHARE.site) < 0) return sites.length > 0 ? moveSite(search, pick(search, sites)) : undefined;
  const body = pick(search, bodies);
  enter(search, body);
  touch(search, body, search.plan.to[body]!);
  search.moved[0] = body;
  if ((dice -= SHARE.swap) < 0) return swapBodies(search, body);
  if ((dice -= SHARE.leap) < 0) return leap(search, body);
  return stepBy(search.plan, body, random(search, search.step), random(search, search.step));
}

const pick = ({ chance }: Search, from: readonly number[]): number => from[Math.floor(chance() * from.length)]!;

/** A whole number from −size to size. */
const random = ({ chance }: Search, size: number): number => Math.round((chance() * 2 - 1) * size);

const enter = (search: Search, mark: number): void => void (search.group = search.plan.groupOf[mark]!);

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

const stepBy = (plan: Plan, body: number, dx: number, dy: number) => () => shift(plan, body, dx, dy);

/** Two bodies of a group change places. */
function swapBodies(search: Search, body: number): (() => void) | undefined {
  const { plan } = search;
  const other = sibling(search);
  if (other === body || plan.isHeld[other] === 1) return undefined;
  touch(search, other, plan.to[other]!);
  search.moved[1] = other;
  const dx = plan.x[other]! - plan.x[body]!;
  const dy = plan.y[other]! - plan.y[body]!;
  return () => {
    shift(plan, body, dx, dy);
    shift(plan, other, -dx, -dy);
  };
}

function sibling(search: Search): number {
  const { from, to } = search.plan.groups[search.group]!;
  return search.plan.bodies[from + Math.floor(search.chance() * (to - from))]!;
}

/** Next to a body of the same group, on any side. */
function leap(search: Search, body: number): (() => void) | undefined {
  const { plan, chance } = search;
  const other = sibling(search);
  if (other === body) return undefined;
  const step = Math.floor(chance() * TURN);
  const far = plan.reach[body]! + plan.reach[other]! + LEAP.least + Math.floor(chance() * LEAP.more);
  const dx = plan.x[other]! + across(step, far) - plan.x[body]!;
  return stepBy(plan, body, dx, plan.y[other]! + down(step, far) - plan.y[body]!);
}

/** A ring is turned, two of its guests change places, or one moves along it. */
function moveRing(search: Search, host: number): () => void {
  const { plan, chance } = search;
  const { angle, ring, to } = plan;
  const own = plan.guests[host]!;
  const [a, b] = [pick(search, own), pick(search, own)];
  enter(search, host);
  search.host = host;
  search.moved[0] = plan.bodies[plan.bodyOf[host]!]!;
  // What stands round the ring is fitted anew with it.
  for (let up = host; up >= 0; up = plan.host[up]!) touch(search, up, up + 1);
  const dice = chance();
  const more = (chance() < 0.5 ? Math.floor(chance() * TURN) : random(search, NUDGE)) + TURN;
  const turned = dice < RING_SHARE.turn ? own : [a];
  const isSwap = dice >= 1 - RING_SHARE.swap;
  for (const guest of isSwap ? [a, b] : turned) touch(search, guest, to[guest]!);
  return () => {
    if (isSwap) {
      [angle[a], angle[b]] = [angle[b]!, angle[a]!];
      [ring[a], ring[b]] = [ring[b]!, ring[a]!];
    } else for (const guest of turned) angle[guest] = (angle[guest]! + more) % TURN;
    for (let up = host; up >= 0; up = plan.host[up]!) setRing(plan, up);
  };
}

/** A whole site moves, or is turned about its middle, maybe mirrored; its bubbles keep their own turn. */
function moveSite(search: Search, group: number): () => void {
  const { plan, spans, chance } = search;
  const bodies = bodiesOf(plan, plan.groups[group]!);
  search.group = group;
  touch(search, bodies[0]!, plan.to[bodies.at(-1)!]!);
  if (chance() < 0.4) {
    const [dx, dy] = [random(search, SITE_STEP * search.step), random(search, SITE_STEP * search.step)];
    return () => bodies.forEach((body) => shift(plan, body, dx, dy));
  }
  const step = Math.floor(chance() * TURN);
  const flip = chance() < 0.5 ? -1 : 1;
  const middle = (axis: number) => (spans[group * SPANS + axis]! + spans[group * SPANS + axis + 1]!) >> 1;
  const centre = [middle(0), middle(2)] as const;
  return () => turn(plan, bodies, centre, { step, flip });
}
