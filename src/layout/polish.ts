import { across, down, TURN } from './directions.js';
import { pick, proposeRing, random, touch, type Search } from './moves.js';
import { bodiesOf, shift, type Plan } from './plan.js';
import { groupOverlap, measureGroup, SPANS } from './room.js';
import { untangle, type Effort } from './untangle.js';

/** What may be changed in a picture so that it stays what it is. */
export interface Freedom {
  /** By the mark of a body: two of a site may change places when they have the same. */
  readonly ranks: Int32Array;
  /** By the mark of a body, the body that it may go round. Undefined: all may go sideways instead, and sites be mirrored but not turned. */
  readonly middles?: Int32Array;
}

/** Shares of the kinds of moves, of 20; what is left over moves a body. */
const SHARE = { ring: 9, site: 3, swap: 4, all: 20 } as const;
/** Moves of the search of a map of so many marks and edges, fewer the more there are. */
const SEARCH = { moves: 10_000, marks: 30, edges: 45 } as const;
/** How far a body goes round another, in steps of `TURN`. */
const NUDGE = 30;
/** First with little regard for room, then with much. */
const EFFORTS = [
  { share: 0.5, heat: 240, first: 120, last: 20, soft: 12, firm: 160, chance: 50 },
  { share: 0.5, heat: 40, first: 60, last: 6, soft: 160, firm: 1000, chance: 37 },
] as const satisfies readonly (Omit<Effort, 'moves'> & { share: number })[];

/** How much farther sites are than they could be from each other, and how exactly that is found. */
const AIR = { share: 1.15, steps: 64 } as const;

/** Makes a small map clearer, as `untangle()` does, by such moves only as keep tiers tiers and rings rings. Yields now and then. */
export function* polish(plan: Plan, ratio: number, freedom: Freedom): Generator<undefined, void> {
  const size = Math.max(1, plan.marks / SEARCH.marks, plan.edges.length / 2 / SEARCH.edges);
  const moves = Math.round(SEARCH.moves / (size * size));
  for (const effort of EFFORTS) {
    yield;
    const before = plan.places.slice();
    const isApart = untangle(plan, ratio, [{ ...effort, moves: effort.share * moves }], (search) =>
      propose(search, freedom),
    );
    if (!isApart) plan.places.set(before);
    if (freedom.middles) drawTogether(plan);
  }
}

/** Draws sites and what stands alone together, all in proportion, as far as there is room. */
function drawTogether(plan: Plan): void {
  const spans = new Int32Array(plan.groups.length * SPANS);
  if (plan.isHeld.includes(1) || !plan.groups.some(({ isSite }) => isSite)) return;
  plan.groups.forEach((_, group) => measureGroup(plan, group, spans));
  const middles = plan.groups.map((_, group) => {
    const [left, right, top, bottom] = spans.subarray(group * SPANS);
    return [left! + right!, top! + bottom!].map((sum) => sum / 2) as [number, number];
  });
  const before = plan.places.slice();
  const scale = (share: number) => {
    plan.places.set(before);
    middles.forEach(([x, y], group) => {
      for (const body of bodiesOf(plan, plan.groups[group]!))
        shift(plan, body, Math.round(x * (share - 1)), Math.round(y * (share - 1)));
    });
    plan.groups.forEach((_, group) => measureGroup(plan, group, spans));
    return plan.groups.every((_, one) =>
      plan.groups.slice(0, one).every((_, two) => groupOverlap(plan, spans, one, two) === 0),
    );
  };
  let share = AIR.steps;
  while (share > 1 && scale((share - 1) / AIR.steps)) share -= 1;
  if (!scale(Math.min(1, (share / AIR.steps) * AIR.share))) plan.places.set(before);
}

function propose(search: Search, { ranks, middles }: Freedom): boolean {
  const { plan, hosts, sites, bodies } = search;
  let share = search.dice(SHARE.all);
  search.host = search.two = -1;
  if ((share -= SHARE.ring) < 0) return hosts.length > 0 && proposeRing(search, pick(search, hosts));
  if ((share -= SHARE.site) < 0) return sites.length > 0 && proposeSite(search, pick(search, sites), Boolean(middles));
  if (bodies.length === 0) return false;
  const body = (search.one = pick(search, bodies));
  search.group = plan.groupOf[body]!;
  touch(search, body, plan.to[body]!);
  if ((share -= SHARE.swap) < 0) return proposeSwap(search, body, ranks);
  if (middles) return proposeWay(search, body, middles[body]!);
  search.dx = random(search, search.step);
  search.dy = 0;
  return true;
}

function proposeSwap(search: Search, body: number, ranks: Int32Array): boolean {
  const { x, y, to, isHeld, groups } = search.plan;
  const other = pick(search, bodiesOf(search.plan, groups[search.group]!));
  if (other === body || isHeld[other] === 1 || ranks[other] !== ranks[body]) return false;
  touch(search, other, to[other]!);
  search.two = other;
  search.dx = x[other]! - x[body]!;
  search.dy = y[other]! - y[body]!;
  return true;
}

/** A body goes some way round another. */
function proposeWay(search: Search, body: number, middle: number): boolean {
  const { x, y } = search.plan;
  if (middle === body || search.plan.groupOf[middle] !== search.group) return false;
  const [dx, dy] = [x[body]! - x[middle]!, y[body]! - y[middle]!];
  const step = (random(search, NUDGE) + TURN) % TURN;
  search.dx = across(step, dx) - down(step, dy) - dx;
  search.dy = down(step, dx) + across(step, dy) - dy;
  return true;
}

/** A site is turned, or mirrored; or goes sideways. */
function proposeSite(search: Search, group: number, isRound: boolean): boolean {
  const { plan, dice } = search;
  const { from, to } = plan.groups[group]!;
  search.group = group;
  search.one = -1;
  touch(search, plan.bodies[from]!, plan.to[plan.bodies[to - 1]!]!);
  search.flip = dice(2) === 0 ? -1 : isRound ? 1 : 0;
  search.turn = isRound ? dice(TURN) : 0;
  search.dx = random(search, 2 * search.step);
  search.dy = 0;
  return true;
}
