import type { Positions } from '../layout/layout.js';

/** How long nodes glide to other places, ms. */
const GLIDE_MS = 320;

/**
 * Moves nodes from where they are to other places, one picture per animation frame.
 * @param onFrame gets each picture; the last one is `to` itself. @returns the way to stop.
 */
export function glide(
  from: Positions,
  to: Positions,
  onFrame: (positions: Positions, isThere: boolean) => void,
): () => void {
  const start = performance.now();
  const step = (now: number): void => {
    const share = Math.min(1, Math.max(0, (now - start) / GLIDE_MS));
    // Starts and ends gently.
    const eased = share * share * (3 - 2 * share);
    if (share < 1) frame = requestAnimationFrame(step);
    onFrame(share < 1 ? from.map((value, at) => value + (to[at]! - value) * eased) : to, share === 1);
  };
  let frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
