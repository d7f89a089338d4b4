import { HULL_LABEL, HULL_PADDING } from '../metrics.js';
import type { Plan } from '../plan.js';
import { GAP, type Crowd } from './crowd.js';
import { createSpans, DIAGONAL, include, SPANS, widen } from './octagons.js';
import { setInRows } from './rows.js';
import { separate } from './separate.js';
import { childrenOf, isMap, type Work } from './work.js';

/** Round a hull, and between components, world units. */
const SPACE = { hull: 16, component: 30 } as const;

/** Where each cell is, seen from the one that holds it, and how far it reaches; whole world units. */
export interface Settled {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly spans: Float64Array;
}

/** Nothing is settled but the bodies in themselves. */
export function createSettled({ plan, cells: { count, bodies } }: Work): Settled {
  const spans = createSpans(count);
  for (let cell = 0; cell < bodies; cell += 1) measureBody(plan, plan.bodies[cell]!, spans, cell);
  return { x: new Float64Array(count), y: new Float64Array(count), spans };
}

/** A body's disc or bubble, and the labels of all that it holds. */
function measureBody(plan: Plan, body: number, spans: Float64Array, cell: number): void {
  const { x, y, to, labelHalf, labelHigh, labelDrop } = plan;
  const size = plan.reach[body]!;
  widen(spans, cell, 0, 0, size, size, size * DIAGONAL);
  for (let at = body; at < to[body]!; at += 1) {
    const [half, high] = [labelHalf[at]!, labelHigh[at]!];
    widen(spans, cell, x[at]! - x[body]!, y[at]! - y[body]! + labelDrop[at]!, half, high, half + high);
  }
}

/**
 * Gives a cell's children their places, so that none overlaps; what they hold is settled. A cell that is held is settled where it is on
 * the map, as seen from there. Yields now and then.
 * @param isSpread see `separate()`.
 */
export function* settleCell(work: Work, settled: Settled, cell: number, isSpread: boolean): Generator<undefined, void> {
  const { cells, plan, sketch, held } = work;
  const children = childrenOf(cells, cell);
  const crowds: Crowd[] = [];
  const groups = held.isHeld[cell]
    ? [children]
    : sketch.components[cell]!.map(({ things }) => things.map((at) => children[at]!));
  for (const own of groups) {
    const crowd = crowdOf(work, settled, cell, own);
    yield* separate(crowd, isSpread);
    crowds.push(crowd);
  }
  if (crowds.length > 1) pack(crowds, isMap(cells, cell) ? work.ratio : 1);
  groups.forEach((own, group) => {
    const { x, y } = crowds[group]!;
    own.forEach((child, at) => {
      [settled.x[child], settled.y[child]] = [x[at]!, y[at]!];
      include(settled.spans, cell, settled.spans, child, x[at]!, y[at]!);
    });
  });
  if (cells.group[cell]! >= 0) addHull(plan, cells.group[cell]!, settled.spans, cell);
}

function crowdOf({ cells, sketch, held }: Work, { spans }: Settled, cell: number, own: Int32Array): Crowd {
  const [middleX, middleY] = held.isHeld[cell] ? [0, 0] : [sketch.x[cell]!, sketch.y[cell]!];
  const crowd = {
    count: own.length,
    x: new Float64Array(own.length),
    y: new Float64Array(own.length),
    spans: new Float64Array(SPANS * own.length),
    isFixed: new Uint8Array(own.length),
  };
  own.forEach((child, at) => {
    const isHeld = held.isHeld[child] === 1;
    // What is held and holds others is measured from the middle of the map.
    const isWhole = isHeld && child >= cells.bodies;
    crowd.x[at] = isWhole ? 0 : sketch.x[child]! - middleX;
    crowd.y[at] = isWhole ? 0 : sketch.y[child]! - middleY;
    crowd.spans.set(spans.subarray(child * SPANS, (child + 1) * SPANS), at * SPANS);
    crowd.isFixed[at] = isHeld || child === cells.hub[cell] ? 1 : 0;
  });
  return crowd;
}

/** A site's hull with its label above, and what is more than the usual space to anything else. */
export function addHull({ groups }: Plan, group: number, spans: Float64Array, cell: number): void {
  const more = HULL_PADDING + SPACE.hull - GAP;
  const first = cell * SPANS;
  for (let axis = 0; axis < SPANS; axis += 2) {
    spans[first + axis]! -= axis < 4 ? more : more * DIAGONAL;
    spans[first + axis + 1]! += axis < 4 ? more : more * DIAGONAL;
  }
  const half = groups[group]!.labelHalf + SPACE.hull - GAP;
  const middle = (spans[first]! + spans[first + 1]!) / 2;
  widen(spans, cell, middle, spans[first + 2]! - HULL_LABEL, half, 0, half);
}

/** Sets crowds that have nothing to do with each other side by side in rows. */
function pack(crowds: readonly Crowd[], ratio: number): void {
  const boxes = crowds.map(({ count, x, y, spans }) => {
    const all = createSpans(1);
    for (let thing = 0; thing < count; thing += 1) include(all, 0, spans, thing, x[thing]!, y[thing]!);
    return all;
  });
  const half = boxes.map((box) => Math.ceil((box[1]! - box[0]!) / 2));
  const high = boxes.map((box) => Math.ceil((box[3]! - box[2]!) / 2));
  const found = { x: new Float64Array(crowds.length), y: new Float64Array(crowds.length) };
  const options = { ratio, core: 0, gap: SPACE.component, isMirrored: false };
  setInRows([...boxes.keys()], { half, up: high, down: high }, options, found);
  crowds.forEach(({ x, y }, at) => {
    const right = Math.round(found.x[at]! - half[at]! - boxes[at]![0]!);
    const below = Math.round(found.y[at]! - high[at]! - boxes[at]![2]!);
    x.forEach((value, thing) => (x[thing] = value + right));
    y.forEach((value, thing) => (y[thing] = value + below));
  });
}
