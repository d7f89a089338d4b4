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
  const byHost = new Map(found.map((bubble) => [bubble.host, bubble]));
  const shapes = {
    edges: edgeShapes(scene, positions),
    hulls: hullShapes(scene, positions, found),
    bubbles: scene.bubbles.map(({ host }) => byHost.get(host)!),
  };
  return { ...shapes, bounds: bounds(scene, positions, shapes) };
}

/** The box round every mark, hull and bubble but those of the nodes left out, with room for the labels at k = 1. */
export function bounds(
  scene: Scene,
  positions: Positions,
  { hulls, bubbles: circles }: Pick<Geometry, 'hulls' | 'bubbles'>,
  without: ReadonlySet<number> = new Set(),
): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  scene.sites.forEach(({ label, note, members }, place) => {
    if (members.every((index) => without.has(index))) return;
    const { points, label: anchor } = hulls[place]!;
    for (const { x, y } of points) grow(box, x, y, [0, 0, 0]);
    grow(box, anchor.x, anchor.y, [siteLabelWidth(label, note) / 2, HULL_LABEL * 0.6, 0]);
  });
  const byHost = new Map(circles.map((bubble) => [bubble.host, bubble]));
  for (const { index, radius } of scene.nodes) {
    if (without.has(index)) continue;
    const bubble = byHost.get(index);
    const room = labelRoom(scene.topology.nodes[index]!, bubble !== undefined);
    const height = LABEL_GAP + room.height;
    const [x, y] = [positions[2 * index]!, positions[2 * index + 1]!];
    if (bubble)
      grow(box, bubble.x, bubble.y, [Math.max(bubble.radius, room.width / 2), bubble.radius + height, bubble.radius]);
    else grow(box, x, y, [Math.max(radius, room.width / 2), radius, radius + height]);
  }
  if (box.left > box.right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top };
}

interface Sides {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function grow(
  box: Sides,
  x: number,
  y: number,
  [half, above, below]: readonly [half: number, above: number, below: number],
): void {
  box.left = Math.min(box.left, x - half);
  box.right = Math.max(box.right, x + half);
  box.top = Math.min(box.top, y - above);
  box.bottom = Math.max(box.bottom, y + below);
}

/** Width of a site's label with its note, CSS pixels at k = 1. */
export const siteLabelWidth = (label: string, note: string): number =>
  textWidth(label, LABEL_SIZE.site, true) + (note ? textWidth(note, LABEL_SIZE.guest) + NOTE_GAP : 0);

/** Space between a site's label and its note, CSS pixels. */
export const NOTE_GAP = 8;
