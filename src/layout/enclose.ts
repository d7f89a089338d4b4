/** Discs `[x0, y0, r0, x1, …]`; flat, because the search asks for an enclosing circle at every move. */
export type Discs = Float64Array;

/** Up to this much a disc may stick out: rounding, far below anything drawn. */
const SLACK = 1e-7;

// Working room, reused by every call: the discs that carry the circle, those tried, the best of them, and their circles.
const base = new Int32Array(3);
const trial = new Int32Array(3);
const best = new Int32Array(3);
const tangent = new Float64Array(3);
const circle = new Float64Array(3);

/**
 * The smallest circle round the first `count` discs, written to `into` as x, y, r; nothing to enclose gives zeros.
 * The disc that sticks out most joins those that carry the circle, until none sticks out.
 * @see Fischer & Gärtner, The smallest enclosing ball of balls, 2003
 */
export function enclose(discs: Discs, count: number, into: Float64Array): void {
  into.fill(0);
  if (count === 0) return;
  let size = 1;
  base[0] = 0;
  into.set(discs.subarray(0, 3));
  // Each round makes the circle larger, so it ends; the bound is against rounding alone.
  for (let round = 0; round < 4 * count + 8; round += 1) {
    const worst = farthest(discs, count, into);
    if (worst < 0) return;
    size = extend(discs, size, worst, into);
  }
  const left = farthest(discs, count, into);
  if (left >= 0) into[2] = into[2]! + sticksOut(discs, left, into);
}

function sticksOut(discs: Discs, disc: number, round: Float64Array): number {
  const dx = discs[3 * disc]! - round[0]!;
  const dy = discs[3 * disc + 1]! - round[1]!;
  return Math.sqrt(dx * dx + dy * dy) + discs[3 * disc + 2]! - round[2]!;
}

function farthest(discs: Discs, count: number, round: Float64Array): number {
  let worst = -1;
  let most = SLACK;
  for (let disc = 0; disc < count; disc += 1) {
    const out = sticksOut(discs, disc, round);
    if (out > most) {
      worst = disc;
      most = out;
    }
  }
  return worst;
}

/** Finds the smallest circle through the added disc and at most two of the base that holds the whole base. Returns how many carry it. */
function extend(discs: Discs, size: number, added: number, into: Float64Array): number {
  let found = 0;
  circle[2] = Infinity;
  trial[0] = added;
  if (attempt(discs, size, 1)) found = 1;
  for (let a = 0; a < size && found === 0; a += 1) {
    trial[1] = base[a]!;
    if (attempt(discs, size, 2)) found = 2;
  }
  for (let a = 0; a < size && found !== 1 && found !== 2; a += 1) {
    for (let b = a + 1; b < size; b += 1) {
      trial[1] = base[a]!;
      trial[2] = base[b]!;
      if (attempt(discs, size, 3)) found = 3;
    }
  }
  if (found === 0) {
    // Degenerate by rounding: grow what there is.
    into[2] = into[2]! + sticksOut(discs, added, into);
    return size;
  }
  into.set(circle);
  base.set(best);
  return found;
}

/** Keeps the trial's circle if it is smaller than the one kept and holds the base. */
function attempt(discs: Discs, size: number, tried: number): boolean {
  through(discs, tried, tangent);
  // Written so that NaN fails.
  if (!(tangent[2]! > 0 && tangent[2]! < circle[2]!)) return false;
  for (let a = 0; a < size; a += 1) if (sticksOut(discs, base[a]!, tangent) > SLACK) return false;
  circle.set(tangent);
  best.set(trial);
  return true;
}

/** The circle that touches one, two or three discs from outside. */
function through(discs: Discs, tried: number, into: Float64Array): void {
  const a = 3 * trial[0]!;
  if (tried === 1) into.set(discs.subarray(a, a + 3));
  else if (tried === 2) throughTwo(discs, a, 3 * trial[1]!, into);
  else throughThree(discs, into);
}

function throughTwo(discs: Discs, a: number, b: number, into: Float64Array): void {
  const dx = discs[b]! - discs[a]!;
  const dy = discs[b + 1]! - discs[a + 1]!;
  const wider = discs[b + 2]! - discs[a + 2]!;
  const far = Math.sqrt(dx * dx + dy * dy);
  into[0] = (discs[a]! + discs[b]! + (dx / far) * wider) / 2;
  into[1] = (discs[a + 1]! + discs[b + 1]! + (dy / far) * wider) / 2;
  into[2] = (far + discs[a + 2]! + discs[b + 2]!) / 2;
}

/** Apollonius' problem: centre linear in the radius, the radius by a quadratic. Coordinates as seen from the first disc. */
function throughThree(discs: Discs, into: Float64Array): void {
  const a = 3 * trial[0]!;
  const b = 3 * trial[1]!;
  const c = 3 * trial[2]!;
  const radius = discs[a + 2]!;
  const bx = discs[b]! - discs[a]!;
  const by = discs[b + 1]! - discs[a + 1]!;
  const br = discs[b + 2]! - radius;
  const cx = discs[c]! - discs[a]!;
  const cy = discs[c + 1]! - discs[a + 1]!;
  const cr = discs[c + 2]! - radius;
  const bs = (bx * bx + by * by - br * br) / 2;
  const cs = (cx * cx + cy * cy - cr * cr) / 2;
  const cross = bx * cy - by * cx;
  // With s = R − radius the centre is p + q·s and |centre| = s.
  const px = (bs * cy - cs * by) / cross;
  const py = (bx * cs - cx * bs) / cross;
  const qx = (br * cy - cr * by) / cross;
  const qy = (bx * cr - cx * br) / cross;
  const square = qx * qx + qy * qy - 1;
  const half = px * qx + py * qy;
  const rest = px * px + py * py;
  const root = Math.sqrt(half * half - square * rest);
  const s =
    Math.abs(square) < 1e-9 ? -rest / (2 * half) : smallestPositive((-half - root) / square, (-half + root) / square);
  into[0] = discs[a]! + px + qx * s;
  into[1] = discs[a + 1]! + py + qy * s;
  into[2] = radius + s;
}

function smallestPositive(a: number, b: number): number {
  if (a < 0) return b;
  return b < 0 ? a : Math.min(a, b);
}
