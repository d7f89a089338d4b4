import { bodiesOf, shift, type Plan } from '../plan.js';
import { groupOverlap, measureGroup, overlapOf, SPANS } from '../room.js';
import type { Known } from './calm.js';
import { middleOf, pushFrom } from './push.js';
import { findSpot } from './spots.js';

/** Rings on which a new body looks for a spot that leaves other sites alone. */
const NEAR = 40;

/** Places new bodies and sites, and makes room for those that have grown. @returns whether nothing of that overlaps. */
export function* settleGroups(plan: Plan, known: Known): Generator<undefined, boolean> {
  const { groups } = plan;
  const spans = new Int32Array(groups.length * SPANS);
  const isKnown = groups.map((group) => bodiesOf(plan, group).some((body) => known.isOld[body] === 1));
  groups.forEach((_, group) => measureGroup(plan, group, spans));
  const isClear = (group: number) => {
    measureGroup(plan, group, spans);
    return groups.every(
      (_, other) => other === group || !isKnown[other] || groupOverlap(plan, spans, group, other) === 0,
    );
  };
  let isApart = true;
  const changed: number[] = [];
  for (const [at, group] of groups.entries()) {
    const bodies = bodiesOf(plan, group);
    if (!isKnown[at] || !bodies.some((body) => known.changed.has(body))) continue;
    changed.push(at);
    if (!makeRoom(plan, bodies, known)) isApart = false;
    yield* placeBodies(plan, bodies, known, () => isClear(at));
    measureGroup(plan, at, spans);
  }
  if (
    !pushGroups(
      plan,
      changed.filter((at) => isKnown[at]),
      { spans, isKnown },
    )
  )
    isApart = false;
  for (const at of groups.keys()) {
    if (isKnown[at]) continue;
    yield* placeBodies(plan, bodiesOf(plan, groups[at]!), known, () => true);
    findSpot(plan, { bodies: bodiesOf(plan, groups[at]!), isFree: () => isClear(at) });
    isKnown[at] = true;
    yield;
  }
  return isApart;
}

/** Bodies that have grown push their neighbours. */
function makeRoom(plan: Plan, bodies: readonly number[], { isOld, changed }: Known): boolean {
  const own = bodies.filter((body) => isOld[body] === 1);
  const grown = [...own.keys()].filter((at) => changed.has(own[at]!));
  return pushFrom(plan, grown, {
    items: own.map((body) => [body]),
    isHeld: (at) => plan.isHeld[own[at]!] === 1,
    doOverlap: (one, two) => overlapOf(plan, own[one]!, own[two]!) > 0,
  });
}

function pushGroups(
  plan: Plan,
  changed: readonly number[],
  { spans, isKnown }: { readonly spans: Int32Array; readonly isKnown: readonly boolean[] },
): boolean {
  const items = plan.groups.map((group) => bodiesOf(plan, group));
  return pushFrom(plan, changed, {
    items,
    isHeld: (at) => items[at]!.some((body) => plan.isHeld[body] === 1),
    doOverlap: (one, two) => {
      if (!isKnown[one] || !isKnown[two]) return false;
      for (const at of [one, two]) measureGroup(plan, at, spans);
      return groupOverlap(plan, spans, one, two) > 0;
    },
  });
}

/** New bodies of a group, one after another, those first that are linked to one that has its place. */
function* placeBodies(
  plan: Plan,
  bodies: readonly number[],
  { isOld }: Known,
  isClear: () => boolean,
): Generator<undefined, void> {
  const placed = bodies.filter((body) => isOld[body] === 1);
  const left = new Set(bodies.filter((body) => isOld[body] !== 1));
  const isPlaced = new Set(placed);
  // Until it is its turn, a new one stands where it changes nothing.
  const start = placed[0] === undefined ? startOf(plan, bodies, isOld) : placeOf(plan, placed[0]);
  for (const body of left) moveTo(plan, body, start);
  while (left.size > 0) {
    const body = [...left].find((each) => linked(plan, each, isPlaced).length > 0) ?? busiest(plan, [...left]);
    moveTo(plan, body, wishOf(plan, body, { placed, isPlaced, start, isOld }));
    const hasRoom = () => placed.every((other) => overlapOf(plan, body, other) === 0);
    const isFree = () => hasRoom() && isClear();
    if (!findSpot(plan, { bodies: [body], isFree, most: NEAR })) findSpot(plan, { bodies: [body], isFree: hasRoom });
    left.delete(body);
    placed.push(body);
    isPlaced.add(body);
    yield;
  }
}

const placeOf = ({ x, y }: Plan, mark: number): readonly [x: number, y: number] => [x[mark]!, y[mark]!];

function moveTo(plan: Plan, body: number, [x, y]: readonly [x: number, y: number]): void {
  shift(plan, body, Math.round(x) - plan.x[body]!, Math.round(y) - plan.y[body]!);
}

/** The marks outside a body that it is linked to, once for each link. */
function others({ edges, edgesOf, to }: Plan, body: number): number[] {
  const found: number[] = [];
  for (let mark = body; mark < to[body]!; mark += 1)
    for (const edge of edgesOf[mark]!) {
      const other = edges[2 * edge]! + edges[2 * edge + 1]! - mark;
      if (other < body || other >= to[body]!) found.push(other);
    }
  return found;
}

/** The bodies of a set that a body is linked to, once for each link. */
const linked = (plan: Plan, body: number, among: ReadonlySet<number>): number[] =>
  others(plan, body)
    .map((mark) => plan.bodies[plan.bodyOf[mark]!]!)
    .filter((other) => among.has(other));

/** The marks outside a body that it is linked to and that have their places. */
const placedEnds = (plan: Plan, body: number, isOld: Uint8Array): number[] =>
  others(plan, body).filter((mark) => isOld[mark] === 1);

const busiest = ({ edgesOf }: Plan, bodies: readonly number[]): number =>
  bodies.reduce((best, body) => (edgesOf[body]!.length > edgesOf[best]!.length ? body : best));

/** A new group begins in the middle of what it is linked to, else in the middle of the map. */
function startOf(plan: Plan, bodies: readonly number[], isOld: Uint8Array): readonly [x: number, y: number] {
  const ends = bodies.flatMap((body) => placedEnds(plan, body, isOld));
  return ends.length > 0 ? middleOf(plan, ends) : [0, 0];
}

interface Wish {
  readonly placed: readonly number[];
  readonly isPlaced: ReadonlySet<number>;
  readonly start: readonly [x: number, y: number];
  readonly isOld: Uint8Array;
}

/** In the middle of its neighbours; else by the one of its group that is nearest to what it is linked to elsewhere; else in the middle. */
function wishOf(plan: Plan, body: number, { placed, isPlaced, start, isOld }: Wish): readonly [x: number, y: number] {
  if (placed.length === 0) return start;
  const neighbours = linked(plan, body, isPlaced);
  if (neighbours.length > 0) return middleOf(plan, neighbours);
  const ends = placedEnds(plan, body, isOld);
  if (ends.length === 0) return middleOf(plan, placed);
  const [x, y] = middleOf(plan, ends);
  const far = (mark: number) => (plan.x[mark]! - x) * (plan.x[mark]! - x) + (plan.y[mark]! - y) * (plan.y[mark]! - y);
  return placeOf(
    plan,
    placed.reduce((best, each) => (far(each) < far(best) ? each : best)),
  );
}
