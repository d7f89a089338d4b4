import type { State } from '../model/document.js';
import type { Dot } from './canvas-dots.js';
import type { Brush } from './canvas-frame.js';
import { GLYPHS } from './glyphs.js';

/** Radius from which a mark's badge has its glyph, and radius of a badge at k = 1; CSS pixels. */
const GLYPH = 8;
const BADGE = 6.5;

/** Badges with a glyph where there is room; on a small mark a spot of the state's colour, where it is worse than up. */
export function drawBadges(brush: Brush, dots: readonly Dot[]): void {
  for (const dot of dots) {
    const { state, affected = 0 } = dot;
    const isLarge = dot.tile !== undefined || dot.radius >= GLYPH;
    if (!state || (state === 'up' && !isLarge)) continue;
    const badge = badgeOf(dot, isLarge, brush.frame.viewport.k);
    drawSpot(brush, state, badge, isLarge);
    if (!isLarge) continue;
    drawGlyph(brush, state, badge);
    if (affected > 1) drawAffected(brush, affected, badge);
  }
}

/** At the upper right. */
function badgeOf({ x, y, radius, tile }: Dot, isLarge: boolean, k: number): Badge {
  if (tile !== undefined) return { x: x + 0.72 * radius, y: y - 0.72 * radius, size: BADGE };
  const size = isLarge ? BADGE * Math.max(0.75, Math.min(1.4, k)) : Math.max(1.6, 0.45 * radius);
  return { x: x + 0.74 * radius, y: y - 0.74 * radius, size };
}

interface Badge {
  readonly x: number;
  readonly y: number;
  /** Radius. */
  readonly size: number;
}

function drawSpot({ context, paint }: Brush, state: State, { x, y, size }: Badge, isLarge: boolean): void {
  const isOff = state === 'off';
  const rim = paint.isForced ? paint.text : paint.surface;
  context.beginPath();
  context.arc(x, y, size, 0, 2 * Math.PI);
  context.fillStyle = paint.isForced || isOff ? paint.surface : paint.state(state);
  context.strokeStyle = isOff ? paint.muted : rim;
  context.lineWidth = isLarge ? 1.75 : 1;
  context.fill();
  context.stroke();
}

function drawGlyph({ context, paint }: Brush, state: State, { x, y, size }: Badge): void {
  const scale = size / BADGE;
  const path = new Path2D();
  path.addPath(new Path2D(GLYPHS[state]), { a: scale, d: scale, e: x, f: y });
  context.strokeStyle = paint.isForced ? paint.text : paint.surface;
  context.lineWidth = 1.7 * scale;
  context.lineCap = context.lineJoin = 'round';
  context.stroke(path);
  context.lineCap = 'butt';
}

/** How many nodes have the state. */
function drawAffected({ context, paint }: Brush, affected: number, { x, y, size }: Badge): void {
  context.font = `700 9px ${paint.font}`;
  context.textAlign = 'left';
  context.fillStyle = paint.text;
  context.fillText(String(affected), x + size + 2.5, y + 3);
}
