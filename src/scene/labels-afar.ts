import type { Geometry } from './geometry.js';
import { MARK_SPACE, nodeLabel, putAny, siteLabel, type LabelOptions, type Labels } from './labels.js';
import { createRoom } from './room.js';
import type { Scene } from './scene.js';
import type { Point } from './viewport.js';

/** A mark that labels keep clear of; world units. */
export interface Circle extends Point {
  readonly radius: number;
}

/**
 * Labels where only a part of a large map is named. Those of sites go before marks, not only before other labels: a name says more than
 * the dots that it lies on.
 * @param scene the sites on the screen, and the nodes that may have a label. @param marks everything that is drawn.
 */
export function placeLabelsAfar(
  scene: Scene,
  geometry: Geometry,
  { marks, ...options }: LabelOptions & { readonly marks: readonly Circle[] },
): Labels {
  const { k } = options;
  const room = createRoom(geometry, k);
  const sites = scene.sites.map((_, index) => putAny(room, k, siteLabel(scene, geometry, k, index)));
  for (const { x, y, radius } of marks) {
    const reach = radius * k + MARK_SPACE;
    room.take({ x: x * k - reach, y: y * k - reach, width: 2 * reach, height: 2 * reach });
  }
  const nodes = scene.nodes
    .map((mark) => nodeLabel(mark, geometry.places[mark.index]!, options))
    .sort((a, b) => a.rank - b.rank)
    .map((wanted) => putAny(room, k, wanted));
  const labels = [...sites, ...nodes].filter((label) => label !== undefined);
  return { labels, hidden: sites.length + marks.length - labels.length };
}
