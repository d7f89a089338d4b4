import { reach } from './outline.js';
import { between, pair } from './path.js';
import type { Place } from './places.js';
import type { EdgeMark, NodeMark, Scene } from './scene.js';
import type { Point } from './viewport.js';

/** A quadratic Bézier curve from `a` to `b`, pulled towards `c`. */
export interface Curve {
  readonly a: Point;
  readonly b: Point;
  readonly c: Point;
}

/** How an edge is drawn; world units. */
export interface EdgeShape {
  /** SVG path data; ends at the outline of the marks, short of the tip where directed. */
  readonly path: string;
  /** What is drawn, up to the tip, and the distance of its ends. */
  readonly curve: Curve;
  readonly length: number;
  /** Where the label goes. */
  readonly middle: Point;
  /** Tip and unit direction of the arrowhead; undefined for undirected edges. */
  readonly head?: { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number };
}

/** Space between an edge's end and the outline of its node. */
const END_GAP = 3;
/** How far a line stops short of the tip of its arrowhead, which would be blunt otherwise. */
const HEAD_ROOM = 2;
/** Height of a bend as a share of the length, and the most in world units; the same for each further lane. */
const BEND = 0.11;
const BEND_MOST = 40;
/** Other bends that are tried, as multiples; edges that lie side by side keep their side. */
const ALONE = [1, 0.6, 1.4, 0.2, 1.8, -0.4, -1, 2.4, -1.6, 3.2, -2.4, -3.2];
const BESIDE = [1, 1.4];
/** Space kept between an edge and a node that is not its end. */
const CLEARANCE = 8;
/**
 * What it costs to run through the middle of a mark or of a label's room, and to bend otherwise than usual by one height.
 * An edge right across a large map finds no better way at `most`, and keeps its usual bend.
 */
const COST = { mark: 30, label: 1.5, other: 0.9, most: 100 } as const;

/** Every edge as a curve from outline to outline, round the nodes that are in its way. */
export function edgeShapes(scene: Scene, places: readonly Place[]): EdgeShape[] {
  const obstacles = obstaclesOf(scene, places);
  return scene.edges.map((edge) => {
    const [source, target] = [scene.nodes[edge.source]!, scene.nodes[edge.target]!];
    const a = places[edge.source]!;
    if (source === target) return loop(a, source.radius, edge);
    const curve = bend(edge, a, places[edge.target]!, obstacles);
    // Marks that touch leave nothing to draw between them: both ends meet.
    const start = leave(curve, source);
    return shapeOf(cut(curve, start, Math.max(start, 1 - leave(curve, target, true))), edge);
  });
}

/** What edges keep clear of, as ellipses: first the marks, then the labels' rooms. Five numbers each: middle, half axes, cost. */
function obstaclesOf({ nodes }: Scene, places: readonly Place[]): Float64Array {
  return Float64Array.from([
    ...nodes.flatMap(({ radius }, at) => {
      const reach = radius + CLEARANCE;
      const { x, y } = places[at]!;
      return [x, y, reach, reach, COST.mark];
    }),
    ...places.flatMap(({ label: { x, y, width, height } }) => [
      x + width / 2,
      y + height / 2,
      width / 2,
      height / 2,
      COST.label,
    ]),
  ]);
}

/** The cheapest bend: the usual one, unless something is in its way. */
function bend(edge: EdgeMark, a: Point, b: Point, obstacles: Float64Array): Curve {
  // Upwards, seen from the left, whichever way the edge points.
  const side = a.x < b.x || (a.x === b.x && a.y < b.y) ? 1 : -1;
  const height = side * edge.lane * Math.min(BEND, BEND_MOST / Math.max(1, distance(a, b)));
  let best = curveOf(a, b, height);
  if (edge.lane === 0) return best;
  let least: number = COST.most;
  for (const times of edge.isAlone ? ALONE : BESIDE) {
    const curve = curveOf(a, b, height * times);
    const cost = costOf(curve, edge, obstacles, { cost: Math.abs(times - 1) * COST.other, most: least });
    if (cost < least) [best, least] = [curve, cost];
    if (least === 0) break;
  }
  return best;
}

/** A curve whose middle lies `height` lengths beside the straight line. */
function curveOf(a: Point, b: Point, height: number): Curve {
  const middle = between(a, b, 0.5);
  return { a, b, c: { x: middle.x + 2 * height * (b.y - a.y), y: middle.y - 2 * height * (b.x - a.x) } };
}

