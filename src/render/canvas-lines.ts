import type { EdgeKind } from '../model/catalog.js';
import { curveOf, usualBend } from '../scene/edges.js';
import { shapeOfEdge } from '../scene/excerpt.js';
import { pointOfItem, type Lifted } from '../scene/lifted.js';
import type { Point, Viewport } from '../scene/viewport.js';
import { DIMMED, type Brush } from './canvas-frame.js';
import { token } from './token.js';

/** Lines of one style. */
interface Batch {
  readonly kind: EdgeKind;
  readonly width: number;
  readonly alpha: number;
  readonly lines: Path2D;
  readonly heads: Path2D;
}

/** From this scale on edges end at the outline of marks, with arrowheads, as they do near by. */
const NEAR = 0.3;
/** More lines than these have no halo: it would hide most of what is under it. */
const MOST_HALOS = 900;

/** How much wider a halo is than its line, CSS pixels. */
const HALO = 3.5;
/** Dashes as in styles.ts. */
const DASHES: Readonly<Record<EdgeKind['line'], readonly number[]>> = {
  solid: [],
  dashed: [7, 5],
  dotted: [0.1, 6],
  'dash-dot': [9, 4, 1.5, 4],
};

/** Edges, one path for each style. */
export function drawLines(brush: Brush): void {
  const { context, frame, paint } = brush;
  const batches = batch(brush);
  const hasHalos = frame.lines.length <= MOST_HALOS;
  context.lineJoin = 'round';
  for (const { kind, width, alpha, lines, heads } of batches) {
    context.globalAlpha = 0.85 * alpha;
    context.strokeStyle = paint.map;
    context.lineWidth = width + HALO;
    if (hasHalos) context.stroke(lines);
    context.globalAlpha = alpha;
    context.strokeStyle = context.fillStyle = paint.edge(kind);
    context.lineWidth = width;
    context.lineCap = kind.line === 'dotted' ? 'round' : 'butt';
    context.setLineDash(token(kind.id) === 'service' && kind.line === 'dashed' ? [4, 3] : [...DASHES[kind.line]]);
    context.stroke(lines);
    context.setLineDash([]);
    context.lineCap = 'butt';
    context.fill(heads);
  }
}

/** The dim ones first, so that what is bright lies over them. */
function batch(brush: Brush): Batch[] {
  const { spread, lines, viewport } = brush.frame;
  const found = new Map<string, Batch>();
  for (const line of lines) {
    const { kind } = spread.crowd.topology.edges[line.edge]!;
    const alpha = brightness(brush, line);
    const width = widthOf(kind, line.count, viewport.k);
    const key = `${kind.id} ${width} ${alpha}`;
    let own = found.get(key);
    if (!own) found.set(key, (own = { kind, width, alpha, lines: new Path2D(), heads: new Path2D() }));
    trace(brush, line, own);
  }
  return [...found.values()].sort((a, b) => a.alpha - b.alpha);
}

/** Seen from afar there are many edges, and each is thin and faint; what stands for many is wider. */
const widthOf = ({ width }: EdgeKind, count: number, k: number) =>
  Math.round(2 * (width * Math.max(0.5, Math.min(1, 2.5 * k)) + Math.min(3, Math.log2(count) / 2))) / 2;

function brightness({ frame: { near, isChosen, viewport } }: Brush, { edge, source, target, count }: Lifted): number {
  const faint = count > 1 ? 0.8 : Math.max(0.4, Math.min(1, 0.3 + 2 * viewport.k));
  if (!near) return isChosen ? faint * DIMMED.chosen : faint;
  const isNear = near.edges.has(edge) || (count > 1 && near.items.has(source) && near.items.has(target));
  return isNear ? 1 : faint * DIMMED.edge;
}

/** Adds an edge to the path of its style. */
function trace({ frame: { spread, level, viewport } }: Brush, line: Lifted, { lines, heads }: Batch): void {
  const { crowd } = spread;
  const isOwn = Math.max(line.source, line.target) < crowd.parent.length;
  const at = (point: Point) => screen(viewport, point);
  if (isOwn && viewport.k >= NEAR) {
    const { curve, head, length } = shapeOfEdge(spread, line.edge);
    if (length) quadratic(lines, at(curve.a), at(curve.c), at(curve.b));
    if (head) heads.addPath(HEAD, headMatrix(at(head), head, viewport.k));
    return;
  }
  if (line.source === line.target) return;
  const [a, b] = [pointOfItem(spread, level, line.source), pointOfItem(spread, level, line.target)];
  const { c } = curveOf(a, b, usualBend(crowd.lane[line.edge]!, a, b));
  quadratic(lines, at(a), at(c), at(b));
}

/** An arrowhead, its tip at the origin; as large and turned as in svg.ts. */
const HEAD = new Path2D('M0 0L-9 4L-7 0L-9-4z');

function headMatrix({ x, y }: Point, { dx, dy }: { readonly dx: number; readonly dy: number }, k: number) {
  const size = Math.max(0.8, Math.min(1.3, k));
  return { a: dx * size, b: dy * size, c: -dy * size, d: dx * size, e: x, f: y };
}

const screen = ({ x, y, k }: Viewport, point: Point): Point => ({ x: point.x * k + x, y: point.y * k + y });

function quadratic(path: Path2D, a: Point, c: Point, b: Point): void {
  path.moveTo(a.x, a.y);
  path.quadraticCurveTo(c.x, c.y, b.x, b.y);
}
