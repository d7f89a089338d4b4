import { bubbles, type Bubble } from '../../src/layout/bubbles.js';
import { isLabelAbove } from '../../src/layout/rings.js';
import type { Positions } from '../../src/layout/layout.js';
import {
  HULL_LABEL,
  HULL_LABEL_PADDING,
  HULL_PADDING,
  LABEL_GAP,
  labelRoom,
  nodeRadius,
} from '../../src/layout/metrics.js';
import type { Topology } from '../../src/model/topology.js';

/** A mark or a bubble, as it is drawn, with its label's box. */
interface Body {
  readonly name: string;
  readonly node: number;
  readonly isBubble: boolean;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: Box | undefined;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Point = readonly [x: number, y: number];

const point = (positions: Positions, node: number): Point => [positions[2 * node]!, positions[2 * node + 1]!];
const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** Ends of the edges as indices, loops left out. */
const endsOf = (topology: Topology): [number, number][] =>
  topology.edges
    .map(({ source, target }) => [topology.indexOf.get(source)!, topology.indexOf.get(target)!] as [number, number])
    .filter(([a, b]) => a !== b);

const side = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

/** Pairs of straight edges that cross, centre to centre; edges that share an end never do. */
export function crossings(topology: Topology, positions: Positions): number {
  const ends = endsOf(topology);
  const cross = ([a, b]: [number, number], [c, d]: [number, number]) => {
    if (a === c || a === d || b === c || b === d) return false;
    const [p, q, r, s] = [a, b, c, d].map((node) => point(positions, node)) as [Point, Point, Point, Point];
    return side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0;
  };
  return ends.reduce((sum, one, at) => sum + ends.slice(at + 1).filter((other) => cross(one, other)).length, 0);
}

function fromSegment(p: Point, a: Point, b: Point): number {
  const along = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / (distance(a, b) ** 2 || 1);
  const share = Math.min(1, Math.max(0, along));
  return distance(p, [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]);
}

/** Edges that pass a mark, not their end, nearer than its radius + `clear`. */
export function through(topology: Topology, positions: Positions, clear = 3): string[] {
  return endsOf(topology).flatMap(([a, b]) =>
    topology.nodes.flatMap((node, at) =>
      at !== a &&
      at !== b &&
      fromSegment(point(positions, at), point(positions, a), point(positions, b)) < nodeRadius(node) + clear
        ? [`${topology.nodes[a]!.id}–${topology.nodes[b]!.id} through ${node.id}`]
        : [],
    ),
  );
}

const boxAt = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** Every mark and bubble with its label: a leaf's below its mark, a host's above its bubble. */
export function bodies(topology: Topology, positions: Positions): Body[] {
  const round = new Map(bubbles(topology, positions).map((bubble) => [bubble.host, bubble]));
  return topology.nodes.flatMap((node, at): Body[] => {
    const [x, y] = point(positions, at);
    const mark = { name: node.id, node: at, isBubble: false, x, y, radius: nodeRadius(node) };
    const bubble = round.get(at);
    const { width, height } = labelRoom(node, bubble !== undefined);
    if (!bubble) {
      const host = topology.indexOf.get(node.parent ?? '');
      const side = host !== undefined && isLabelAbove(y - point(positions, host)[1]) ? -1 : 1;
      return [{ ...mark, label: boxAt(x, y + side * (mark.radius + LABEL_GAP + height / 2), width, height) }];
    }
    const label = boxAt(bubble.x, bubble.y - bubble.radius - LABEL_GAP - height / 2, width, height);
    return [
      { ...mark, label: undefined },
      { ...bubble, name: `bubble of ${node.id}`, node: at, isBubble: true, label },
    ];
  });
}

function holdsNode(topology: Topology, host: number, node: number): boolean {
  for (let at: number | undefined = node; at !== undefined; at = topology.indexOf.get(topology.nodes[at]!.parent ?? ''))
    if (at === host) return true;
  return false;
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const covers = (box: Box, { x, y, radius }: Body) =>
  Math.hypot(Math.max(0, box.left - x, x - box.right), Math.max(0, box.top - y, y - box.bottom)) < radius;

/** What overlaps among marks, bubbles and labels, in words. A bubble and what it holds do not. */
export function overlaps(topology: Topology, positions: Positions): string[] {
  const all = bodies(topology, positions);
  return all.flatMap((a, place) =>
    all.slice(place + 1).flatMap((b) => {
      if ((a.isBubble && holdsNode(topology, a.node, b.node)) || (b.isBubble && holdsNode(topology, b.node, a.node)))
        return [];
      const found: string[] = [];
      if (Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius) found.push(`${a.name} on ${b.name}`);
      if (a.label && b.label && meet(a.label, b.label)) found.push(`label of ${a.name} on label of ${b.name}`);
      if (a.label && covers(a.label, b)) found.push(`label of ${a.name} on ${b.name}`);
      if (b.label && covers(b.label, a)) found.push(`label of ${b.name} on ${a.name}`);
      return found;
    }),
  );
}

/** Guests that do not lie within their host's bubble. */
export function strays(topology: Topology, positions: Positions): string[] {
  const inside = (bubble: Bubble, at: number, radius: number, [x, y]: Point) =>
    Math.hypot(x - bubble.x, y - bubble.y) + radius <= bubble.radius + 0.02 || !holdsNode(topology, bubble.host, at);
  return bubbles(topology, positions).flatMap((bubble) =>
    topology.nodes.flatMap((node, at) =>
      inside(bubble, at, nodeRadius(node), point(positions, at))
        ? []
        : [`${node.id} outside ${topology.nodes[bubble.host]!.id}`],
    ),
  );
}

/** Corner points of a padded outline round a site's members: what a hull holds at least. */
export function outline(topology: Topology, all: readonly Body[], site: string): Point[] {
  const corners = ({ left, right, top, bottom }: Box, padding: number): Point[] =>
    [left - padding, right + padding].flatMap((x) => [top - padding, bottom + padding].map((y): Point => [x, y]));
  return all
    .filter(({ node }) => siteOf(topology, node) === site)
    .flatMap(({ x, y, radius, label }) => [
      ...Array.from({ length: 64 }, (_, turn): Point => [
        x + (radius + HULL_PADDING) * Math.cos((turn * Math.PI) / 32),
        y + (radius + HULL_PADDING) * Math.sin((turn * Math.PI) / 32),
      ]),
      ...(label ? corners(label, HULL_LABEL_PADDING) : []),
    ]);
}

/** Site of the outermost host: a guest stands with its host. */
function siteOf(topology: Topology, node: number): string | undefined {
  let at = topology.nodes[node]!;
  while (at.parent !== undefined) at = topology.nodeById.get(at.parent)!;
  return at.site;
}

/** Largest distance over many directions by which a line keeps two sets of points apart; negative when none does. */
function gap(a: readonly Point[], b: readonly Point[]): number {
  let widest = -Infinity;
  for (let turn = 0; turn < 360; turn += 1) {
    const [dx, dy] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const least = b.reduce((min, [x, y]) => Math.min(min, x * dx + y * dy), Infinity);
    const most = a.reduce((max, [x, y]) => Math.max(max, x * dx + y * dy), -Infinity);
    widest = Math.max(widest, least - most);
  }
  return widest;
}

/** Least distance between the hulls of two sites, or of a site and a node outside; Infinity with fewer than two. */
export function hullGap(topology: Topology, positions: Positions): number {
  const all = bodies(topology, positions);
  const hulls = topology.sites.map(({ id }) => outline(topology, all, id)).filter((points) => points.length > 0);
  const loose = all
    .filter(({ node }) => siteOf(topology, node) === undefined)
    .map(({ x, y, radius }) =>
      Array.from({ length: 64 }, (_, turn): Point => [
        x + radius * Math.cos((turn * Math.PI) / 32),
        y + radius * Math.sin((turn * Math.PI) / 32),
      ]),
    );
  const sets = [...hulls, ...loose];
  return hulls.reduce(
    (least, hull, at) => Math.min(least, ...sets.slice(at + 1).map((other) => gap(hull, other))),
    Infinity,
  );
}

/** The box round hulls, labels and all that stands outside. */
export function extent(topology: Topology, positions: Positions): { width: number; height: number } {
  const all = bodies(topology, positions);
  const sites = topology.sites.map(({ id }) => outline(topology, all, id)).filter((points) => points.length > 0);
  const tops = sites.map((points): Point => [points[0]![0], Math.min(...points.map(([, y]) => y)) - HULL_LABEL]);
  const loose = all.flatMap(({ x, y, radius, label }): Point[] => [
    [x - radius, y - radius],
    [x + radius, y + radius],
    ...(label ? [[label.left, label.top] as const, [label.right, label.bottom] as const] : []),
  ]);
  const points = [...sites.flat(), ...tops, ...loose];
  const span = (axis: 0 | 1) => Math.max(...points.map((at) => at[axis])) - Math.min(...points.map((at) => at[axis]));
  return points.length ? { width: span(0), height: span(1) } : { width: 0, height: 0 };
}
