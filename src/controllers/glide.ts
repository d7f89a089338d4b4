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
  let start: number | undefined;
  const step = (now: number): void => {
    // From the first frame on: what came before it is not the way.
    const share = Math.min(1, (now - (start ??= now)) / GLIDE_MS);
    // Starts and ends gently.
    const eased = share * share * (3 - 2 * share);
    if (share < 1) frame = requestAnimationFrame(step);
    onFrame(share < 1 ? from.map((value, at) => value + (to[at]! - value) * eased) : to, share === 1);
  };
  let frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}
