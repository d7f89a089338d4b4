import type { SiteMark } from '../scene/scene.js';
import type { Brush } from './canvas.js';

/** Hulls of sites, a site that is closed as a tile of its colour, and the bubbles of hosts. */
export function drawBack(brush: Brush): void {
  const { context, frame, paint } = brush;
  const { level, spread, viewport } = frame;
  const closed = new Set(level.closed.filter(({ of }) => of === 'site').map(({ index }) => index));
  const { topology } = spread.crowd;
  for (const site of frame.scene.sites) {
    const at = topology.sites.findIndex(({ id }) => id === site.id);
    drawHull(brush, site, spread.hulls[at]!.path, closed.has(at));
  }
  const discs = new Path2D();
  for (const host of level.opened) {
    const [x, y] = [spread.positions[2 * host]!, spread.positions[2 * host + 1]!];
    circle(discs, x * viewport.k + viewport.x, y * viewport.k + viewport.y, spread.reach[host]! * viewport.k);
  }
  context.lineWidth = 1;
  context.fillStyle = context.strokeStyle = paint.text;
  context.globalAlpha = paint.isForced ? 0 : 0.035;
  context.fill(discs);
  context.globalAlpha = paint.isForced ? 1 : 0.12;
  context.stroke(discs);
}

function drawHull({ context, frame: { viewport }, paint }: Brush, site: SiteMark, data: string, isClosed: boolean): void {
  const { x, y, k } = viewport;
  const path = new Path2D();
  path.addPath(new Path2D(data), { a: k, d: k, e: x, f: y });
  context.fillStyle = context.strokeStyle = paint.site(site);
  context.globalAlpha = isClosed ? 2 * paint.hullOpacity : paint.hullOpacity;
  context.fill(path);
  context.globalAlpha = paint.isForced ? 1 : isClosed ? 0.75 : 0.4;
  context.lineWidth = isClosed ? 1.25 : 1;
  context.setLineDash(isClosed ? [] : [5, 4]);
  context.stroke(path);
  context.setLineDash([]);
}

/** Adds a circle to a path. */
export function circle(path: Path2D, x: number, y: number, radius: number): void {
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, 2 * Math.PI);
}
