import type { Bubble } from '../layout/bubbles.js';
import type { Positions } from '../layout/layout.js';
import { LABEL_GAP, labelRoom } from '../layout/metrics.js';
import { isLabelAbove } from '../layout/rings.js';
import type { Scene } from './scene.js';
import { pointAt, type Box } from './viewport.js';

/** Where a node stands, and the room that is kept for its label at k = 1; world units. */
export interface Place {
  /** Middle and radius of its bubble, if it has guests, else of its mark. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Side of the label: above hosts' bubbles and the guests over their host, below all others. */
  readonly isAbove: boolean;
  readonly label: Box;
}

/** Aligned with `scene.nodes`; the one place that knows where labels have their room. */
export function places({ topology, nodes }: Scene, positions: Positions, bubbles: readonly Bubble[]): Place[] {
  const bubbleOf = new Map(bubbles.map((bubble) => [bubble.host, bubble]));
  return nodes.map(({ index, node, radius: own }) => {
    const bubble = bubbleOf.get(index);
    const { x, y, radius } = bubble ?? { ...pointAt(positions, index), radius: own };
    const host = topology.indexOf.get(node.parent ?? '');
    const isAbove = bubble !== undefined || (host !== undefined && isLabelAbove(y - pointAt(positions, host).y));
    const { width, height } = labelRoom(node, bubble !== undefined);
    const top = isAbove ? y - radius - LABEL_GAP - height : y + radius + LABEL_GAP;
    return { x, y, radius, isAbove, label: { x: x - width / 2, y: top, width, height } };
  });
}
