import { HULL_LABEL, HULL_LABEL_PADDING, HULL_PADDING, LABEL_GAP, labelRoom } from '../layout/metrics.js';
import type { Bubble } from '../layout/bubbles.js';
import type { Positions } from '../layout/layout.js';
import type { Scene, SiteMark } from './scene.js';
import type { Box, Point } from './viewport.js';

/** The soft outline of a site; world units. */
export interface HullShape {
  /** SVG path data. */
  readonly path: string;
  /** Corners of the hull, clockwise. */
  readonly points: readonly Point[];
  /** Baseline middle of the site's label, above the hull. */
  readonly label: Point;
}

/** Points on the rim of a disc; the layout keeps hulls apart as polygons of 16 sides, these lie within. */
const RIM = Array.from({ length: 16 }, (_, step) => ({
  x: Math.cos((step * Math.PI) / 8),
  y: Math.sin((step * Math.PI) / 8),
}));

/** Padded, smoothed hulls of each site's members: their marks, bubbles and labels. */
export function hullShapes(scene: Scene, positions: Positions, bubbles: readonly Bubble[]): HullShape[] {
  const bubbleOf = new Map(bubbles.map((bubble) => [bubble.host, bubble]));
  return scene.sites.map((site) => {
    const points = convexHull(memberPoints(scene, site, positions, bubbleOf));
    const top = Math.min(...points.map(({ y }) => y));
    const xs = points.map(({ x }) => x);
    const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
    return { path: smooth(points), points, label: { x: middle, y: top - HULL_LABEL * 0.35 } };
  });
}

function memberPoints(
  scene: Scene,
  site: SiteMark,
  positions: Positions,
  bubbleOf: ReadonlyMap<number, Bubble>,
): Point[] {
  return site.members.flatMap((index) => {
    const mark = scene.nodes[index]!;
    const bubble = bubbleOf.get(index);
    const centre = { x: positions[2 * index]!, y: positions[2 * index + 1]! };
    const room = labelRoom(scene.topology.nodes[index]!, bubble !== undefined);
    const disc = bubble ?? { ...centre, radius: mark.radius };
    const label = bubble
      ? boxAt(bubble.x, bubble.y - bubble.radius - LABEL_GAP - room.height, room)
      : boxAt(centre.x, centre.y + mark.radius + LABEL_GAP, room);
    return [...rim(disc, HULL_PADDING), ...corners(label, HULL_LABEL_PADDING)];
  });
}

const boxAt = (middle: number, top: number, { width, height }: { width: number; height: number }): Box => ({
  x: middle - width / 2,
  y: top,
  width,
  height,
});

const rim = ({ x, y, radius }: Point & { radius: number }, padding: number): Point[] =>
  RIM.map((unit) => ({ x: x + unit.x * (radius + padding), y: y + unit.y * (radius + padding) }));

const corners = ({ x, y, width, height }: Box, padding: number): Point[] => [
  { x: x - padding, y: y - padding },
  { x: x + width + padding, y: y - padding },
  { x: x + width + padding, y: y + height + padding },
  { x: x - padding, y: y + height + padding },
];

/** Convex hull, clockwise on a screen. @see A. M. Andrew 1979, monotone chain. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.toReversed())];
}

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const n = (value: number) => Math.round(value * 10) / 10;

/** A closed curve inside a polygon: corners become the control points of quadratic curves between the middles of its sides. */
function smooth(points: readonly Point[]): string {
  const middle = (a: Point, b: Point) => `${n((a.x + b.x) / 2)} ${n((a.y + b.y) / 2)}`;
  const curves = points.map(
    (point, at) => `Q${n(point.x)} ${n(point.y)} ${middle(point, points[(at + 1) % points.length]!)}`,
  );
  return points.length ? `M${middle(points.at(-1)!, points[0]!)}${curves.join('')}z` : '';
}