const STEPS = 10;
const points = new Float64Array(2 * STEPS + 2);

/** What a curve costs at last, its own ends left out, or more than `most`. Only what meets its box is looked at closely. */
function costOf(
  curve: Curve,
  { source, target }: EdgeMark,
  obstacles: Float64Array,
  { cost, most }: { cost: number; most: number },
): number {
  const { a, b, c } = curve;
  for (let step = 0; step <= STEPS; step += 1) {
    const { x, y } = pointOf(curve, step / STEPS);
    points[2 * step] = x;
    points[2 * step + 1] = y;
  }
  const left = Math.min(a.x, b.x, c.x);
  const right = Math.max(a.x, b.x, c.x);
  const top = Math.min(a.y, b.y, c.y);
  const bottom = Math.max(a.y, b.y, c.y);
  for (let at = 0; at < obstacles.length && cost < most; at += 5) {
    const x = obstacles[at]!;
    const y = obstacles[at + 1]!;
    const rx = obstacles[at + 2]!;
    const ry = obstacles[at + 3]!;
    if (x < left - rx || x > right + rx || y < top - ry || y > bottom + ry) continue;
    if (at !== 5 * source && at !== 5 * target) cost += obstacles[at + 4]! * depth(x, y, rx, ry);
  }
  return cost;
}

/** How deep the sampled curve runs into an ellipse: 1 through its middle, 0 outside. Distances of its chords, in half axes. */
function depth(x: number, y: number, rx: number, ry: number): number {
  let least = 1;
  for (let at = 0; at < 2 * STEPS; at += 2) {
    const ax = (points[at]! - x) / rx;
    const ay = (points[at + 1]! - y) / ry;
    const dx = (points[at + 2]! - x) / rx - ax;
    const dy = (points[at + 3]! - y) / ry - ay;
    const share = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, (ax + share * dx) ** 2 + (ay + share * dy) ** 2);
  }
  return 1 - Math.sqrt(least);
}

/** How far along the curve, seen from its nearer end, a node's outline is left. */
function leave(curve: Curve, { node, radius }: NodeMark, isEnd = false): number {
  const centre = isEnd ? curve.b : curve.a;
  let way = 1;
  // Near its end a curve is almost straight: the way is as long as the outline is far.
  for (let step = 0; step < 5; step += 1) {
    const { x, y } = pointOf(curve, isEnd ? 1 - way : way);
    way = Math.min(1, (way * (radius + END_GAP)) / reach(node.kind.shape, x - centre.x, y - centre.y));
  }
  return way;
}

/** The point of a curve at a share of its way. */
export function pointOf({ a, b, c }: Curve, t: number): Point {
  const s = 1 - t;
  return { x: s * s * a.x + 2 * s * t * c.x + t * t * b.x, y: s * s * a.y + 2 * s * t * c.y + t * t * b.y };
}

/** The part of a curve between two parameters (de Casteljau; the control point is the blossom at both). */
function cut(curve: Curve, from: number, to: number): Curve {
  const { a, b, c } = curve;
  return {
    a: pointOf(curve, from),
    b: pointOf(curve, to),
    c: between(between(a, c, from), between(c, b, from), to),
  };
}

function shapeOf(curve: Curve, { edge: { directed } }: EdgeMark): EdgeShape {
  const { b, c } = curve;
  const length = distance(curve.a, b);
  const drawn = directed ? cut(curve, 0, 1 - HEAD_ROOM / Math.max(HEAD_ROOM, length)) : curve;
  const shape = {
    path: length ? `M${pair(drawn.a)}Q${pair(drawn.c)} ${pair(drawn.b)}` : '',
    curve,
    length,
    middle: pointOf(curve, 0.5),
  };
  const reach = distance(c, b);
  return directed && reach ? { ...shape, head: { ...b, dx: (b.x - c.x) / reach, dy: (b.y - c.y) / reach } } : shape;
}

const distance = (a: Point, b: Point) => Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);

/** An edge from a node to itself: a loop at its upper right, further out for each parallel one. */
function loop({ x, y }: Point, radius: number, edge: EdgeMark): EdgeShape {
  const near = radius + END_GAP;
  const far = radius * 2.4 + Math.abs(edge.lane - 0.25) * 16;
  const point = (dx: number, dy: number): Point => ({ x: x + dx, y: y - dy });
  return shapeOf({ a: point(near * 0.3, near), c: point(far, far), b: point(near, near * 0.3) }, edge);
}
