import type { Point } from './viewport.js';

/** A number as path data has it: a tenth of a unit is enough. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** A point as path data has it. */
export const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** The point at a share of the way from one point to another. */
export const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** A corner as a quadratic curve: where it begins, the corner itself as control point, where it ends. */
type Corner = readonly [from: Point, control: Point, to: Point];

/** The corners of a polygon, each rounded over a share of its sides; at 0.5 nothing straight is left. */
export const corners = (points: readonly Point[], share: number): Corner[] =>
  points.map((point, at) => [
    between(point, points.at(at - 1)!, share),
    point,
    between(point, points[(at + 1) % points.length]!, share),
  ]);

/** A closed path through rounded corners. */
export const rounded = (points: readonly Point[], share: number): string =>
  corners(points, share)
    .map(([from, control, to], at) => `${at ? 'L' : 'M'}${pair(from)}Q${pair(control)} ${pair(to)}`)
    .join('') + (points.length ? 'z' : '');
