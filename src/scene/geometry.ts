import { bubbles, type Bubble } from '../layout/bubbles.js';
import type { Positions } from '../layout/layout.js';
import { HULL_LABEL, LABEL_GAP, LABEL_SIZE, labelRoom, textWidth } from '../layout/metrics.js';
import { edgeShapes, type EdgeShape } from './edges.js';
import { hullShapes, type HullShape } from './hulls.js';
import type { Scene } from './scene.js';
import type { Box } from './viewport.js';

/** Everything drawn that follows from a scene and positions alone; world units; strings are SVG path data. */
export interface Geometry {
  /** Aligned with `scene.edges`. */
  readonly edges: readonly EdgeShape[];
  /** Aligned with `scene.sites`. */
  readonly hulls: readonly HullShape[];
  /** Aligned with `scene.bubbles`. */
  readonly bubbles: readonly Bubble[];
  /** Encloses every mark, hull and bubble, with room for the labels at k = 1. */
  readonly bounds: Box;
}

/** Computed once per scene and positions. */
export function buildGeometry(scene: Scene, positions: Positions): Geometry {
  const found = bubbles(scene.topology, positions);
  const hulls = hullShapes(scene, positions, found);
  const byHost = new Map(found.map((bubble) => [bubble.host, bubble]));
  return {
    edges: edgeShapes(scene, positions),
    hulls,
    bubbles: scene.bubbles.map(({ host }) => byHost.get(host)!),
    bounds: boundsOf(scene, positions, hulls, byHost),
  };
}

function boundsOf(
  scene: Scene,
  positions: Positions,
  hulls: readonly HullShape[],
  byHost: ReadonlyMap<number, Bubble>,
): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const add = (x: number, y: number, halfWidth: number, above: number, below = above) => {
    left = Math.min(left, x - halfWidth);
    right = Math.max(right, x + halfWidth);
    top = Math.min(top, y - above);
    bottom = Math.max(bottom, y + below);
  };
  hulls.forEach(({ points, label }, place) => {
    for (const { x, y } of points) add(x, y, 0, 0);
    const { label: text, note } = scene.sites[place]!;
    add(label.x, label.y, siteLabelWidth(text, note) / 2, HULL_LABEL * 0.6, 0);
  });
  for (const { index, radius } of scene.nodes) {
    const [x, y, bubble] = [positions[2 * index]!, positions[2 * index + 1]!, byHost.get(index)];
    const room = labelRoom(scene.topology.nodes[index]!, bubble !== undefined);
    const height = LABEL_GAP + room.height;
    if (bubble) add(bubble.x, bubble.y, Math.max(bubble.radius, room.width / 2), bubble.radius + height, bubble.radius);
    else add(x, y, Math.max(radius, room.width / 2), radius, radius + height);
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Width of a site's label with its note, CSS pixels at k = 1. */
export const siteLabelWidth = (label: string, note: string): number =>
  textWidth(label, LABEL_SIZE.site, true) + (note ? textWidth(note, LABEL_SIZE.guest) + NOTE_GAP : 0);

/** Space between a site's label and its note, CSS pixels. */
export const NOTE_GAP = 8;
