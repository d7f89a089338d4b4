import { BUBBLE_PADDING, HULL_LABEL, HULL_PADDING, LABEL_GAP } from './metrics.js';
import { DIRECTIONS, TURN } from './directions.js';
import type { Group, Plan } from './plan.js';

/** Least space between two marks, bubbles or labels, world units. */
export const GAP = 8;
/** Least space between two sites. */
export const SITE_GAP = 22;

/** Radius of what a node takes: its bubble, else its mark. */
export const outer = (plan: Plan, node: number): number => plan.bubble[node]! || plan.radius[node]!;

/** Middle of a node's label: under its mark, above its bubble. */
export function labelMiddle(plan: Plan, node: number): number {
  const away = outer(plan, node) + LABEL_GAP + plan.labelHeight[node]! / 2;
  return plan.y[node]! + (plan.bubble[node]! ? -away : away);
}

/** Whether two nodes, with bubbles and labels, come nearer than `GAP`. */
export function collide(plan: Plan, a: number, b: number): boolean {
  const dx = plan.x[a]! - plan.x[b]!;
  const dy = plan.y[a]! - plan.y[b]!;
  const reach = outer(plan, a) + outer(plan, b) + GAP;
  if (dx * dx + dy * dy < reach * reach) return true;
  const half = plan.labelHalf[a]! + plan.labelHalf[b]! + GAP;
  const apart = labelMiddle(plan, a) - labelMiddle(plan, b);
  const height = (plan.labelHeight[a]! + plan.labelHeight[b]!) / 2 + 2;
  if (Math.abs(dx) < half && Math.abs(apart) < height) return true;
  return labelHitsDisc(plan, a, b) || labelHitsDisc(plan, b, a);
}

function labelHitsDisc(plan: Plan, label: number, disc: number): boolean {
  const dx = Math.max(0, Math.abs(plan.x[label]! - plan.x[disc]!) - plan.labelHalf[label]!);
  const dy = Math.max(0, Math.abs(labelMiddle(plan, label) - plan.y[disc]!) - plan.labelHeight[label]! / 2);
  const reach = outer(plan, disc) + 3;
  return dx * dx + dy * dy < reach * reach;
}

/** Whether a guest stands on its host's mark. */
export function hitsHost(plan: Plan, guest: number): boolean {
  const host = plan.host[guest]!;
  const dx = plan.x[guest]! - plan.x[host]!;
  const dy = plan.y[guest]! - plan.y[host]!;
  const reach = outer(plan, guest) + plan.radius[host]! + GAP;
  if (dx * dx + dy * dy < reach * reach) return true;
  const left = Math.max(0, Math.abs(dx) - plan.labelHalf[guest]!);
  const below = Math.max(0, Math.abs(labelMiddle(plan, guest) - plan.y[host]!) - plan.labelHeight[guest]! / 2);
  const clear = plan.radius[host]! + 4;
  return left * left + below * below < clear * clear;
}

/** Makes the bubble of a host just large enough for its guests, their bubbles and labels. */
export function fitBubble(plan: Plan, host: number): void {
  let radius = 0;
  for (const guest of plan.guests[host]!) {
    const dx = plan.x[guest]! - plan.x[host]!;
    const dy = plan.y[guest]! - plan.y[host]!;
    radius = Math.max(radius, Math.sqrt(dx * dx + dy * dy) + outer(plan, guest) + BUBBLE_PADDING);
    const cornerX = Math.abs(dx) + plan.labelHalf[guest]!;
    const labelY = Math.abs(labelMiddle(plan, guest) - plan.y[host]!) + plan.labelHeight[guest]! / 2;
    radius = Math.max(radius, Math.sqrt(cornerX * cornerX + labelY * labelY) + 2);
  }
  plan.bubble[host] = radius;
}

/** Every third direction is enough to tell two hulls apart. */
const SIDES = DIRECTIONS.filter((_, index) => index % 3 === 0);
export const SIDE_COUNT = TURN / 3;

/** How far a group reaches in each of the `SIDE_COUNT` directions, its padding and label included: a k-DOP. */
export function measureGroup(plan: Plan, group: Group, reach: Float64Array, offset: number): void {
  const padding = group.isSite ? HULL_PADDING : 0;
  let top = Infinity;
  let left = Infinity;
  let right = -Infinity;
  for (let side = 0; side < SIDE_COUNT; side += 1) reach[offset + side] = -Infinity;
  for (const node of group.tops) {
    const x = plan.x[node]!;
    const labelY = labelMiddle(plan, node);
    const half = plan.labelHalf[node]!;
    const tall = plan.labelHeight[node]! / 2;
    const size = outer(plan, node);
    for (let side = 0; side < SIDE_COUNT; side += 1) {
      const [dx, dy] = SIDES[side]!;
      const disc = x * dx + plan.y[node]! * dy + size;
      const label = x * dx + labelY * dy + half * Math.abs(dx) + tall * Math.abs(dy) - padding / 2;
      reach[offset + side] = Math.max(reach[offset + side]!, disc + padding, label + padding);
    }
    top = Math.min(top, plan.y[node]! - size, labelY - tall);
    left = Math.min(left, x - Math.max(size, half));
    right = Math.max(right, x + Math.max(size, half));
  }
  if (!group.isSite || group.tops.length === 0) return;
  const middle = (left + right) / 2;
  const labelY = top - padding - HULL_LABEL / 2;
  for (let side = 0; side < SIDE_COUNT; side += 1) {
    const [dx, dy] = SIDES[side]!;
    const label = middle * dx + labelY * dy + group.labelHalf * Math.abs(dx) + (HULL_LABEL / 2) * Math.abs(dy);
    reach[offset + side] = Math.max(reach[offset + side]!, label);
  }
}

/** Whether two measured groups come nearer than `gap`: no direction keeps them apart (separating axis theorem). */
export function groupsCollide(reach: Float64Array, a: number, b: number, gap: number): boolean {
  const half = SIDE_COUNT / 2;
  for (let side = 0; side < SIDE_COUNT; side += 1) {
    const back = side < half ? side + half : side - half;
    if (-reach[b * SIDE_COUNT + back]! - reach[a * SIDE_COUNT + side]! >= gap) return false;
  }
  return true;
}
