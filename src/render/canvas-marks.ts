import { outline } from '../scene/outline.js';
import { cutMiddle } from '../scene/text.js';
import { drawBadges } from './canvas-badges.js';
import { circle } from './canvas-back.js';
import { dotsOf, type Dot } from './canvas-dots.js';
import { DIMMED, type Brush } from './canvas-frame.js';

/** Radii from which a mark is an outline, and has its icon or its count; below the first it is a dot. CSS pixels. */
const SIZES = { outline: 4.5, icon: 6, count: 7.5 } as const;

/** Marks, one path for each style; counts and badges over them. */
export function drawMarks(brush: Brush): void {
  const dots = dotsOf(brush.frame);
  for (const isNear of [false, true]) {
    const own = dots.filter((dot) => dot.isNear === isNear);
    const marks = own.filter(({ tile }) => tile === undefined);
    brush.context.globalAlpha = isNear ? 1 : DIMMED.mark;
    drawDots(
      brush,
      marks.filter(({ radius }) => radius < SIZES.outline),
    );
    drawOutlines(
      brush,
      marks.filter(({ radius }) => radius >= SIZES.outline),
    );
    drawIcons(brush, marks);
    drawCounts(brush, own);
    drawBadges(brush, own);
  }
  brush.context.globalAlpha = 1;
}

/** Sorts what is drawn by what it has in common. */
function by(dots: readonly Dot[], keyOf: (dot: Dot) => string): Dot[][] {
  const groups = new Map<string, Dot[]>();
  for (const dot of dots) {
    const key = keyOf(dot);
    const group = groups.get(key);
    if (group) group.push(dot);
    else groups.set(key, [dot]);
  }
  return [...groups.values()];
}

/** Solid: too small for more. */
function drawDots({ context, paint }: Brush, dots: readonly Dot[]): void {
  for (const group of by(dots, ({ family, state }) => `${family} ${state === 'off'}`)) {
    const path = new Path2D();
    for (const { x, y, radius, shape } of group) {
      if (shape === 'square' || shape === 'drum') path.rect(x - radius, y - radius, 2 * radius, 2 * radius);
      else circle(path, x, y, radius);
    }
    const { family, state } = group[0]!;
    context.fillStyle = context.strokeStyle = paint.family(family);
    context.lineWidth = 1;
    if (state === 'off') context.stroke(path);
    else context.fill(path);
  }
}

/** Outlines of all shapes with a radius of 100. */
const OUTLINES = new Map<string, Path2D>();

function outlineOf(shape: Dot['shape']): Path2D {
  const known = OUTLINES.get(shape) ?? new Path2D(outline(shape, 100));
  OUTLINES.set(shape, known);
  return known;
}

function around(dots: readonly Dot[], gap = 0): Path2D {
  const path = new Path2D();
  for (const { x, y, radius, shape } of dots) {
    const scale = (radius + gap) / 100;
    path.addPath(outlineOf(shape), { a: scale, d: scale, e: x, f: y });
  }
  return path;
}

/** As in styles.ts: tinted, down thick, off dotted and empty, outside dashed, degraded double. */
function drawOutlines({ context, paint }: Brush, dots: readonly Dot[]): void {
  const alpha = context.globalAlpha;
  for (const group of by(dots, ({ family, state = '' }) => `${family} ${state}`)) {
    const { family, state } = group[0]!;
    const path = around(group);
    context.fillStyle = paint.surface;
    context.globalAlpha = alpha;
    context.fill(path);
    context.fillStyle = context.strokeStyle = paint.family(family);
    context.globalAlpha = alpha * (paint.isForced || state === 'off' ? 0 : 0.13);
    context.fill(path);
    context.globalAlpha = alpha;
    context.lineWidth = state === 'down' ? 3.25 : 1.5;
    if (state === 'off') context.setLineDash([1.5, 3]);
    else if (family === 'outside') context.setLineDash([4, 2.5]);
    context.stroke(path);
    context.setLineDash([]);
    if (state !== 'degraded') continue;
    context.lineWidth = 1;
    context.stroke(around(group, 3));
  }
}

function drawIcons({ context, paint, frame }: Brush, dots: readonly Dot[]): void {
  const drawn = dots.filter(({ icon, radius }) => icon && radius >= SIZES.icon);
  context.lineCap = context.lineJoin = 'round';
  for (const group of by(drawn, ({ family, icon, radius }) => `${family} ${icon} ${radius}`)) {
    const { family, icon, radius } = group[0]!;
    // As large as in icon.ts: 24 units are what fits a mark of that radius.
    const scale = radius * 0.046;
    const own = new Path2D(frame.iconPath(icon!));
    const path = new Path2D();
    for (const { x, y } of group) path.addPath(own, { a: scale, d: scale, e: x - 12 * scale, f: y - 12 * scale });
    context.strokeStyle = paint.family(family);
    context.lineWidth = Math.max(1, 2 * scale * Math.min(1, 1 / frame.viewport.k));
    context.stroke(path);
  }
  context.lineCap = 'butt';
}

/** How many nodes a mark stands for; on a tile, the site's name above it. */
function drawCounts({ context, paint }: Brush, dots: readonly Dot[]): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = paint.text;
  for (const { x, y, radius, count, tile } of dots) {
    if (!count) continue;
    if (tile !== undefined) drawTileText({ context, paint }, tile, { x, y, radius, count });
    else if (radius >= SIZES.count)
      write(context, `600 ${Math.min(13, Math.max(9, Math.round(radius)))}px ${paint.font}`, String(count), x, y);
  }
  context.textBaseline = 'alphabetic';
}

/** Widest name on a tile, in radii. */
const TILE_TEXT = 1.7;

function drawTileText(
  { context, paint }: Pick<Brush, 'context' | 'paint'>,
  name: string,
  { x, y, radius, count }: { x: number; y: number; radius: number; count: number },
): void {
  // Whole sizes: each other one is a font to be made.
  const size = Math.max(11, Math.min(20, Math.round(radius * 0.45)));
  const small = Math.max(11, Math.min(13, Math.round(radius * 0.3)));
  const hasName = radius > 1.6 * small;
  context.fillStyle = paint.text;
  if (hasName) {
    const text = cutMiddle(name, TILE_TEXT * radius, small, true);
    write(context, `600 ${small}px ${paint.font}`, text, x, y - size * 0.55);
    context.fillStyle = paint.muted;
  }
  write(context, `${hasName ? 400 : 600} ${size}px ${paint.font}`, String(count), x, hasName ? y + small * 0.65 : y);
}

// eslint-disable-next-line max-params -- what fillText takes, and a font
function write(context: CanvasRenderingContext2D, font: string, text: string, x: number, y: number): void {
  context.font = font;
  context.fillText(text, x, y);
}
