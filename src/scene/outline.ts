import type { Shape } from '../model/catalog.js';
import { between, corners, rounded } from './path.js';
import type { Point } from './viewport.js';

/** A regular polygon, clockwise on a screen; `turn` as a share of a side. */
export const ring = (sides: number, radius = 1, turn = 0): Point[] =>
  Array.from({ length: sides }, (_, side) => {
    const angle = ((side + turn) * 2 * Math.PI) / sides;
    return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
  });

/** Polygons that look as large as a circle of radius 1, and how far their corners are rounded. */
const SHAPES: Readonly<Record<Shape, readonly [points: readonly Point[], share: number]>> = {
  circle: [ring(8, 1.082), 0.5],
  square: [ring(4, 1.3, 0.5), 0.21],
  hexagon: [ring(6, 1.06), 0.12],
  drum: [
    [1, -1].flatMap((side) =>
      [
        [0.92, 0.68],
        [0.5, 1.02],
        [-0.5, 1.02],
        [-0.92, 0.68],
      ].map(([x, y]) => ({ x: side * x!, y: side * y! })),
    ),
    0.3,
  ],
};

/** Path data of a mark's outline round the origin, world units. */
export const outline = (shape: Shape, radius: number): string => {
  const [points, share] = SHAPES[shape];
  return rounded(
    points.map(({ x, y }) => ({ x: x * radius, y: y * radius })),
    share,
  );
};

/** The sides of each outline, drawn as a polygon: numbers `[p, q, …]` so that px + qy = 1 along a side. */
const SIDES = Object.fromEntries(
  Object.entries(SHAPES).map(([shape, [points, share]]) => {
    const rim = corners(points, share).flatMap(([from, control, to]) => [
      from,
      between(between(from, to, 0.5), control, 0.5),
      to,
    ]);
    return [
      shape,
      rim.flatMap((a, at) => {
        const b = rim[(at + 1) % rim.length]!;
        const doubled = a.x * b.y - b.x * a.y;
        // Where two points fall together there is no side.
        return doubled > 1e-9 ? [(b.y - a.y) / doubled, (a.x - b.x) / doubled] : [];
      }),
    ];
  }),
);

/** Radius of the mark of a shape whose outline runs through a point, seen from its middle: less than its own for a point inside. */
export function reach(shape: Shape, x: number, y: number): number {
  const sides = SIDES[shape]!;
  let most = 0;
  for (let at = 0; at < sides.length; at += 2) most = Math.max(most, sides[at]! * x + sides[at + 1]! * y);
  return most;
}
