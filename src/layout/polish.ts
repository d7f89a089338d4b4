import { TURN } from './directions.js';
import { movesFor } from './force.js';
import { below, pick, proposeRing, random, sibling, touch, type Search } from './moves.js';
import type { Plan } from './plan.js';
import { untangle, type Effort } from './untangle.js';

/** What may be changed in a picture so that it stays what it is. */
export interface Freedom {
  /** By the mark of a body: two of a site may change places when they have the same. */
  readonly ranks: Int32Array;
  /** True: sites may be turned. False: they may be mirrored, and all may go sideways. */
  readonly isRound: boolean;
}

/** Shares of the kinds of moves; what is left over moves a body. */
const SHARE = { ring: 0.45, site: 0.15, swap: 0.2 } as const;
/** Twice with little regard for room, then with much. */
const EFFORTS = [
  { heat: 60, first: 120, last: 20, soft: 3, firm: 40, chance: 5 },
  { heat: 10, first: 60, last: 6, soft: 40, firm: 250, chance: 3 },
] as const satisfies readonly Omit<Effort, 'moves'>[];

/** Makes a small map clearer, as `untangle()` does, by such moves only as keep tiers tiers and rings rings. */
export function polish(plan: Plan, ratio: number, freedom: Freedom): void {
  const moves = movesFor(plan);
  const before = plan.places.slice();
  const efforts = EFFORTS.map((effort) => ({ ...effort, moves: moves / EFFORTS.length }));
  if (moves > 0 && !untangle(plan, ratio, efforts, (search) => propose(search, freedom))) plan.places.set(before);
}

function propose(search: Search, { ranks, isRound }: Freedom): boolean {
  const { plan, hosts, sites, bodies } = search;
  let dice = search.chance();
  search.host = search.two = -1;
  if ((dice -= SHARE.ring) < 0) return hosts.length > 0 && proposeRing(search, pick(search, hosts));
  if ((dice -= SHARE.site) < 0) return sites.length > 0 && proposeSite(search, pick(search, sites), isRound);
  if (bodies.length === 0) return false;
  const body = (search.one = pick(search, bodies));
  search.group = plan.groupOf[body]!;
  touch(search, body, plan.to[body]!);
  search.dx = random(search, search.step);
  search.dy = 0;
  if ((dice -= SHARE.swap) >= 0) return !isRound;
  const other = sibling(search);
  if (other === body || plan.isHeld[other] === 1 || ranks[other] !== ranks[body]) return false;
  touch(search, other, plan.to[other]!);
  search.two = other;
  search.dx = plan.x[other]! - plan.x[body]!;
  search.dy = plan.y[other]! - plan.y[body]!;
  return true;
}

/** A site is turned, or mirrored; or goes sideways. */
function proposeSite(search: Search, group: number, isRound: boolean): boolean {
  const { plan, chance } = search;
  const { from, to } = plan.groups[group]!;
  search.group = group;
  search.one = -1;
  touch(search, plan.bodies[from]!, plan.to[plan.bodies[to - 1]!]!);
  const dice = chance();
  search.flip = dice < 0.5 ? -1 : isRound ? 1 : 0;
  search.turn = isRound ? below(search, TURN) : 0;
  search.dx = random(search, 2 * search.step);
  search.dy = 0;
  return true;
}
