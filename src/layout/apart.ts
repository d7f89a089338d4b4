import { across, down, TURN } from './directions.js';
import { bodiesOf, shift, type Plan } from './plan.js';
import { groupOverlap, measureGroup, overlapOf, SPANS } from './room.js';

/** Moves what still overlaps: bodies within their sites, then sites and lone bodies on the map. Held ones keep their places. */
export function setApart(plan: Plan): void {
  const groups = plan.groups.map((group) => bodiesOf(plan, group));
  for (const bodies of groups)
    spread(
      plan,
      bodies.map((body) => [body]),
      (one, two) => overlapOf(plan, bodies[one]!, bodies[two]!) > 0,
    );
  const spans = new Int32Array(groups.length * SPANS);
  groups.forEach((_, group) => measureGroup(plan, group, spans));
  spread(plan, groups, (one, two) => {
    measureGroup(plan, one, spans);
    return groupOverlap(plan, spans, one, two) > 0;
  });
}

/** Directions tried per ring. */
const TURNS = 16;

/**
 * Held items first, then those nearer to the middle: each keeps clear of those before it, going round in wider and wider rings.
 * @param items what moves as one, each as its bodies. @param doCollide whether the first of two, which may have moved, is in the other's way.
 */
function spread(
  plan: Plan,
  items: readonly (readonly number[])[],
  doCollide: (item: number, other: number) => boolean,
): void {
  const { x, y } = plan;
  const isHeld = items.map((bodies) => (bodies.some((body) => plan.isHeld[body] === 1) ? 1 : 0));
  const far = items.map(([body]) => x[body!]! * x[body!]! + y[body!]! * y[body!]!);
  const order = [...items.keys()].sort((a, b) => isHeld[b]! - isHeld[a]! || far[a]! - far[b]! || a - b);
  order.forEach((item, place) => {
    if (isHeld[item]) return;
    const before = order.slice(0, place);
    let [dx, dy] = [0, 0];
    for (let step = 0; before.some((other) => doCollide(item, other)); step += 1) {
      const ring = Math.floor(step / TURNS) + 1;
      const turn = ((step % TURNS) * (TURN / TURNS) + ring * 4) % TURN;
      const [right, below] = [across(turn, (ring * (ring + 20)) >> 1), down(turn, (ring * (ring + 20)) >> 1)];
      for (const body of items[item]!) shift(plan, body, right - dx, below - dy);
      [dx, dy] = [right, below];
    }
  });
}
