import { across, down, TURN } from './directions.js';
import { shift, type Plan } from './plan.js';
import { setRing } from './rings.js';

/** Turns every host's ring so that the outward edges of its guests are short, then turns, or mirrors, every site likewise. */
export function orient(plan: Plan): void {
  for (const { from, to, isSite } of plan.groups) if (isSite) turnSite(plan, plan.bodies.slice(from, to));
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
  const { x, y, to } = plan;
  const mean = (values: Int32Array) => Math.round(bodies.reduce((sum, body) => sum + values[body]!, 0) / bodies.length);
  const [cx, cy] = [mean(x), mean(y)];
  const { turn, flip } = leaning(plan, bodies[0]!, to[bodies.at(-1)!]!, [cx, cy]);
  const isFlipped = sizeOf(flip) > sizeOf(turn);
  const step = stepTowards(isFlipped ? flip : turn);
  if (sizeOf(isFlipped ? flip : turn) === 0) return;
  for (const body of bodies) {
    const [dx, dy] = [(x[body]! - cx) * (isFlipped ? -1 : 1), y[body]! - cy];
    const right = across(step, dx) - down(step, dy);
    shift(plan, body, cx + right - x[body]!, cy + down(step, dx) + across(step, dy) - y[body]!);
  }
}

function turnRing(plan: Plan, host: number): void {
  const { turn } = leaning(plan, host + 1, plan.to[host]!, [plan.x[host]!, plan.y[host]!]);
  if (sizeOf(turn) === 0) return;
  const step = stepTowards(turn);
  for (const guest of plan.guests[host]!) plan.angle[guest] = (plan.angle[guest]! + step) % TURN;
  setRing(plan, host);
}
