import { bubbles } from '../layout/bubbles.js';
import type { Positions } from '../layout/layout.js';
import { HULL_LABEL, LABEL_SIZE, textWidth } from '../layout/metrics.js';
import { edgeShapes, type EdgeShape } from './edges.js';
import { hullShapes, type HullShape } from './hulls.js';
import { places, type Place } from './places.js';
import type { Scene } from './scene.js';
import { strokesOf, type Strokes } from './strokes.js';
import type { Box } from './viewport.js';

/** Everything drawn that follows from a scene and positions alone; world units; strings are SVG path data. */
export interface Geometry {
  /** Aligned with `scene.nodes`. */
  readonly places: readonly Place[];
  /** Aligned with `scene.edges`. */
  readonly edges: readonly EdgeShape[];
  readonly strokes: Strokes;
  /** Aligned with `scene.sites`. */
  readonly hulls: readonly HullShape[];
  /** Encloses every mark, hull and bubble, with room for the labels at k = 1. */
  readonly bounds: Box;
}

/** Computed once per scene and positions. */
export function buildGeometry(scene: Scene, positions: Positions): Geometry {
  const found = places(scene, positions, bubbles(scene.topology, positions));
  const edges = edgeShapes(scene, positions, found);
  const shapes = { places: found, edges, strokes: strokesOf(edges), hulls: hullShapes(scene, found) };
  return { ...shapes, bounds: bounds(scene, shapes) };
}

/** The box round every mark, hull and bubble but those of the nodes left out, with room for the labels at k = 1. */
export function bounds(
  { nodes, sites }: Scene,
  { places, hulls }: Pick<Geometry, 'places' | 'hulls'>,
  without: ReadonlySet<number> = new Set(),
): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const grow = (x: number, y: number, half = 0, tall = half) => {
    box.left = Math.min(box.left, x - half);
    box.right = Math.max(box.right, x + half);
    box.top = Math.min(box.top, y - tall);
    box.bottom = Math.max(box.bottom, y + tall);
  };
  sites.forEach(({ label, note, members }, at) => {
    if (members.every((index) => without.has(index))) return;
    for (const { x, y } of hulls[at]!.points) grow(x, y);
    const { x, y } = hulls[at]!.label;
    grow(x, y, siteLabelWidth(label, note) / 2, HULL_LABEL * 0.6);
  });
  for (const { index } of nodes) {
    if (without.has(index)) continue;
    const { x, y, radius, label } = places[index]!;
    grow(x, y, radius);
    grow(x, label.y + label.height / 2, label.width / 2, label.height / 2);
  }
  const { left, top, right, bottom } = box;
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Width of a site's label with its note, CSS pixels at k = 1. */
const siteLabelWidth = (label: string, note: string): number =>
  textWidth(label, LABEL_SIZE.site, true) + (note ? textWidth(note, LABEL_SIZE.guest) + NOTE_GAP : 0);

/** Space between a site's label and its note, CSS pixels. */
export const NOTE_GAP = 8;
