import type { Box, Size, Viewport } from '../scene/viewport.js';

/** What is painted beyond each side of the stage, so that a drag does not come to its end at once; CSS pixels. */
export const MARGIN = 160;
/** Scales, beside the one that was painted, within which a moving picture is good enough. */
const SHARP = { least: 0.45, most: 2.6 } as const;

/** What is painted for a view, world units. */
export const groundOf = ({ x, y, k }: Viewport, { width, height }: Size): Box => ({
  x: (-MARGIN - x) / k,
  y: (-MARGIN - y) / k,
  width: (width + 2 * MARGIN) / k,
  height: (height + 2 * MARGIN) / k,
});

/** Whether a view shows ground that was not painted for another one, or is too near or too far for what was. */
export function isBeyond({ x, y, k }: Viewport, now: Viewport, { width, height }: Size): boolean {
  const scale = now.k / k;
  if (scale < SHARP.least || scale > SHARP.most) return true;
  const beside = (at: number, painted: number, room: number) => {
    const start = at - painted * scale - MARGIN * scale;
    return start > 0 || start + (room + 2 * MARGIN) * scale < room;
  };
  return beside(now.x, x, width) || beside(now.y, y, height);
}
