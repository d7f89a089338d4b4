import { TURN } from '../directions.js';
import { countOverlaps, eachNear, GAP, type Crowd } from './crowd.js';
import { createWay, overlapDepth, SPANS } from './octagons.js';
import { unitX, unitY } from './units.js';

/** How much things are spread before they are parted: so much that no more than this share of them overlap. */
const SPREAD = { share: 0.9, step: 1.2, tries: 24 } as const;
/** Rounds of parting, how much farther than needed, world units, and how all is widened after so many rounds without success. */
const PART = { rounds: 140, more: 1, patience: 8, widen: 1.04 } as const;

/** Things moved between two breaths. */
const BREATH = 4000;

/**
 * Moves things, as little as can be, until none overlaps, to whole world units. Those that overlap push each other apart; what is left
 * over then goes round in wider and wider rings until it finds room. Yields now and then, so that whoever waits can do something else.
 * @param isSpread draws all together first, or spreads them evenly, unless something keeps its place.
 */
export function* separate(crowd: Crowd, isSpread: boolean): Generator<undefined, void> {
  if (crowd.count > 1) {
    if (isSpread && crowd.isFixed.every((each) => each === 0)) yield* spread(crowd);
    yield* part(crowd);
  }
  crowd.x.forEach((x, at) => (crowd.x[at] = Math.round(x)));
  crowd.y.forEach((y, at) => (crowd.y[at] = Math.round(y)));
  if (crowd.count > 1) yield* findRoom(crowd);
}

function scale({ x, y, count }: Crowd, factor: number): void {
  for (let at = 0; at < count; at += 1) {
    x[at]! *= factor;
    y[at]! *= factor;
  }
}

/** The least even spread at which few overlap. */
function* spread(crowd: Crowd): Generator<undefined, void> {
  const most = SPREAD.share * crowd.count;
  const isLoose = countOverlaps(crowd) <= most;
  const step = isLoose ? 1 / SPREAD.step : SPREAD.step;
  for (let tries = 0; tries < SPREAD.tries; tries += 1) {
    if (crowd.count > BREATH / 4) yield;
    scale(crowd, step);
    if (countOverlaps(crowd) <= most === isLoose) continue;
    if (isLoose) scale(crowd, SPREAD.step);
    return;
  }
}

function* part(crowd: Crowd): Generator<undefined, void> {
  for (let round = 1; round <= PART.rounds; round += 1) {
    if (pushApart(crowd) === 0) return;
    if (round % PART.patience === 0 && crowd.isFixed.every((each) => each === 0)) scale(crowd, PART.widen);
    if (round % Math.ceil(BREATH / crowd.count) === 0) yield;
  }
}

/** Pushes apart what overlaps, the larger one less; how many pairs did. */
function pushApart({ x, y, spans, isFixed, ...rest }: Crowd): number {
  const way = createWay();
  let found = 0;
  eachNear({ x, y, spans, isFixed, ...rest }, GAP + PART.more, (one, other) => {
    const depth = overlapDepth(spans, one, other, x[other]! - x[one]!, y[other]! - y[one]!, GAP + PART.more, way);
    if (depth === 0 || (isFixed[one] && isFixed[other])) return;
    found += 1;
    const [a, b] = [sizeOf(spans, one), sizeOf(spans, other)];
    const share = isFixed[one] ? 0 : isFixed[other] ? 1 : b / (a + b);
    x[one]! += way.x * depth * share;
    y[one]! += way.y * depth * share;
    x[other]! -= way.x * depth * (1 - share);
    y[other]! -= way.y * depth * (1 - share);
  });
  return found;
}

/** Half the sum of a thing's width and height. */
export function sizeOf(spans: Float64Array, thing: number): number {
  const at = thing * SPANS;
  return (spans[at + 1]! - spans[at]! + spans[at + 3]! - spans[at + 2]!) / 2;
}

/** Directions tried per ring. */
const TURNS = 16;

/** What still overlaps something that is nearer to the middle gives way to all others. */
function* findRoom(crowd: Crowd): Generator<undefined, void> {
  const { x, y, spans, isFixed } = crowd;
  const far = (thing: number) => (isFixed[thing] ? -1 : x[thing]! * x[thing]! + y[thing]! * y[thing]!);
  const way = createWay();
  const homeless = new Set<number>();
  eachNear(crowd, GAP, (one, other) => {
    if (overlapDepth(spans, one, other, x[other]! - x[one]!, y[other]! - y[one]!, GAP, way) === 0) return;
    const later = far(one) > far(other) ? one : other;
    if (!isFixed[later]) homeless.add(later);
  });
  if (homeless.size === 0) return;
  const room = createRoom(crowd, homeless);
  const order = [...homeless].sort((a, b) => far(a) - far(b) || a - b);
  for (const [at, thing] of order.entries()) {
    const [startX, startY] = [x[thing]!, y[thing]!];
    for (let step = 0; !room.isFree(thing); step += 1) {
      const ring = Math.floor(step / TURNS) + 1;
      const way = Math.ceil((ring * (ring + 20) * (sizeOf(spans, thing) + 40)) / 400);
      const turn = ((step % TURNS) * (TURN / TURNS) + ring * 4) % TURN;
      x[thing] = startX + Math.round(way * unitX(turn));
      y[thing] = startY + Math.round(way * unitY(turn));
    }
    room.take(thing);
    if (at % 50 === 49) yield;
  }
}

/** Which cells of a grid are taken by what. */
function createRoom({ count, x, y, spans }: Crowd, without: ReadonlySet<number>) {
  let sum = 0;
  for (let thing = 0; thing < count; thing += 1) sum += sizeOf(spans, thing);
  const cell = Math.ceil(sum / count) + GAP;
  const way = createWay();
  const cells = new Map<number, number[]>();
  const visit = (thing: number, meet: (key: number) => boolean): boolean => {
    const at = thing * SPANS;
    const right = Math.floor((x[thing]! + spans[at + 1]! + GAP) / cell);
    const bottom = Math.floor((y[thing]! + spans[at + 3]! + GAP) / cell);
    for (let column = Math.floor((x[thing]! + spans[at]! - GAP) / cell); column <= right; column += 1)
      for (let row = Math.floor((y[thing]! + spans[at + 2]! - GAP) / cell); row <= bottom; row += 1)
        if (meet(column * 1e7 + row)) return true;
    return false;
  };
  const isBlocked = (thing: number, key: number) =>
    cells
      .get(key)
      ?.some((other) => overlapDepth(spans, thing, other, x[other]! - x[thing]!, y[other]! - y[thing]!, GAP, way) > 0);
  const take = (thing: number): void => {
    visit(thing, (key) => {
      const list = cells.get(key);
      if (list) list.push(thing);
      else cells.set(key, [thing]);
      return false;
    });
  };
  for (let thing = 0; thing < count; thing += 1) if (!without.has(thing)) take(thing);
  return { take, isFree: (thing: number) => !visit(thing, (key) => isBlocked(thing, key) ?? false) };
}
