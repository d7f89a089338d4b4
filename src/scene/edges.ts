import type { Positions } from '../layout/layout.js';
import { isInside } from './outline.js';
import type { EdgeMark, NodeMark, Scene } from './scene.js';
import type { Point } from './viewport.js';

/** How an edge is drawn; world units. */
export interface EdgeShape {
  /** SVG path data; ends at the outline of the marks, room left for an arrowhead where directed. */
  readonly path: string;
  /** Where the label goes. */
  readonly middle: Point;
  /** Tip and unit direction of the arrowhead; undefined for undirected edges. */
  readonly head?: { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number };
}

/** Space between an edge's end and the outline of its node. */
const END_GAP = 3;
/** How far a line stops short of its arrowhead's tip. */
const HEAD_ROOM = 6;
/** Height of a bend as a share of the length, in the order they are tried; a negative one bends to the other side. */
const BENDS = [0.1, -0.1, 0.17, -0.17, 0.05, -0.05, 0.25, -0.25, 0.34, -0.34, 0] as const;
/** Space between parallel edges, as a share of their length, at most `FAN_MOST` units. */
const FAN = 0.14;
const FAN_MOST = 26;
/** Space kept between an edge and a node that is not its end. */
const CLEARANCE = 5;

/** A quadratic Bézier curve from `a` to `b`, pulled towards `c`. */
interface Curve {
  readonly a: Point;
  readonly b: Point;
  readonly c: Point;
}

/** Every edge as a curve from outline to outline, round the nodes that are in its way. */
export function edgeShapes(scene: Scene, positions: Positions): EdgeShape[] {
  const at = (index: number): Point => ({ x: positions[2 * index]!, y: positions[2 * index + 1]! });
  return scene.edges.map((edge) => {
    const [source, target] = [scene.nodes[edge.source]!, scene.nodes[edge.target]!];
    if (edge.source === edge.target) return loop(at(edge.source), source.radius, edge);
    const [a, b] = [at(edge.source), at(edge.target)];
    return trim(
      bend(edge, a, b, (curve) => countHits(scene, positions, edge, curve)),
      edge,
      source,
      target,
    );
  });
}

/** The first bend that meets no other node, else the one that meets the fewest. */
function bend(edge: EdgeMark, a: Point, b: Point, hits: (curve: Curve) => number): Curve {
  const length = distance(a, b);
  // The fan is seen from the node that comes first, whichever way the edge points.
  const side = (edge.source < edge.target ? 1 : -1) * edge.fan * Math.min(FAN, FAN_MOST / Math.max(1, length));
  if (edge.isStraight || edge.fan !== 0) {
    const first = curveOf(a, b, side);
    if (edge.isStraight || hits(first) === 0) return first;
  }
  let best: Curve | undefined;
  let fewest = Infinity;
  for (const height of BENDS) {
    const curve = curveOf(a, b, side + height);
    const count = hits(curve);
    if (count === 0) return curve;
    if (count < fewest) [best, fewest] = [curve, count];
  }
  return best!;
}

/** A curve whose middle lies `height` lengths beside the straight line. */
function curveOf(a: Point, b: Point, height: number): Curve {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  return { a, b, c: { x: (a.x + b.x) / 2 - 2 * height * dy, y: (a.y + b.y) / 2 + 2 * height * dx } };
}

const STEPS = 14;
const points = new Float64Array(2 * (STEPS - 1));

/** How many marks, other than the ends, a curve runs through. Only marks inside the curve's box are looked at closely. */
function countHits({ nodes }: Scene, positions: Positions, edge: EdgeMark, curve: Curve): number {
  const { a, b, c } = curve;
  for (let step = 1; step < STEPS; step += 1) {
    const { x, y } = pointOf(curve, step / STEPS);
    points[2 * step - 2] = x;
    points[2 * step - 1] = y;
  }
  const [left, right] = [Math.min(a.x, b.x, c.x), Math.max(a.x, b.x, c.x)];
  const [top, bottom] = [Math.min(a.y, b.y, c.y), Math.max(a.y, b.y, c.y)];
  let count = 0;
  for (const node of nodes) {
    const [x, y] = [positions[2 * node.index]!, positions[2 * node.index + 1]!];
    const reach = node.radius + CLEARANCE;
    if (x < left - reach || x > right + reach || y < top - reach || y > bottom + reach) continue;
    if (node.index !== edge.source && node.index !== edge.target && isNear(curve, x, y, reach)) count += 1;
  }
  return count;
}

