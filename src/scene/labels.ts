import { LABEL_GAP, LABEL_SIZE, LABEL_WIDTH, textWidth } from '../layout/metrics.js';
import { scaled, square } from './box.js';
import { NOTE_GAP, type Geometry } from './geometry.js';
import type { Place } from './places.js';
import { createRoom, type Room } from './room.js';
import type { NodeMark, Scene } from './scene.js';
import { cutMiddle } from './text.js';
import type { Point } from './viewport.js';

/** A label that has room at this scale. Text may be cut in the middle ("Meridian-…-Host"). */
export interface Label {
  readonly of: 'node' | 'site';
  /** Index into `scene.nodes` or `scene.sites`. */
  readonly index: number;
  readonly text: string;
  /** Smaller text after a site's label. */
  readonly note: string;
  /** Middle of the baseline, world units. */
  readonly x: number;
  readonly y: number;
  /** Font size in CSS pixels on the screen; at least 11. */
  readonly size: number;
  readonly bold: boolean;
}

export interface Labels {
  readonly labels: readonly Label[];
  /** How many did not fit. */
  readonly hidden: number;
}

export interface LabelOptions {
  /** Scale the labels are placed for: world → CSS pixels. */
  readonly k: number;
  /** Node indices that go first: focus, selection, search hits. */
  readonly first?: readonly number[];
  /** Nodes that are not drawn. */
  readonly without?: ReadonlySet<number>;
}

/** Least font size and greatest growth with the scale: a label is read, not zoomed. */
const SIZE = { least: 11, growth: 1.2 } as const;
/** Height of a line and of its part above the baseline, as shares of the font size. */
const LINE = 1.28;
const ASCENT = 0.97;
/** Space between a label and a mark, CSS pixels. */
const MARK_SPACE = 1;
/** What is left of a label's length when all of it finds no place. */
const SHORT = 0.6;
/** Kinds whose label goes before that of their equals. */
const FOREMOST: ReadonlySet<string> = new Set(['gateway', 'network-device']);

/** A label to be placed, and the top middles of the places it may have, best first; CSS pixels at the scale. */
interface Wanted extends Pick<Label, 'of' | 'index' | 'text' | 'note' | 'size' | 'bold'> {
  /** What matters more has less. */
  readonly rank: number;
  /** Longest text, CSS pixels. */
  readonly most: number;
  readonly spots: (half: number, height: number) => Point[];
}

/**
 * Labels for a scale, in the order of what matters, each where it covers no other label and no mark and few lines run through it.
 * What finds no place even when it is cut is left out and counted.
 */
export function placeLabels(scene: Scene, geometry: Geometry, options: LabelOptions): Labels {
  const { k, without } = options;
  const isDrawn = (index: number) => !without?.has(index);
  const nodes = scene.nodes.filter(({ index }) => isDrawn(index));
  const room = createRoom(geometry, k);
  for (const { index, radius } of nodes) {
    const place = geometry.places[index]!;
    room.take(scaled(square(place, radius + MARK_SPACE / k), k));
    room.take(scaled(place.label, k), index);
  }
  const sites = scene.sites.flatMap(({ members }, index) =>
    members.some(isDrawn) ? [siteLabel(scene, geometry, k, index)] : [],
  );
  const wanted = [...sites, ...nodes.map((mark) => nodeLabel(mark, geometry.places[mark.index]!, options))];
  const labels = wanted
    .sort((a, b) => a.rank - b.rank)
    .map((each) => put(room, k, each) ?? put(room, k, { ...each, most: each.most * SHORT, note: '' }))
    .filter((label) => label !== undefined);
  return { labels, hidden: wanted.length - labels.length };
}

/** Font size in CSS pixels at a scale. */
const sizeAt = (size: number, k: number) => Math.round(Math.max(SIZE.least, size * Math.min(SIZE.growth, k)) * 10) / 10;

function nodeLabel(
  { index, node, radius, isHost, kind }: NodeMark,
  place: Place,
  { k, first = [] }: LabelOptions,
): Wanted {
  const { label, depth } = node;
  const isTop = depth === 0;
  const before = first.indexOf(index);
  return {
    of: 'node',
    index,
    text: label,
    note: '',
    size: sizeAt(isTop ? LABEL_SIZE.node : LABEL_SIZE.guest, k),
    bold: isTop || isHost,
    // Asked for; gateways and hosts; (sites;) what stands by itself; guests.
    rank: before >= 0 ? before - first.length : isTop && (isHost || FOREMOST.has(kind)) ? 0 : 2 + depth,
    most: LABEL_WIDTH * Math.min(1.5, Math.max(0.75, k)),
    // Round a host's bubble, and else within it, round its mark.
    spots: (half, height) =>
      [...new Set([place.radius, radius])].flatMap((reach) => spotsRound(place, { k, reach, half, height })),
  };
}

/** The reserved side, the opposite one, right and left, then both sides again a little aside. */
function spotsRound(
  place: Place,
  { k, reach, half, height }: { k: number; reach: number; half: number; height: number },
): Point[] {
  const gap = reach * k + LABEL_GAP;
  const spot = (dx: number, top: number) => ({ x: place.x * k + dx, y: place.y * k + top });
  const sides = place.isAbove ? [-gap - height, gap] : [gap, -gap - height];
  return [
    ...sides.map((top) => spot(0, top)),
    spot(gap + half + 2, -height / 2),
    spot(-gap - half - 2, -height / 2),
    ...[half, -half].flatMap((dx) => sides.map((top) => spot(dx * 0.8, top))),
  ];
}

function siteLabel({ sites }: Scene, { hulls }: Geometry, k: number, index: number): Wanted {
  const { label: text, note } = sites[index]!;
  const { label: anchor, points } = hulls[index]!;
  const size = sizeAt(LABEL_SIZE.site, k);
  const xs = points.map(({ x }) => x * k);
  const aside = (Math.max(...xs) - Math.min(...xs)) * 0.2;
  return {
    of: 'site',
    index,
    text,
    note,
    size,
    bold: true,
    rank: 1,
    most: 1.5 * LABEL_WIDTH,
    spots: (_, height) => {
      const top = anchor.y * k - size * ASCENT;
      return [0, -aside, aside].flatMap((dx) => [top, top + height + 4].map((y) => ({ x: anchor.x * k + dx, y })));
    },
  };
}

/** The best free place, which is then taken. */
function put(room: Room, k: number, wanted: Wanted): Label | undefined {
  const { of, index, note, size, bold, most, spots } = wanted;
  const text = cutMiddle(wanted.text, most, size, bold);
  const half = (textWidth(text, size, bold) + (note ? textWidth(note, sizeAt(LABEL_SIZE.guest, k)) + NOTE_GAP : 0)) / 2;
  const height = size * LINE;
  const spot = room.best(spots(half, height), half, height, of === 'node' ? index : undefined);
  return spot && { ...wanted, text, x: spot.x / k, y: (spot.y + size * ASCENT) / k };
}
