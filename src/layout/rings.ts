import { across, createDice, down, TURN, type Dice } from './directions.js';
import { LABEL_GAP } from './metrics.js';
import { shift, type Plan } from './plan.js';
import { labelInDisc, overlapOf } from './room.js';

const RING = {
  /** Between the rims of host and guests, and how much wider the next try is at least; world units. */
  gap: 23,
  grow: 4,
  /** Between the outermost guest, or the middle of its label's far side, and the bubble. */
  padding: 6,
  /** Room for a guest's label on rings in rings. */
  label: 9,
  /** More guests than these stand on rings in rings, with no regard to their labels. */
  most: 9,
  /** A ring is wide enough when that many random orders have room for all labels before as many have not. */
  free: 6,
} as const;

/** Puts the guests of a host on their rings and fits the bubble round them. */
export function setRing(plan: Plan, host: number): void {
  const { x, y, ring, angle } = plan;
  const own = plan.guests[host]!;
  for (let at = 0; at < own.length; at += 1) {
    const guest = own[at]!;
    const dx = across(angle[guest]!, ring[guest]!) - x[guest]!;
    shift(plan, guest, x[host]! + dx, y[host]! + down(angle[guest]!, ring[guest]!) - y[guest]!);
  }
  fitBubble(plan, host);
}

/** Fits a bubble to the guests where they are: the host is its middle. */
function fitBubble(plan: Plan, host: number): void {
  const { x, y, reach, labelHalf, labelHigh, labelDrop, wide, tall } = plan;
  const own = plan.guests[host]!;
  let far = 0;
  let half = labelHalf[host]!;
  for (let at = 0; at < own.length; at += 1) {
    const guest = own[at]!;
    const dx = x[guest]! - x[host]!;
    const dy = y[guest]! - y[host]!;
    const isLeaf = plan.guests[guest]!.length === 0;
    if (isLeaf) labelDrop[guest] = Math.abs(labelDrop[guest]!) * (isLabelAbove(dy) ? -1 : 1);
    const beyond = Math.abs(dy) + (isLeaf ? Math.abs(labelDrop[guest]!) + labelHigh[guest]! : tall[guest]!);
    far = Math.max(far, Math.sqrt(dx * dx + dy * dy) + reach[guest]!, Math.sqrt(dx * dx + beyond * beyond));
    half = Math.max(half, Math.abs(dx) + wide[guest]!);
  }
  reach[host] = Math.ceil(far) + RING.padding;
  labelDrop[host] = -(reach[host] + LABEL_GAP + labelHigh[host]!);
  wide[host] = Math.max(reach[host], half);
  tall[host] = reach[host] + LABEL_GAP + 2 * labelHigh[host]!;
}

/** Fits every bubble to where its guests are, the innermost first. */
export function fitBubbles(plan: Plan): void {
  for (let mark = plan.marks - 1; mark >= 0; mark -= 1) {
    if (plan.guests[mark]!.length > 0) fitBubble(plan, mark);
    else setLeaf(plan, mark);
  }
}

/** Whether a guest's label stands above its mark: outwards, as seen from its host; `dy` units below it. */
export const isLabelAbove = (dy: number): boolean => dy < -4;

function setLeaf({ radius, reach, labelHalf, labelHigh, labelDrop, wide, tall }: Plan, mark: number): void {
  reach[mark] = radius[mark]!;
  labelDrop[mark] = radius[mark]! + LABEL_GAP + labelHigh[mark]!;
  wide[mark] = Math.max(radius[mark]!, labelHalf[mark]!);
  tall[mark] = labelDrop[mark] + labelHigh[mark]!;
}

/** How deep the guests of a host stand in each other's room, and their labels on the host. */
export function crowdOf(plan: Plan, host: number): number {
  const own = plan.guests[host]!;
  let depth = 0;
  for (let at = 0; at < own.length; at += 1) {
    depth += labelInDisc(plan, own[at]!, host, plan.radius[host]!);
    for (let other = 0; other < at; other += 1) depth += overlapOf(plan, own[at]!, own[other]!);
  }
  return depth;
}

/** Guests round their hosts, the innermost first: a few on one ring with room for their labels, many on rings in rings. */
export function setRings(plan: Plan): void {
  for (let mark = plan.marks - 1; mark >= 0; mark -= 1) {
    const count = plan.guests[mark]!.length;
    if (count === 0) setLeaf(plan, mark);
    else if (count <= RING.most) setFew(plan, mark);
    else setMany(plan, mark);
  }
}

function setFew(plan: Plan, host: number): void {
  const own = plan.guests[host]!;
  const dice = createDice(7);
  let ring = plan.radius[host]! + Math.max(...own.map((guest) => plan.reach[guest]!)) + RING.gap;
  while (!isRoomy(plan, host, ring, dice)) ring += Math.max(RING.grow, ring >> 5);
  while (!isSpread(plan, host, ring, dice));
}

function isRoomy(plan: Plan, host: number, ring: number, dice: Dice): boolean {
  let free = 0;
  for (let full = 0; free < RING.free && full < RING.free;) {
    if (isSpread(plan, host, ring, dice)) free += 1;
    else full += 1;
  }
  return free === RING.free;
}

/** Spreads guests round a ring in a random order and turn; whether all have room. */
function isSpread(plan: Plan, host: number, ring: number, dice: Dice): boolean {
  const order = plan.guests[host]!.slice();
  const count = order.length;
  const first = dice(TURN);
  for (let at = count - 1; at >= 0; at -= 1) {
    const guest = order.splice(dice(order.length), 1)[0]!;
    plan.ring[guest] = ring;
    plan.angle[guest] = (first + (((at * TURN + dice(TURN >> 1)) / count) | 0)) % TURN;
  }
  setRing(plan, host);
  return crowdOf(plan, host) === 0;
}

/** Rings are filled one after another from the inside, small guests first, each ring as wide as its widest guest. */
function setMany(plan: Plan, host: number): void {
  const sizeOf = (guest: number) => plan.reach[guest]! + RING.label;
  const own = plan.guests[host]!.toSorted((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  let inner = plan.radius[host]! + RING.gap;
  for (let from = 0, to = 0; from < own.length; from = to) {
    // A ring of 6 radii, a little less than a whole turn.
    let room = 6 * (inner + sizeOf(own[from]!));
    let size = 0;
    for (; to < own.length && (to === from || room >= 2 * sizeOf(own[to]!)); to += 1) {
      size = sizeOf(own[to]!);
      room -= 2 * size;
    }
    for (let at = from; at < to; at += 1) {
      plan.ring[own[at]!] = inner + size;
      plan.angle[own[at]!] = Math.floor(((at - from) * TURN) / (to - from));
    }
    inner += 2 * size;
  }
  setRing(plan, host);
}
