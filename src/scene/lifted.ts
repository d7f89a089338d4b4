import { finish, type Steps } from '../model/steps.js';
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
/** Edges between two stops. */
const STRIDE = 4096;
/** Side of the first neighbourhoods, CSS pixels. */
const SQUARE = 12;
/** Most neighbourhoods: pairs of them and a kind make one exact number. */
const MOST_SQUARES = 1e6;

/** Where something stands that a level draws, or that stands off the screen; world units. */
export function pointOfItem({ positions, crowd }: Spread, { closed }: Level, item: number): Point {
  return closed[item - crowd.parent.length] ?? { x: positions[2 * item]!, y: positions[2 * item + 1]! };
}

/** The lines of a level: what leads from the screen to elsewhere keeps its direction. */
export const liftEdges = (...of: Parameters<typeof liftSteps>): Lifted[] => finish(liftSteps(...of));

/** The same, as work that stops now and then. */
export function* liftSteps(spread: Spread, level: Level, box: Box, hidden: Neighbourhood): Steps<Lifted[]> {
  const { crowd } = spread;
  const count = crowd.parent.length;
  const items = count + level.closed.length;
  const places = placesOf(spread, level);
  const found: Found = new Map();
  for (let edge = 0; edge < crowd.source.length; edge += 1) {
    if (edge % STRIDE === STRIDE - 1) yield;
    const source = level.itemOf[crowd.source[edge]!]!;
    const target = level.itemOf[crowd.target[edge]!]!;
    if (Math.min(source, target) < 0 || (source === target && source >= count)) continue;
    if (hidden.edges.has(edge) || isBeside(box, places, 2 * source, 2 * target)) continue;
    const pair = Math.min(source, target) * items + Math.max(source, target);
    // Below zero: edges between nodes are told apart, whatever lies beside them.
    const key = Math.max(source, target) < count ? -1 - edge : pair * KINDS + crowd.kind[edge]!;
    add(found, key, { edge, count: 1, source, target });
  }
  const lines = [...found.values()];
  return lines.length <= MOST_LINES ? lines : yield* merge(spread, level, lines);
}

type Found = Map<number, Lifted & { count: number }>;

/** Lines with the same key are one. */
function add(found: Found, key: number, line: Lifted): void {
  const known = found.get(key);
  if (known) known.count += line.count;
  else found.set(key, { ...line });
}

/** Places of all items, one after another. */
function placesOf({ positions }: Spread, { closed }: Level): Float64Array {
  const places = new Float64Array(positions.length + 2 * closed.length);
  places.set(positions);
  closed.forEach(({ x, y }, at) => places.set([x, y], positions.length + 2 * at));
  return places;
}

/** More kinds than a document has of edges, and few enough for the keys to stay exact. */
const KINDS = 512;

/** How far a bend may lead from the straight line, world units. */
const BEND = 40;

/** Whether a line between two places runs past a box. */
function isBeside({ x, y, width, height }: Box, places: Float64Array, source: number, target: number): boolean {
  const [ax, ay, bx, by] = [places[source]!, places[source + 1]!, places[target]!, places[target + 1]!];
  const halfWidth = width / 2 + BEND;
  const halfHeight = height / 2 + BEND;
  const [cx, cy] = [x + width / 2, y + height / 2];
  if (Math.abs(ax + bx - 2 * cx) > Math.abs(ax - bx) + 2 * halfWidth) return true;
  if (Math.abs(ay + by - 2 * cy) > Math.abs(ay - by) + 2 * halfHeight) return true;
  // The middle of the box is farther from the line than its corners reach.
  const [dx, dy] = [bx - ax, by - ay];
  return Math.abs(dx * (cy - ay) - dy * (cx - ax)) > halfWidth * Math.abs(dy) + halfHeight * Math.abs(dx);
}

/** Lines whose ends are neighbours and whose kind is the same become one, in wider and wider neighbourhoods until they are few enough. */
function* merge(spread: Spread, level: Level, lines: readonly Lifted[]): Steps<Lifted[]> {
  const { x, y, width, height } = spread.bounds;
  const places = placesOf(spread, level);
  for (let side = Math.max(SQUARE / level.k, Math.sqrt((width * height) / MOST_SQUARES)); ; side *= 2) {
    const rows = Math.floor(height / side) + 1;
    const squares = rows * (Math.floor(width / side) + 1);
    const squareOf = (item: number) =>
      Math.floor((places[2 * item]! - x) / side) * rows + Math.floor((places[2 * item + 1]! - y) / side);
    const found: Found = new Map();
    for (const [at, line] of lines.entries()) {
      if (at % STRIDE === STRIDE - 1) yield;
      const [a, b] = [squareOf(line.source), squareOf(line.target)];
      const key = (Math.min(a, b) * squares + Math.max(a, b)) * KINDS + spread.crowd.kind[line.edge]!;
      add(found, key, line);
    }
    if (found.size <= MOST_LINES || squares === 1) return [...found.values()];
  }
}
