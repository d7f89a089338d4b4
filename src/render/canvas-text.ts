import { textWidth } from '../layout/metrics.js';
import { NOTE_GAP } from '../scene/geometry.js';
import type { Label } from '../scene/labels.js';
import { DIMMED, type Brush } from './canvas-frame.js';

/** Labels with their halo, as the SVG has them. */
export function drawLabels(brush: Brush): void {
  const { context, frame } = brush;
  context.lineJoin = 'round';
  context.lineWidth = 3;
  for (const label of frame.labels.labels) {
    const isNear = label.of === 'site' || !frame.near || frame.near.items.has(frame.level.itemOf[label.index]!);
    context.globalAlpha = isNear ? 1 : DIMMED.mark;
    drawLabel(brush, label);
  }
  context.globalAlpha = 1;
}

function drawLabel(brush: Brush, { of, index, text, note, x, y, size, bold }: Label): void {
  const { context, frame, paint } = brush;
  const { viewport, spread } = frame;
  const isQuiet = of === 'node' && spread.crowd.topology.nodes[index]!.depth > 0;
  const [left, top] = [x * viewport.k + viewport.x, y * viewport.k + viewport.y];
  const font = `${bold ? 600 : 400} ${size}px ${paint.font}`;
  if (!note)
    return write(brush, text, { x: left, y: top, font, colour: isQuiet ? paint.muted : paint.text, align: 'center' });
  const small = Math.max(11, size * 0.8);
  context.font = font;
  const width = context.measureText(text).width;
  const start = left - (width + NOTE_GAP + textWidth(note, small)) / 2;
  write(brush, text, { x: start, y: top, font, colour: paint.text, align: 'left' });
  const after = start + width + NOTE_GAP;
  write(brush, note, { x: after, y: top, font: `400 ${small}px ${paint.font}`, colour: paint.muted, align: 'left' });
}

interface Written {
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly colour: string;
  readonly align: CanvasTextAlign;
}

function write({ context, paint }: Brush, text: string, { x, y, font, colour, align }: Written): void {
  context.font = font;
  context.textAlign = align;
  context.strokeStyle = paint.map;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
