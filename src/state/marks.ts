import type { Topology } from '../model/topology.js';
import type { State, View } from './state.js';

/** A mark of the map by its place in `topology.nodes` or `topology.edges`: "node-3", "edge-0". It is the id of its element, too. */
export type Mark = `${'node' | 'edge'}-${number}`;

/** What a mark stands for. */
export interface MarkParts {
  readonly of: 'node' | 'edge';
  readonly index: number;
}

export const partsOf = (mark: Mark): MarkParts => {
  const [of, index] = mark.split('-');
  return { of: of as 'node' | 'edge', index: Number(index) };
};

/** The mark that an id names. */
export function markOf(topology: Topology | undefined, id: string | undefined): Mark | undefined {
  if (!topology || id === undefined) return undefined;
  const node = topology.indexOf.get(id);
  if (node !== undefined) return `node-${node}`;
  const edge = topology.edgeById.get(id);
  return edge && `edge-${topology.edges.indexOf(edge)}`;
}

/** The id of a mark. */
export function idOf(topology: Topology | undefined, mark: Mark | undefined): string | undefined {
  if (!topology || !mark) return undefined;
  const { of, index } = partsOf(mark);
  return topology[`${of}s`][index]?.id;
}

/** Indices of what filters leave out. */
export interface Hidden {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
}

/** What the site filter and the legend leave out: with a node go its edges. */
export function hiddenBy({ nodes, edges, indexOf }: Topology, sites: View['sites'], without: View['without']): Hidden {
  const hiddenNodes = new Set<number>();
  const hiddenEdges = new Set<number>();
  const hidden = { nodes: hiddenNodes, edges: hiddenEdges };
  // Usually; a large map asks often.
  if (!sites.length && !without.length) return hidden;
  nodes.forEach(({ site, kind }, index) => {
    if ((sites.length && !sites.includes(site ?? '')) || without.includes(`node:${kind.id}`)) hiddenNodes.add(index);
  });
  const isHidden = (id: string) => hiddenNodes.has(indexOf.get(id)!);
  edges.forEach(({ source, target, kind }, index) => {
    if (isHidden(source) || isHidden(target) || without.includes(`edge:${kind.id}`)) hiddenEdges.add(index);
  });
  return hidden;
}

/** Whether the reader has chosen otherwise what is shown of the same document. */
export const isFiltered = (state: State, before: State): boolean =>
  state.topology === before.topology &&
  (state.view.sites !== before.view.sites || state.view.without !== before.view.without);
