import type { Point } from './viewport.js';

/** A circle that can be pointed at; all lengths in one unit, CSS pixels where it is used. */
export interface Target extends Point {
  readonly radius: number;
}

/** Finds the circle under a point. */
export interface Hits {
  /** Place of the circle whose rim is nearest, or that holds the point deepest; within `slack` of its rim. Undefined: none is. */
  at(x: number, y: number, slack: number): number | undefined;
}

/** Side of the squares that circles are sorted into. */
const SIDE = 48;

/** Sorts circles into squares of one flat array; a circle stands in every square that its box meets. */
export function createHits(targets: readonly Target[]): Hits {
  const [left, top, columns, rows] = extent(targets);
  const square = (column: number, row: number) =>
    Math.max(0, Math.min(columns - 1, column)) * rows + Math.max(0, Math.min(rows - 1, row));
  const visit = ({ x, y, radius }: Target, act: (square: number) => void) => {
    const to = Math.floor((x + radius - left) / SIDE);
    const bottom = Math.floor((y + radius - top) / SIDE);
    for (let column = Math.floor((x - radius - left) / SIDE); column <= to; column += 1)
      for (let row = Math.floor((y - radius - top) / SIDE); row <= bottom; row += 1) act(square(column, row));
  };
  const first = new Int32Array(columns * rows + 1);
  for (const target of targets) visit(target, (at) => (first[at + 1]! += 1));
  for (let at = 1; at < first.length; at += 1) first[at]! += first[at - 1]!;
  const next = first.slice();
  const sorted = new Int32Array(first.at(-1)!);
  targets.forEach((target, place) => visit(target, (at) => (sorted[next[at]!++] = place)));
  return {
    at(x, y, slack) {
      let best: number | undefined;
      let least = slack;
      visit({ x, y, radius: slack }, (at) => {
        for (let place = first[at]!; place < first[at + 1]!; place += 1) {
          const target = sorted[place]!;
          const far = distance(targets[target]!, x, y);
          if (far < least || (far === least && target < (best ?? Infinity))) [best, least] = [target, far];
        }
      });
      return best;
    },
  };
}

/** How far a point is from the rim of a circle; below zero inside. */
export const distance = (target: Target, x: number, y: number): number =>
  Math.sqrt((target.x - x) ** 2 + (target.y - y) ** 2) - target.radius;

/** Left, top, columns and rows of the squares. */
function extent(targets: readonly Target[]): [left: number, top: number, columns: number, rows: number] {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  targets.forEach(({ x, y, radius }, at) => {
    left = at ? Math.min(left, x - radius) : x - radius;
    top = at ? Math.min(top, y - radius) : y - radius;
    right = at ? Math.max(right, x + radius) : x + radius;
    bottom = at ? Math.max(bottom, y + radius) : y + radius;
  });
  const across = (length: number) => Math.min(512, Math.floor(length / SIDE) + 1);
  return [left, top, across(right - left), across(bottom - top)];
}

/** How far a point is from a quadratic curve, by its chords. */
export function curveDistance(a: Point, c: Point, b: Point, at: Point): number {
  let least = Infinity;
  let from = a;
  for (let step = 1; step <= CHORDS; step += 1) {
    const t = step / CHORDS;
    const s = 1 - t;
    const to = { x: s * s * a.x + 2 * s * t * c.x + t * t * b.x, y: s * s * a.y + 2 * s * t * c.y + t * t * b.y };
    least = Math.min(least, chordDistance(from, to, at));
    from = to;
  }
  return least;
}

const CHORDS = 8;

function chordDistance(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const share = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.sqrt((a.x + share * dx - x) ** 2 + (a.y + share * dy - y) ** 2);
}
