import type { Aspect } from './layout.js';

/** Width : height of a box above which it is wide, and below which it is tall. */
export const STEPS = { wide: 1.15, tall: 0.85 } as const;

/** The step for a box: only three, so that the same document is the same picture everywhere. */
export const aspectOf = ({ width, height }: { readonly width: number; readonly height: number }): Aspect => {
  const ratio = width / Math.max(1, height);
  return ratio > STEPS.wide ? 'wide' : ratio < STEPS.tall ? 'tall' : 'square';
};
