import type { Positions } from '../layout/layout.js';

/** Screen point = world point × k + (x, y); CSS pixels. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Point, Size {}

/** The centre of a node, by its index. */
export const pointAt = (positions: Positions, index: number): Point => ({
  x: positions[2 * index]!,
  y: positions[2 * index + 1]!,
});

/** Least and greatest scale a reader can zoom to. */
export const SCALES = { least: 0.1, most: 4 } as const;
/** Greatest scale that fit() chooses: a map of three nodes need not fill the screen. */
export const FIT_MOST = 1.25;

/** Room that fit() leaves at the edges: at most so many CSS pixels, and a share of the width. */
export const FIT_ROOM = { most: 18, share: 0.025 } as const;

/** The same for a drawing of a width, CSS pixels. */
export const fitRoom = ({ width }: Size): number => Math.min(FIT_ROOM.most, width * FIT_ROOM.share);

/** The viewport that shows the whole box in the middle. `padding` in CSS pixels; never larger than `FIT_MOST`, and down to any scale. */
export function fit(bounds: Box, size: Size, padding = 16): Viewport {
  const wide = Math.max(1, size.width - 2 * padding) / Math.max(1, bounds.width);
  const tall = Math.max(1, size.height - 2 * padding) / Math.max(1, bounds.height);
  return centre(bounds, size, Math.min(FIT_MOST, wide, tall));
}

/** The viewport at scale `k` with the middle of the box in the middle of the screen. */
export function centre(bounds: Box, size: Size, k: number): Viewport {
  const x = size.width / 2 - (bounds.x + bounds.width / 2) * k;
  const y = size.height / 2 - (bounds.y + bounds.height / 2) * k;
  return { x, y, k };
}

/** How far the view must move so that a box of the world is seen, CSS pixels; zero along an axis where it already is. */
export function wayInto({ x, y, k }: Viewport, size: Size, box: Box, margin = 24): Point {
  const off = (start: number, end: number, room: number) =>
    start < 0 ? margin - start : end > room ? room - margin - end : 0;
  return {
    x: off(box.x * k + x, (box.x + box.width) * k + x, size.width),
    y: off(box.y * k + y, (box.y + box.height) * k + y, size.height),
  };
}
