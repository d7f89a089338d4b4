import type { Positions } from '../layout/layout.js';
import { LABEL_GAP, LABEL_SIZE, LABEL_WIDTH, textWidth } from '../layout/metrics.js';
import { NOTE_GAP, type Geometry } from './geometry.js';
import type { Scene } from './scene.js';
import { cutMiddle } from './text.js';
import type { Point, Size } from './viewport.js';

/** A label that has room at this scale. Text may be cut in the middle ("Meridian-…-Host"). */
export interface Label {
  readonly of: 'node' | 'site';
  /** Index into `scene.nodes` or `scene.sites`. */
  readonly index: number;
  readonly text: string;
  /** Smaller text after a site's label. */
  readonly note?: string;
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
/** Space kept between labels, and between a label and a mark; CSS pixels. */
const SPACE = { label: 2, mark: 1 } as const;
/** Height of a line and of its part above the baseline, as shares of the font size. */
const LINE = 1.28;
const ASCENT = 0.97;
/** Kinds whose label goes before that of their equals. */
const FOREMOST: ReadonlySet<string> = new Set(['gateway', 'network-device']);

/**
 * Labels for a scale, in the order of what matters, each at the first place where it covers no other label and no mark.
 * What finds no place is left out and counted.
 */
export function placeLabels(scene: Scene, positions: Positions, geometry: Geometry, options: LabelOptions): Labels {
  const place: Placing = {
    scene,
    positions,
    geometry,
    options,
    taken: createGrid(),
    frame: frameOf(geometry, options.k),
  };
  const { k, without } = options;
  const isDrawn = (index: number) => without === undefined || !without.has(index);
  for (const { index, radius } of scene.nodes) {
    if (!isDrawn(index)) continue;
    const [x, y, reach] = [positions[2 * index]! * k, positions[2 * index + 1]! * k, radius * k + SPACE.mark];
    place.taken.add({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
  }
  const nodes = order(scene, options.first ?? []).filter(isDrawn);
  const labels: Label[] = [];
  let hidden = 0;
  const keep = (label: Label | undefined) => {
    if (label) labels.push(label);
    else hidden += 1;
  };
  const isFirst = new Set(options.first);
  const [foremost, rest] = [nodes.filter((index) => isFirst.has(index)), nodes.filter((index) => !isFirst.has(index))];
  for (const index of foremost) keep(nodeLabel(place, index));
  scene.sites.forEach(({ members }, index) => {
    if (members.some(isDrawn)) keep(siteLabel(place, index));
  });
  for (const index of rest) keep(nodeLabel(place, index));
  return { labels, hidden };
}

interface Placing {
  readonly scene: Scene;
  readonly positions: Positions;
  readonly geometry: Geometry;
  readonly options: LabelOptions;
  readonly taken: Grid;
  /** Where labels may be, CSS pixels at the scale. */
  readonly frame: Rect;
}

/** Gateways and hosts, then what stands by itself, then guests; equals by index. */
function order({ nodes }: Scene, first: readonly number[]): number[] {
  const rank = new Map(first.map((index, place) => [index, place - first.length]));
  const rankOf = (index: number) => {
    const { isHost, depth, kind } = nodes[index]!;
    return rank.get(index) ?? (depth === 0 && (isHost || FOREMOST.has(kind)) ? 0 : 1 + depth);
  };
  return nodes.map(({ index }) => index).sort((a, b) => rankOf(a) - rankOf(b) || a - b);
}

/** Font size in CSS pixels at a scale. */
const sizeAt = (size: number, k: number) => Math.round(Math.max(SIZE.least, size * Math.min(SIZE.growth, k)) * 10) / 10;

function nodeLabel(place: Placing, index: number): Label | undefined {
  const { scene, positions, geometry, options } = place;
  const mark = scene.nodes[index]!;
  const { k } = options;
  const size = sizeAt(mark.depth === 0 ? LABEL_SIZE.node : LABEL_SIZE.guest, k);
  const bold = mark.depth === 0 || mark.isHost;
  const text = cutMiddle(mark.label, LABEL_WIDTH * Math.min(1.5, Math.max(0.75, k)), size, bold);
  const width = textWidth(text, size, bold);
  const centre = { x: positions[2 * index]! * k, y: positions[2 * index + 1]! * k };
  const bubble = mark.isHost ? geometry.bubbles[scene.bubbles.findIndex(({ host }) => host === index)] : undefined;
  const near = placesRound(centre, mark.radius * k, { width, height: size * LINE });
  const above = bubble && { x: bubble.x * k, y: (bubble.y - bubble.radius - LABEL_GAP) * k - size * LINE };
  const found = firstFree(place, above ? [above, ...near] : near, { width, height: size * LINE });
  return found && { of: 'node', index, text, x: found.x / k, y: (found.y + size * ASCENT) / k, size, bold };
}

/** Top middles of the places for a label: below its mark, above it, to its right and left. */
function placesRound({ x, y }: Point, reach: number, { width, height }: { width: number; height: number }): Point[] {
  const aside = reach + LABEL_GAP + 2 + width / 2;
  return [
    { x, y: y + reach + LABEL_GAP },
    { x, y: y - reach - LABEL_GAP - height },
    { x: x + aside, y: y - height / 2 },
    { x: x - aside, y: y - height / 2 },
  ];
}

function siteLabel(place: Placing, index: number): Label | undefined {
  const { scene, geometry, options } = place;
  const { k } = options;
  const { label, note } = scene.sites[index]!;
  const { label: anchor, points } = geometry.hulls[index]!;
  const size = sizeAt(LABEL_SIZE.site, k);
  const noteSize = sizeAt(LABEL_SIZE.guest, k);
  const text = cutMiddle(label, 1.5 * LABEL_WIDTH, size, true);
  const top = Math.min(...points.map(({ y }) => y)) * k;
  for (const words of note ? [note, ''] : ['']) {
    const width = textWidth(text, size, true) + (words ? textWidth(words, noteSize) + NOTE_GAP : 0);
    const box = { width, height: size * LINE };
    const y = anchor.y * k - size * ASCENT;
    const room = (Math.max(...points.map((point) => point.x)) - Math.min(...points.map((point) => point.x))) * k * 0.2;
    const places = [0, -room, room].flatMap((aside) =>
      [y, top + 4].map((each) => ({ x: anchor.x * k + aside, y: each })),
    );
    const found = firstFree(place, places, box);
    if (!found) continue;
    const placed: Label = {
      of: 'site',
      index,
      text,
      x: found.x / k,
      y: (found.y + size * ASCENT) / k,
      size,
      bold: true,
    };
    return words ? { ...placed, note: words } : placed;
  }
  return undefined;
}

/** The first place that is free and within the map, whose edge is that of the screen when all of it is shown. */
function firstFree({ taken, frame }: Placing, places: readonly Point[], { width, height }: Size): Point | undefined {
  for (const { x, y } of places) {
    const half = width / 2 + SPACE.label;
    const rect = { left: x - half, right: x + half, top: y, bottom: y + height };
    const isWithin =
      rect.left >= frame.left && rect.right <= frame.right && rect.top >= frame.top && rect.bottom <= frame.bottom;
    if (!isWithin || !taken.isFree(rect)) continue;
    taken.add(rect);
    return { x, y };
  }
  return undefined;
}

/** How far labels may reach beyond the map's bounds, CSS pixels: less than fit() keeps free. */
const OVERHANG = 7;

function frameOf({ bounds: { x, y, width, height } }: Geometry, k: number): Rect {
  return {
    left: x * k - OVERHANG,
    top: y * k - OVERHANG,
    right: (x + width) * k + OVERHANG,
    bottom: (y + height) * k + OVERHANG,
  };
}

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rectangles on the screen, found by the squares they lie in. */
interface Grid {
  add(rect: Rect): void;
  isFree(rect: Rect): boolean;
}

/** Side of a square in CSS pixels: about the size of a label. */
const SQUARE = 80;

function createGrid(): Grid {
  const squares = new Map<string, Rect[]>();
  const keys = ({ left, right, top, bottom }: Rect) => {
    const found: string[] = [];
    for (let x = Math.floor(left / SQUARE); x <= right / SQUARE; x += 1) {
      for (let y = Math.floor(top / SQUARE); y <= bottom / SQUARE; y += 1) found.push(`${x} ${y}`);
    }
    return found;
  };
  const meet = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return {
    add(rect) {
      for (const key of keys(rect)) squares.set(key, [...(squares.get(key) ?? []), rect]);
    },
    isFree: (rect) => keys(rect).every((key) => (squares.get(key) ?? []).every((other) => !meet(rect, other))),
  };
}