/** Whether the sampled curve comes within `reach` of a point: distance to its chords. */
function isNear({ a, b }: Curve, x: number, y: number, reach: number): boolean {
  let [fromX, fromY] = [a.x, a.y];
  for (let step = 1; step <= STEPS; step += 1) {
    const toX = step < STEPS ? points[2 * step - 2]! : b.x;
    const toY = step < STEPS ? points[2 * step - 1]! : b.y;
    const [dx, dy] = [toX - fromX, toY - fromY];
    const share = Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1)));
    const [awayX, awayY] = [x - fromX - share * dx, y - fromY - share * dy];
    if (awayX * awayX + awayY * awayY < reach * reach) return true;
    [fromX, fromY] = [toX, toY];
  }
  return false;
}

function trim(curve: Curve, edge: EdgeMark, source: NodeMark, target: NodeMark): EdgeShape {
  const start = leave(curve, source, 0, 1);
  const end = leave(curve, target, 1, 0);
  // Marks that touch leave nothing to draw between them.
  if (end <= start) return { path: '', middle: pointOf(curve, 0.5) };
  const tip = pointOf(curve, end);
  const length = distance(pointOf(curve, start), tip);
  const stop = edge.directed ? Math.max(start, end - ((end - start) * HEAD_ROOM) / Math.max(HEAD_ROOM, length)) : end;
  const middle = pointOf(curve, (start + end) / 2);
  const path = pathOf(cut(curve, start, stop));
  if (!edge.directed) return { path, middle };
  const back = pointOf(curve, Math.max(start, end - ((end - start) * 2 * HEAD_ROOM) / Math.max(2 * HEAD_ROOM, length)));
  const size = distance(back, tip) || 1;
  return { path, middle, head: { ...tip, dx: (tip.x - back.x) / size, dy: (tip.y - back.y) / size } };
}

/** Where the curve leaves a node's outline, looked for between `inside` and `outside` by halving. */
function leave(curve: Curve, node: NodeMark, inside: number, outside: number): number {
  const centre = inside === 0 ? curve.a : curve.b;
  for (let step = 0; step < 12; step += 1) {
    const middle = (inside + outside) / 2;
    const { x, y } = pointOf(curve, middle);
    if (isInside(node.shape, node.radius + END_GAP, x - centre.x, y - centre.y)) inside = middle;
    else outside = middle;
  }
  return outside;
}

function pointOf({ a, b, c }: Curve, t: number): Point {
  const s = 1 - t;
  return { x: s * s * a.x + 2 * s * t * c.x + t * t * b.x, y: s * s * a.y + 2 * s * t * c.y + t * t * b.y };
}

/** The part of a curve between two parameters (de Casteljau; the control point is the blossom at both). */
function cut(curve: Curve, from: number, to: number): Curve {
  const { a, b, c } = curve;
  const blossom = (p: number, q: number, r: number) =>
    (1 - from) * (1 - to) * p + (from + to - 2 * from * to) * q + from * to * r;
  return {
    a: pointOf(curve, from),
    b: pointOf(curve, to),
    c: { x: blossom(a.x, c.x, b.x), y: blossom(a.y, c.y, b.y) },
  };
}

const n = (value: number) => Math.round(value * 10) / 10;
const pathOf = ({ a, b, c }: Curve) => `M${n(a.x)} ${n(a.y)}Q${n(c.x)} ${n(c.y)} ${n(b.x)} ${n(b.y)}`;
const distance = (a: Point, b: Point) => Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));

/** An edge from a node to itself: a loop at its upper right, further out for each parallel one. */
function loop({ x, y }: Point, radius: number, edge: EdgeMark): EdgeShape {
  const near = radius * 0.75 + END_GAP;
  const far = radius * 2.4 + Math.abs(edge.fan) * 12;
  const path = `M${n(x + near / 2)} ${n(y - near)}C${n(x + far / 2)} ${n(y - far)} ${n(x + far)} ${n(y - far / 2)} ${n(x + near)} ${n(y - near / 2)}`;
  const middle = { x: x + far * 0.66, y: y - far * 0.66 };
  return edge.directed ? { path, middle, head: { x: x + near, y: y - near / 2, dx: -0.8, dy: 0.6 } } : { path, middle };
}
