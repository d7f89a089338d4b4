import { HULL_LABEL, HULL_LABEL_PADDING, HULL_PADDING } from '../layout/metrics.js';
import { ring } from './outline.js';
import { rounded } from './path.js';
import type { Place } from './places.js';
import type { Scene } from './scene.js';
import type { Point } from './viewport.js';

/** The soft outline of a site; world units. */
export interface HullShape {
  /** SVG path data. */
  readonly path: string;
  /** Corners of the hull, clockwise. */
  readonly points: readonly Point[];
  /** Baseline middle of the site's label, above the hull. */
  readonly label: Point;
}

/** Directions in which a hull keeps its distance; every second one is a side of the polygons that the layout keeps apart. */
const SIDES = 32;
const UNITS = ring(SIDES);
const COS = UNITS[1]!.x;
/** How far the corners between the tangents are rounded, as a share of a side. */
export const ROUND = 0.2;

/** A hull for every site: soft, since it touches its padded members in 32 directions only and its corners are rounded. */
export const hullShapes = ({ sites }: Scene, places: readonly Place[]): HullShape[] =>
  sites.map(({ members }) => hullOf(members.map((index) => places[index]!)));

/** The hull round some places. */
export function hullOf(members: readonly Place[]): HullShape {
  const points = surround(members);
  const above = points.toSorted((a, b) => a.y - b.y);
  const [one, other] = [above[0]!, above[1]!];
  return { path: rounded(points, ROUND), points, label: { x: (one.x + other.x) / 2, y: one.y - HULL_LABEL * 0.3 } };
}

/** Labels' corners are rounded by this much more than their padding, world units: the hull gets softer and no larger. */
const INSET = 7;

/** The polygon of tangents round marks, bubbles and labels with their padding. */
function surround(members: readonly Place[]): Point[] {
  const far = UNITS.map((unit) => {
    let most = -Infinity;
    for (const { x, y, radius, label } of members) {
      const wide = label.width / 2;
      const tall = label.height / 2;
      const inset = Math.min(INSET, wide, tall);
      const corner = Math.abs(unit.x) * (wide - inset) + Math.abs(unit.y) * (tall - inset);
      const middle = (label.x + wide) * unit.x + (label.y + tall) * unit.y;
      most = Math.max(
        most,
        x * unit.x + y * unit.y + radius + HULL_PADDING,
        middle + corner + inset + HULL_LABEL_PADDING,
      );
    }
    return most;
  });
  // Where two neighbouring tangents meet.
  return UNITS.map((a, at) => {
    const next = (at + 1) % SIDES;
    const b = UNITS[next]!;
    const [onA, onB] = [far[at]! - far[next]! * COS, far[next]! - far[at]! * COS];
    return { x: (a.x * onA + b.x * onB) / (1 - COS * COS), y: (a.y * onA + b.y * onB) / (1 - COS * COS) };
  });
}
