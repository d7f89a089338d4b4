import { bubbles } from '../layout/bubbles.js';
import type { Positions } from '../layout/layout.js';
import { HULL_LABEL, LABEL_SIZE, textWidth } from '../layout/metrics.js';
import { enclose, square } from './box.js';
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
  const edges = edgeShapes(scene, found);
  const shapes = { places: found, edges, strokes: strokesOf(edges), hulls: hullShapes(scene, found) };
  return { ...shapes, bounds: bounds(scene, shapes) };
}

/** The box round every mark, hull and bubble but those of the nodes left out, with room for the labels at k = 1. */
export function bounds(
  { nodes, sites }: Scene,
  { places, hulls }: Pick<Geometry, 'places' | 'hulls'>,
  without: ReadonlySet<number> = new Set(),
): Box {
  const boxes: Box[] = [];
  sites.forEach(({ label, note, members }, at) => {
    if (members.every((index) => without.has(index))) return;
    const { points, label: anchor } = hulls[at]!;
    const width = siteLabelWidth(label, note);
    boxes.push(...points.map((point) => square(point, 0)));
    boxes.push({ x: anchor.x - width / 2, y: anchor.y - HULL_LABEL * 0.6, width, height: HULL_LABEL * 1.2 });
  });
  for (const { index } of nodes) {
    const place = places[index]!;
    if (!without.has(index)) boxes.push(square(place, place.radius), place.label);
  }
  return enclose(boxes);
}

/** Width of a site's label with its note, CSS pixels at k = 1. */
const siteLabelWidth = (label: string, note: string): number =>
  textWidth(label, LABEL_SIZE.site, true) + (note ? textWidth(note, LABEL_SIZE.guest) + NOTE_GAP : 0);

/** Space between a site's label and its note, CSS pixels. */
export const NOTE_GAP = 8;
