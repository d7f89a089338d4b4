import type { EdgeShape } from './edges.js';
import { pair } from './path.js';

/** Length of an arrowhead, half its width and the length of its middle, CSS pixels at the scales it grows with. */
const HEAD = { length: 9, half: 4, middle: 7, least: 0.8, most: 1.3 } as const;

/** An arrowhead grows a little with the scale, as the labels do, not with the map. */
export function arrow({ x, y, dx, dy }: NonNullable<EdgeShape['head']>, k: number): string {
  const size = Math.max(HEAD.least, Math.min(HEAD.most, k)) / k;
  const back = (along: number, aside: number) =>
    pair({ x: x - (dx * along + dy * aside) * size, y: y - (dy * along - dx * aside) * size });
  return `M${back(0, 0)}L${back(HEAD.length, HEAD.half)}L${back(HEAD.middle, 0)}L${back(HEAD.length, -HEAD.half)}z`;
}
