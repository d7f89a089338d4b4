import type { Outline } from './outline.js';

/** Names of the layouts. */
export const LAYOUTS = ['force', 'tiers', 'radial'] as const;

export type LayoutName = (typeof LAYOUTS)[number];

/** Up to so many nodes and edges, and nodes so deep in one another, a layout is quick enough to be settled before the first frame. */
const SMALL = { nodes: 300, edges: 600, depth: 5 } as const;

export const isSmall = ({ nodes, edges }: Pick<Outline, 'nodes' | 'edges'>): boolean =>
  nodes.length <= SMALL.nodes && edges.length <= SMALL.edges && nodes.every(({ depth }) => depth <= SMALL.depth);
