import type { Positions } from '../layout/layout.js';
import { LABEL_GAP, labelRoom } from '../layout/metrics.js';
import { enclose, square } from './box.js';
import type { Crowd } from './crowd.js';
import { hullOf, type HullShape } from './hulls.js';
import { ring } from './outline.js';
import { placeOf, type Place } from './places.js';
import { pointAt, type Box, type Point } from './viewport.js';

/** A crowd at its places: what follows from both and does not depend on the view; world units. */
export interface Spread {
  readonly crowd: Crowd;
  readonly positions: Positions;
  /** Radius of a host's bubble, or of a mark without guests. */
  readonly reach: Float32Array;
  /** Aligned with `topology.sites`; undefined for a site where nothing stands. */
  readonly hulls: readonly (HullShape | undefined)[];
  /** How far apart what stands at a site is on average, and half the way across the hull; aligned with `hulls`. */
  readonly spacing: Float32Array;
  readonly halves: Float32Array;
  /** The same distance for all sites together; Infinity without any. */
  readonly usual: number;
  /** Encloses every bubble, mark and hull. */
  readonly bounds: Box;
}

/** Between the outermost guest and the bubble: the same as in layout/rings.ts. */
const PADDING = 6;
/** Bodies between two breaths. */
const STEP = 600;

/** Reckons the bubbles and hulls; yields now and then. */
export function* spreadCrowd(crowd: Crowd, positions: Positions): Generator<void, Spread> {
  const { topology, bodies } = crowd;
  const reach = reaches(crowd, positions);
  yield;
  const spread = {
    crowd,
    positions,
    reach,
    hulls: [] as (HullShape | undefined)[],
    spacing: new Float32Array(topology.sites.length),
    halves: new Float32Array(topology.sites.length),
  };
  let since = 0;
  let [ground, standing] = [0, 0];
  for (let site = 0; site < topology.sites.length; site += 1) {
    const own = bodies[site]!;
    const hull = own.length ? hullOf(outermost(spread, own).map((body) => bodyPlace(spread, body))) : undefined;
    spread.hulls.push(hull);
    if (hull) {
      const area = areaOf(hull.points);
      spread.spacing[site] = Math.sqrt(area / own.length);
      spread.halves[site] = Math.sqrt(area) / 2;
      ground += area;
      standing += own.length;
    }
    since += own.length;
    if (since < STEP) continue;
    since = 0;
    yield;
  }
  const points = spread.hulls.flatMap((hull): readonly Point[] => (hull ? [...hull.points, hull.label] : []));
  const bounds = enclose([
    ...bodies.flat().map((body) => square(pointAt(positions, body), reach[body]! + LABEL_ROOM)),
    ...points.map((point) => square(point, 0)),
  ]);
  return { ...spread, usual: standing ? Math.sqrt(ground / standing) : Infinity, bounds };
}

/** From so many on, only those at the rim of a site are looked at closely. */
const MANY = 200;
/** More than a label reaches beyond its mark, world units. */
const LABEL_REACH = 100;
const DIRECTIONS = ring(16);

/** Those of many that a hull may touch. */
function outermost(
  { positions, reach }: Pick<Spread, 'positions' | 'reach'>,
  own: readonly number[],
): readonly number[] {
  if (own.length < MANY) return own;
  const along = (body: number, { x, y }: Point) =>
    positions[2 * body]! * x + positions[2 * body + 1]! * y + reach[body]!;
  const most = DIRECTIONS.map((unit) => own.reduce((far, body) => Math.max(far, along(body, unit)), -Infinity));
  return own.filter((body) => DIRECTIONS.some((unit, at) => along(body, unit) + LABEL_REACH >= most[at]!));
}

/** The place of a node that stands by itself. */
const bodyPlace = ({ crowd, positions, reach }: Pick<Spread, 'crowd' | 'positions' | 'reach'>, body: number): Place => {
  const isHost = crowd.guests[body]! > 0;
  const circle = { x: positions[2 * body]!, y: positions[2 * body + 1]!, radius: reach[body]! };
  return placeOf(crowd.topology.nodes[body]!, circle, isHost, isHost);
};

/** Radii of all bubbles as the layout reckons them (`fitBubble` in layout/rings.ts), the innermost first. */
function reaches({ topology: { nodes }, parent, order, radius, guests }: Crowd, positions: Positions): Float32Array {
  const far = new Float32Array(nodes.length);
  const reach = Float32Array.from(radius);
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const at = order[place]!;
    if (guests[at]! > 0) reach[at] = Math.ceil(far[at]!) + PADDING;
    const host = parent[at]!;
    if (host < 0) continue;
    const dx = Math.round(positions[2 * at]!) - Math.round(positions[2 * host]!);
    const dy = Math.abs(Math.round(positions[2 * at + 1]!) - Math.round(positions[2 * host + 1]!));
    const beyond = dy + reach[at]! + LABEL_GAP + 2 * Math.ceil(labelHeight(nodes[at]!.depth) / 2);
    far[host] = Math.max(far[host]!, Math.sqrt(dx * dx + dy * dy) + reach[at]!, Math.sqrt(dx * dx + beyond * beyond));
  }
  return reach;
}

const NAMELESS = { label: '' } as Parameters<typeof labelRoom>[0];
const labelHeight = (depth: number) => labelRoom({ ...NAMELESS, depth }, false).height;

/** Room round a mark for its label, world units. */
const LABEL_ROOM = 18;

/** Area of a polygon. */
function areaOf(points: readonly Point[]): number {
  let doubled = 0;
  points.forEach((a, at) => {
    const b = points[(at + 1) % points.length]!;
    doubled += a.x * b.y - b.x * a.y;
  });
  return Math.abs(doubled) / 2;
}
