import type { Level } from './level.js';
import type { Neighbourhood } from './scene.js';
import type { Spread } from './spread.js';
import type { Box, Point } from './viewport.js';

/** A line between two marks of a level: an edge, or all of a kind between what the two stand for. */
export interface Lifted {
  /** Index of the edge, the first where there are several. */
  readonly edge: number;
  readonly count: number;
  /** What stands for its ends; see `Level.itemOf`. */
  readonly source: number;
  readonly target: number;
}

/** Most lines that are drawn; above, those between the same two neighbourhoods become one. */
export const MOST_LINES = 3000;
/** Side of the first neighbourhoods, CSS pixels. */
const SQUARE = 8;
const ROWS = 1e4;

/** Where something stands that a level draws, or that stands off the screen; world units. */
export function pointOfItem({ positions, crowd }: Spread, { closed }: Level, item: number): Point {
  return closed[item - crowd.parent.length] ?? { x: positions[2 * item]!, y: positions[2 * item + 1]! };
}

/** The lines of a level: what leads from the screen to elsewhere keeps its direction. */
export function liftEdges(spread: Spread, level: Level, box: Box, hidden: Neighbourhood): Lifted[] {
  const { crowd } = spread;
  const found = new Map<number, { edge: number; count: number; source: number; target: number }>();
  const items = crowd.parent.length + level.closed.length;
  const hasHidden = hidden.edges.size > 0;
  for (let edge = 0; edge < crowd.source.length; edge += 1) {
    if (hasHidden && hidden.edges.has(edge)) continue;
    const source = level.itemOf[crowd.source[edge]!]!;
    const target = level.itemOf[crowd.target[edge]!]!;
    if (source < 0 || target < 0) continue;
    const isOwn = source < crowd.parent.length && target < crowd.parent.length;
    if (source === target && !isOwn) continue;
    const a = pointOfItem(spread, level, source);
    const b = pointOfItem(spread, level, target);
    if (isBeside(box, a, b)) continue;
    const pair = Math.min(source, target) * items + Math.max(source, target);
    // Below zero: edges between nodes are told apart, whatever lies beside them.
    const key = isOwn ? -1 - edge : pair * KINDS + crowd.kind[edge]!;
    const line = found.get(key);
    if (line) line.count += 1;
    else found.set(key, { edge, count: 1, source, target });
  }
  const lines = [...found.values()];
  return lines.length <= MOST_LINES ? lines : merge(spread, level, lines);
}

/** More kinds than a document has of edges, and few enough for the keys to stay exact. */
const KINDS = 512;

/** Whether a line runs past a box. Bends are small beside the margin that is painted. */
function isBeside({ x, y, width, height }: Box, a: Point, b: Point): boolean {
  const [right, bottom] = [x + width, y + height];
  if (Math.max(a.x, b.x) < x || Math.min(a.x, b.x) > right || Math.max(a.y, b.y) < y || Math.min(a.y, b.y) > bottom)
    return true;
  // All corners on one side of the line.
  const side = (cx: number, cy: number) => (b.x - a.x) * (cy - a.y) - (b.y - a.y) * (cx - a.x);
  const sides = [side(x, y), side(right, y), side(x, bottom), side(right, bottom)];
  const room = 40 * (Math.abs(b.x - a.x) + Math.abs(b.y - a.y));
  return sides.every((each) => each > room) || sides.every((each) => each < -room);
}

/** Lines whose ends are neighbours and whose kind is the same become one, in wider and wider neighbourhoods until they are few enough. */
function merge(spread: Spread, level: Level, lines: readonly Lifted[]): Lifted[] {
  for (let side = SQUARE / level.k; ; side *= 2) {
    const { x, y } = spread.bounds;
    const squareOf = (item: number) => {
      const at = pointOfItem(spread, level, item);
      return Math.min(ROWS - 1, Math.floor((at.x - x) / side)) * ROWS + Math.min(ROWS - 1, Math.floor((at.y - y) / side));
    };
    const found = new Map<string, Lifted & { count: number }>();
    for (const line of lines) {
      const [a, b] = [squareOf(line.source), squareOf(line.target)];
      const key = `${Math.min(a, b)} ${Math.max(a, b)} ${spread.crowd.kind[line.edge]!}`;
      const other = found.get(key);
      if (other) other.count += line.count;
      else found.set(key, { ...line });
    }
    if (found.size <= MOST_LINES || side > spread.bounds.width + spread.bounds.height) return [...found.values()];
  }
}
