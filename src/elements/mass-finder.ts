import { sizeOf } from '../render/canvas-dots.js';
import { createHits, curveDistance } from '../scene/hit.js';
import { curveOf, usualBend } from '../scene/edges.js';
import { pointOfItem, type Lifted } from '../scene/lifted.js';
import type { Box, Point } from '../scene/viewport.js';
import type { Mark } from '../state/marks.js';
import type { View } from './mass-picture.js';

/** What is painted under a point: a node or an edge, or a mark for several, with the box that shows what it holds. */
export interface Found {
  readonly mark?: Mark;
  readonly box?: Box;
}

/** Finds what is painted at a point of the world. */
export type Finder = (point: Point) => Found | undefined;

/** How far beside a mark and beside an edge the pointer may be, CSS pixels. */
const SLACK = { mark: 9, edge: 6 } as const;

export function createFinder({ spread, level, lines }: View): Finder {
  const { crowd, positions, reach } = spread;
  const { k } = level;
  const targets = [
    ...level.nodes.map((node) => ({
      x: positions[2 * node]! * k,
      y: positions[2 * node + 1]! * k,
      radius: crowd.radius[node]! * k,
    })),
    ...level.closed.map((mark) => ({ x: mark.x * k, y: mark.y * k, radius: sizeOf(mark, k) })),
  ];
  const hits = createHits(targets);
  const found = (at: number): Found => {
    const node = level.nodes[at];
    if (node !== undefined) return { mark: `node-${node}` };
    const { of, index, x, y, radius } = level.closed[at - level.nodes.length]!;
    const half = Math.max(radius, of === 'node' ? reach[index]! : 0) * 1.2 + 40;
    const box = { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
    return of === 'node' ? { mark: `node-${index}` } : { box };
  };
  return (point) => {
    const at = hits.at(point.x * k, point.y * k, SLACK.mark);
    if (at !== undefined) return found(at);
    const edge = lineAt(spread, level, lines, point);
    return edge && edge.count === 1 ? { mark: `edge-${edge.edge}` } : undefined;
  };
}

/** The nearest line. */
function lineAt(
  spread: View['spread'],
  level: View['level'],
  lines: readonly Lifted[],
  point: Point,
): Lifted | undefined {
  let best: Lifted | undefined;
  let least = SLACK.edge / level.k;
  for (const line of lines) {
    const [a, b] = [pointOfItem(spread, level, line.source), pointOfItem(spread, level, line.target)];
    const room = least + 45;
    if (Math.max(a.x, b.x) < point.x - room || Math.min(a.x, b.x) > point.x + room) continue;
    if (Math.max(a.y, b.y) < point.y - room || Math.min(a.y, b.y) > point.y + room) continue;
    const { c } = curveOf(a, b, usualBend(spread.crowd.lane[line.edge]!, a, b));
    const far = curveDistance(a, c, b, point);
    if (far < least) [best, least] = [line, far];
  }
  return best;
}
