import { across, down, TURN } from './directions.js';
import { bodiesOf, turn, type Plan } from './plan.js';
import { setRing } from './rings.js';

/**
 * Turns, or mirrors, every site so that its outward edges are short, then every ring likewise, its guests in the order of the
 * directions that their edges lead to.
 */
export function orient(plan: Plan): void {
  for (const group of plan.groups) if (group.isSite) turnSite(plan, bodiesOf(plan, group));
  // Outer rings first: an inner one turns with them.
  plan.guests.forEach((guests, host) => guests.length > 0 && turnRing(plan, host));
}

type Vector = [x: number, y: number];

/**
 * Sums over the edges that leave marks `from … to`, p and t being their two ends as seen from the middle: Σ t, and the complex numbers
 * Σ conj(p)·t and Σ p·t. Turning all p by the direction of the second makes the edges shortest (Procrustes), of the third after
 * mirroring them.
 */
function leaning({ x, y, edges, edgesOf }: Plan, from: number, to: number, [cx, cy]: Readonly<Vector>) {
  const sums = { out: [0, 0] as Vector, turn: [0, 0] as Vector, flip: [0, 0] as Vector };
  for (let mark = from; mark < to; mark += 1) {
    for (const edge of edgesOf[mark]!) {
      const other = edges[2 * edge]! + edges[2 * edge + 1]! - mark;
      if (other >= from && other < to) continue;
      const [px, py, tx, ty] = [x[mark]! - cx, y[mark]! - cy, x[other]! - cx, y[other]! - cy];
      add(sums.out, tx, ty);
      add(sums.turn, px * tx + py * ty, px * ty - py * tx);
      add(sums.flip, py * ty - px * tx, -px * ty - py * tx);
    }
  }
  return sums;
}

function add(sum: Vector, x: number, y: number): void {
  sum[0] += x;
  sum[1] += y;
}

/** The step nearest to a direction; 0 for none. */
function stepTowards([x, y]: Readonly<Vector>): number {
  let best = 0;
  let most = 0;
  // The nearest of eight, then ever nearer ones about it: what is near looks further along the direction.
  for (let size = TURN >> 3, turns = 8; size > 0; size >>= 1, turns = 4) {
    const first = best + TURN - (turns >> 1) * size;
    for (let at = 0; at <= turns; at += 1) {
      const step = (first + at * size) % TURN;
      const along = x * across(step, 1024) + y * down(step, 1024);
      if (along > most) [best, most] = [step, along];
    }
  }
  return best;
}

const sizeOf = ([x, y]: Readonly<Vector>) => x * x + y * y;

function turnSite(plan: Plan, bodies: readonly number[]): void {
  const mean = (values: Int32Array) => Math.round(bodies.reduce((sum, body) => sum + values[body]!, 0) / bodies.length);
  const centre = [mean(plan.x), mean(plan.y)] as const;
  const sums = leaning(plan, bodies[0]!, plan.to[bodies.at(-1)!]!, centre);
  const isFlipped = sizeOf(sums.flip) > sizeOf(sums.turn);
  turn(plan, bodies, centre, { step: stepTowards(isFlipped ? sums.flip : sums.turn), flip: isFlipped ? -1 : 1 });
}

function turnRing(plan: Plan, host: number): void {
  const { x, y, ring, angle, guests, to } = plan;
  const own = guests[host]!;
  const centre = [x[host]!, y[host]!] as const;
  // Rings in rings keep small guests inside.
  if (ring[own[0]!] === ring[own.at(-1)!]) {
    const places = own.map((guest) => angle[guest]!).sort((a, b) => a - b);
    const towards = own.map((guest) => [stepTowards(leaning(plan, guest, to[guest]!, centre).out), guest] as const);
    towards.sort(([a], [b]) => a - b).forEach(([, guest], place) => (angle[guest] = places[place]!));
    setRing(plan, host);
  }
  const step = stepTowards(leaning(plan, host + 1, to[host]!, centre).turn);
  for (const guest of own) angle[guest] = (angle[guest]! + step) % TURN;
  setRing(plan, host);
}
