import type { Points } from './points.js';

/** A turn by a unit vector after a mirroring, or not. */
export interface Turn {
  readonly x: number;
  readonly y: number;
  readonly flip: 1 | -1;
}

/** Turns points about the origin, mirrored first where `flip` is −1. */
export function applyTurn({ x, y }: Points, { x: across, y: down, flip }: Turn): void {
  for (let at = 0; at < x.length; at += 1) {
    const [right, below] = [x[at]! * flip, y[at]!];
    x[at] = right * across - below * down;
    y[at] = right * down + below * across;
  }
}

/** The direction of a vector; of nothing, to the right. */
function unit(x: number, y: number): readonly [x: number, y: number] {
  const length = Math.sqrt(x * x + y * y);
  return length > 0 ? [x / length, y / length] : [1, 0];
}

/**
 * The turn that brings points p nearest to where they aim, t: by the direction of Σ conj(p)·t as complex numbers, or, after mirroring
 * them, of Σ p·t (Procrustes).
 */
export function turnTowards({ x, y }: Points, aims: Points): Turn {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < x.length; at += 1) {
    const [px, py, tx, ty] = [x[at]!, y[at]!, aims.x[at]!, aims.y[at]!];
    a += px * tx + py * ty;
    b += px * ty - py * tx;
    c += py * ty - px * tx;
    d -= px * ty + py * tx;
  }
  const isFlipped = c * c + d * d > a * a + b * b;
  const [across, down] = isFlipped ? unit(c, d) : unit(a, b);
  return { x: across, y: down, flip: isFlipped ? -1 : 1 };
}

/** The turn that lays the longer extent of points, which have their middle at the origin, along the x axis, or the y axis. */
export function turnAlong({ x, y }: Points, axis: 'x' | 'y'): Turn {
  let [across, down, both] = [0, 0, 0];
  for (let at = 0; at < x.length; at += 1) {
    across += x[at]! * x[at]!;
    down += y[at]! * y[at]!;
    both += x[at]! * y[at]!;
  }
  // The longer axis has half the angle of this vector.
  const [double, sine] = unit(across - down, 2 * both);
  const cos = Math.sqrt(Math.max(0, (1 + double) / 2));
  const sin = (sine < 0 ? -1 : 1) * Math.sqrt(Math.max(0, (1 - double) / 2));
  return axis === 'x' ? { x: cos, y: -sin, flip: 1 } : { x: sin, y: cos, flip: 1 };
}

/** Stretches points, and narrows them across as much, towards a shape; by `most` at most. */
export function stretchTo({ x, y }: Points, ratio: number, most: number): void {
  const extent = (values: Float64Array) =>
    values.reduce((greatest, value) => Math.max(greatest, value), -Infinity) -
    values.reduce((least, value) => Math.min(least, value), Infinity);
  const [wide, tall] = [extent(x), extent(y)];
  if (wide === 0 || tall === 0) return;
  const wanted = Math.sqrt((ratio * tall) / wide);
  const factor = Math.max(1 / most, Math.min(most, wanted));
  for (let at = 0; at < x.length; at += 1) {
    x[at]! *= factor;
    y[at]! /= factor;
  }
}
