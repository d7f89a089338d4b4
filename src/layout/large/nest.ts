import { LABEL_GAP } from '../metrics.js';
import { shift, type Plan } from '../plan.js';
import { fitBubbles, isLabelAbove } from '../rings.js';
import { GAP } from './crowd.js';
import { clearSpans, createSpans, createWay, DIAGONAL, overlapDepth, widen } from './octagons.js';
import type { Points } from './points.js';
import { chooseSteps } from './ring.js';
import { setInRows } from './rows.js';
import { unitX, unitY } from './units.js';

/** Up to this many guests stand on a ring, more in rows; and how far the rims of host and guests are apart at least, world units. */
const NEST = { ring: 9, gap: 15 } as const;

/** Hosts between two breaths. */
const BREATH = 500;

/**
 * Puts all guests round their hosts, the innermost first, so that nothing overlaps, labels neither. Bodies stand at the origin.
 * @param aims by mark: the direction in which a guest would like to be from its host.
 */
export function* nest(plan: Plan, aims: Points): Generator<undefined, void> {
  const spans = createSpans(NEST.ring + 1);
  plan.x.fill(0);
  plan.y.fill(0);
  fitBubbles(plan);
  for (const hosts of hostsByHeight(plan)) {
    for (const [at, host] of hosts.entries()) {
      if (plan.guests[host]!.length > NEST.ring) setRows(plan, host);
      else setRing(plan, host, aims, spans);
      if (at % BREATH === 0) yield;
    }
    fitBubbles(plan);
  }
}

/** Hosts by how deep what they hold is nested: first those whose guests have none. */
function hostsByHeight({ marks, host, guests }: Plan): number[][] {
  const height = new Int32Array(marks);
  const found: number[][] = [];
  // Marks stand in the order of the tree: a host before what it holds.
  for (let mark = marks - 1; mark >= 0; mark -= 1) {
    if (guests[mark]!.length > 0) (found[height[mark]! - 1] ??= []).push(mark);
    const outer = host[mark]!;
    if (outer >= 0) height[outer] = Math.max(height[outer]!, height[mark]! + 1);
  }
  return found;
}

/** Guests at even distances on the smallest ring on which they have room, each near to where it would like to be. */
function setRing(plan: Plan, host: number, aims: Points, spans: Float64Array): void {
  const own = plan.guests[host]!;
  const steps = chooseSteps(own, aims);
  const widest = own.reduce((most, guest) => Math.max(most, plan.reach[guest]!), 0);
  let ring = plan.radius[host]! + widest + NEST.gap;
  for (let depth = 1; depth > 0; ring += Math.ceil(depth / own.length)) {
    measure(plan, host, steps, { ring, spans });
    depth = crowding(spans, own.length);
  }
  steps.forEach((step, at) => shift(plan, own[at]!, Math.round(ring * unitX(step)), Math.round(ring * unitY(step))));
}

/** Measures guests on a ring, and after them their host's mark. */
function measure(
  plan: Plan,
  host: number,
  steps: readonly number[],
  { ring, spans }: { readonly ring: number; readonly spans: Float64Array },
): void {
  const { reach, radius, labelHalf, labelHigh } = plan;
  const own = plan.guests[host]!;
  clearSpans(spans);
  widen(spans, own.length, 0, 0, radius[host]!, radius[host]!, radius[host]! * DIAGONAL);
  for (let at = 0; at < own.length; at += 1) {
    const guest = own[at]!;
    const [x, y] = [Math.round(ring * unitX(steps[at]!)), Math.round(ring * unitY(steps[at]!))];
    const size = reach[guest]!;
    const [half, high] = [labelHalf[guest]!, labelHigh[guest]!];
    const drop = size + LABEL_GAP + high;
    widen(spans, at, x, y, size, size, size * DIAGONAL);
    widen(spans, at, x, y + (isAbove(plan, guest, y) ? -drop : drop), half, high, half + high);
  }
}

/** How deep guests stand in each other's room, and in their host's, which is measured after them. */
function crowding(spans: Float64Array, guests: number): number {
  const way = createWay();
  let depth = 0;
  for (let at = 0; at < guests; at += 1)
    for (let other = at + 1; other <= guests; other += 1) depth += overlapDepth(spans, at, other, 0, 0, GAP, way);
  return depth;
}

/** Whether the label of a guest that is `y` below its host stands above it. */
const isAbove = (plan: Plan, guest: number, y: number): boolean => plan.guests[guest]!.length > 0 || isLabelAbove(y);

/** Many guests in rows round their host. */
function setRows(plan: Plan, host: number): void {
  const { guests, radius, reach, wide, tall, labelHigh } = plan;
  const own = guests[host]!;
  const isLeaf = (guest: number) => guests[guest]!.length === 0;
  const boxes = {
    half: own.map((guest) => wide[guest]!),
    // The label of a leaf stands outwards; of a host above, so that it takes as much room in every row.
    up: own.map((guest) => (isLeaf(guest) ? reach[guest]! : tall[guest]!)),
    down: own.map((guest) => (isLeaf(guest) ? reach[guest]! + LABEL_GAP + 2 * labelHigh[guest]! : tall[guest]!)),
  };
  const found = { x: new Float64Array(own.length), y: new Float64Array(own.length) };
  const core = radius[host]! + NEST.gap - GAP;
  setInRows([...own.keys()], boxes, { ratio: 1, core, gap: GAP, isMirrored: true }, found);
  own.forEach((guest, at) => shift(plan, guest, Math.round(found.x[at]!), Math.round(found.y[at]!)));
}
