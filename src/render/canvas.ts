import { drawBack, drawTiles } from './canvas-back.js';
import type { CanvasFrame } from './canvas-frame.js';
import { drawLines } from './canvas-lines.js';
import { drawMarks } from './canvas-marks.js';
import { drawLabels } from './canvas-text.js';
import type { Paint } from './paint.js';

/** Paints a large map, batched by style: hulls and bubbles, edges, tiles, marks, labels. */
export function drawCanvas(context: CanvasRenderingContext2D, frame: CanvasFrame, paint: Paint): void {
  const { size, ratio } = frame;
  const brush = { context, frame, paint };
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  drawBack(brush);
  drawLines(brush);
  drawTiles(brush);
  drawMarks(brush);
  drawLabels(brush);
  context.globalAlpha = 1;
}
