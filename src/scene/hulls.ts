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

/** A hull for every site: soft, since it touches its padded members in 32 directions only and its corners are rounded. */
export const hullShapes = ({ sites }: Scene, places: readonly Place[]): HullShape[] =>
  sites.map(({ members }) => {
    const points = surround(members.map((index) => places[index]!));
    const above = points.toSorted((a, b) => a.y - b.y);
    const [one, other] = [above[0]!, above[1]!];
    return { path: rounded(points, 0.5), points, label: { x: (one.x + other.x) / 2, y: one.y - HULL_LABEL * 0.3 } };
  });

/** Radius of the corners round labels is this much more than their padding, world units: the hull stays soft and no larger. */
const INSET = 7;

/** The polygon of tangents round marks, bubbles and labels with their padding. */
function surround(members: readonly Place[]): Point[] {
  const far = UNITS.map((unit) => {
    const along = (x: number, y: number) => x * unit.x + y * unit.y;
    return members.reduce((most, { x, y, radius, label }) => {
      const [wide, tall] = [label.width / 2 - INSET, label.height / 2 - INSET];
      const middle = along(label.x + label.width / 2, label.y + label.height / 2);
      return Math.max(
        most,
        along(x, y) + radius + HULL_PADDING,
        middle + along(Math.sign(unit.x) * wide, Math.sign(unit.y) * tall) + HULL_LABEL_PADDING + INSET,
      );
    }, -Infinity);
  });
  // Where two neighbouring tangents meet.
  return UNITS.map((a, at) => {
    const next = (at + 1) % SIDES;
    const b = UNITS[next]!;
    const [onA, onB] = [far[at]! - far[next]! * COS, far[next]! - far[at]! * COS];
    return { x: (a.x * onA + b.x * onB) / (1 - COS * COS), y: (a.y * onA + b.y * onB) / (1 - COS * COS) };
  });
}
