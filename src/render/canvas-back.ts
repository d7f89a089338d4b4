import { siteMark } from '../scene/scene.js';
import { DIMMED, type Brush } from './canvas-frame.js';

/** Hulls of sites that are open, and the bubbles of hosts. */
export function drawBack(brush: Brush): void {
  const { context, frame, paint } = brush;
  const { level, spread, viewport } = frame;
  for (const site of level.sites) {
    const path = hullOf(brush, site);
    context.fillStyle = context.strokeStyle = colourOf(brush, site);
    context.globalAlpha = paint.hullOpacity;
    context.fill(path);
    context.globalAlpha = paint.isForced ? 1 : 0.4;
    context.lineWidth = 1;
    context.setLineDash([5, 4]);
    context.stroke(path);
    context.setLineDash([]);
  }
  const discs = new Path2D();
  for (const host of level.opened) {
    const [x, y] = [spread.positions[2 * host]!, spread.positions[2 * host + 1]!];
    circle(discs, x * viewport.k + viewport.x, y * viewport.k + viewport.y, spread.reach[host]! * viewport.k);
  }
  context.fillStyle = context.strokeStyle = paint.text;
  context.globalAlpha = paint.isForced ? 0 : 0.035;
  context.fill(discs);
  context.globalAlpha = paint.isForced ? 1 : 0.12;
  context.stroke(discs);
}

/** Sites that are closed: a tile each, which lines lead to and not across. */
export function drawTiles(brush: Brush): void {
  const { context, frame, paint } = brush;
  const { level, spread, near } = frame;
  level.closed.forEach(({ of, index, count }, at) => {
    if (of !== 'site' || count === 0) return;
    const path = hullOf(brush, index);
    const alpha = !near || near.items.has(spread.crowd.parent.length + at) ? 1 : DIMMED.mark;
    context.globalAlpha = 1;
    context.fillStyle = paint.map;
    context.fill(path);
    context.fillStyle = context.strokeStyle = colourOf(brush, index);
    context.globalAlpha = alpha * 2 * paint.hullOpacity;
    context.fill(path);
    context.globalAlpha = alpha * (paint.isForced ? 1 : 0.75);
    context.lineWidth = 1.25;
    context.stroke(path);
  });
}

const colourOf = ({ frame: { spread }, paint }: Brush, at: number): string => {
  const { topology } = spread.crowd;
  return paint.site(siteMark(topology, topology.sites[at]!, []));
};

function hullOf({ frame: { spread, viewport } }: Brush, at: number): Path2D {
  const { x, y, k } = viewport;
  const path = new Path2D();
  path.addPath(new Path2D(spread.hulls[at]!.path), { a: k, d: k, e: x, f: y });
  return path;
}

/** Adds a circle to a path. */
export function circle(path: Path2D, x: number, y: number, radius: number): void {
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, 2 * Math.PI);
}
