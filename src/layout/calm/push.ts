import { shift, type Plan } from '../plan.js';

/** What may be pushed, each as the bodies or guests that move with it. */
export interface Things {
  readonly items: readonly (readonly number[])[];
  readonly isHeld: (item: number) => boolean;
  readonly doOverlap: (one: number, two: number) => boolean;
}

/** How far something goes at a time, world units, and how often, for each of all things, before it is given up. */
const PUSH = { step: 4, most: 6 } as const;

/**
 * Pushes away from things that have changed what stands in their room, and what then stands in the way of that; all others keep their
 * places.
 * @returns whether it came to an end.
 */
export function pushFrom(plan: Plan, changed: readonly number[], things: Things): boolean {
  const { items, isHeld, doOverlap } = things;
  const queue = [...changed];
  let left = PUSH.most * items.length;
  for (const item of queue)
    for (let other = 0; other < items.length; other += 1) {
      if (other === item || !doOverlap(item, other)) continue;
      const [stays, goes] = isHeld(other) ? [other, item] : [item, other];
      if (isHeld(goes)) continue;
      if ((left -= 1) < 0) return false;
      push(plan, things, stays, goes);
      queue.push(goes);
    }
  return true;
}

/** Moves one away from another until they are apart. */
function push(plan: Plan, { items, doOverlap }: Things, stays: number, goes: number): void {
  const from = middleOf(plan, items[stays]!);
  const to = middleOf(plan, items[goes]!);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.sqrt(dx * dx + dy * dy);
  const [right, below] = length > 0 ? [dx / length, dy / length] : [1, 0];
  let [wentRight, wentBelow] = [0, 0];
  for (let step = PUSH.step; doOverlap(stays, goes); step += PUSH.step) {
    const [x, y] = [Math.round(step * right), Math.round(step * below)];
    for (const mark of items[goes]!) shift(plan, mark, x - wentRight, y - wentBelow);
    [wentRight, wentBelow] = [x, y];
  }
}

/** Mean of where some marks are. */
export function middleOf({ x, y }: Plan, marks: readonly number[]): readonly [x: number, y: number] {
  const mean = (values: Int32Array) => marks.reduce((sum, mark) => sum + values[mark]!, 0) / marks.length;
  return [mean(x), mean(y)];
}
