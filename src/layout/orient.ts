import { across, down, TURN } from './directions.js';
import { bodiesOf, turn, type Plan } from './plan.js';
import { setRing } from './rings.js';

/** Turns, or mirrors, every site so that its outward edges are short, then every host's ring likewise. */
export function orient(plan: Plan): void {
  for (const group of plan.groups) if (group.isSite) turnSite(plan, bodiesOf(plan, group));
  // Outer rings first: an inner one turns with them.
  plan.guests.forEach(({ length }, host) => length > 0 && turnRing(plan, host));
}

/**
 * The complex numbers Σ conj(p)·t and Σ p·t over the edges that leave marks `from … to`, p and t being their two ends as seen from the
 * middle: turning all p by the direction of the first makes the edges shortest (Procrustes), of the second after mirroring them.
 */
function leaning({ x, y, edges, edgesOf }: Plan, from: number, to: number, [cx, cy]: readonly [number, number]) {
  const sums = { turn: [0, 0] as [number, number], flip: [0, 0] as [number, number] };
  for (let mark = from; mark < to; mark += 1) {
    for (const edge of edgesOf[mark]!) {
      const other = edges[2 * edge]! + edges[2 * edge + 1]! - mark;
      if (other >= from && other < to) continue;
      const [px, py, tx, ty] = [x[mark]! - cx, y[mark]! - cy, x[other]! - cx, y[other]! - cy];
      sums.turn[0] += px * tx + py * ty;
      sums.turn[1] += px * ty - py * tx;
      sums.flip[0] += py * ty - px * tx;
      sums.flip[1] += -px * ty - py * tx;
    }
  }
  return sums;
}

/** The step nearest to a direction. */
function stepTowards([x, y]: readonly [x: number, y: number]): number {
  let [best, most] = [0, -Infinity];
  for (let step = 0; step < TURN; step += 1) {
    const along = x * across(step, 1024) + y * down(step, 1024);
    if (along > most) [best, most] = [step, along];
  }
  return best;
}

const sizeOf = ([x, y]: readonly [number, number]) => x * x + y * y;

function turnSite(plan: Plan, bodies: readonly number[]): void {
  const mean = (values: Int32Array) => Math.round(bodies.reduce((sum, body) => sum + values[body]!, 0) / bodies.length);
  const centre = [mean(plan.x), mean(plan.y)] as const;
  const sums = leaning(plan, bodies[0]!, plan.to[bodies.at(-1)!]!, centre);
  const isFlipped = sizeOf(sums.flip) > sizeOf(sums.turn);
  const towards = isFlipped ? sums.flip : sums.turn;
  if (sizeOf(towards) > 0) turn(plan, bodies, centre, { step: stepTowards(towards), flip: isFlipped ? -1 : 1 });
}

function turnRing(plan: Plan, host: number): void {
  const sums = leaning(plan, host + 1, plan.to[host]!, [plan.x[host]!, plan.y[host]!]);
  if (sizeOf(sums.turn) === 0) return;
  const step = stepTowards(sums.turn);
  for (const guest of plan.guests[host]!) plan.angle[guest] = (plan.angle[guest]! + step) % TURN;
  setRing(plan, host);
}
