import type { Topology } from '../model/topology.js';
import type { State } from './state.js';

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

/** Whether the reader has chosen otherwise what is shown of the same document. */
export const isFiltered = (state: State, before: State): boolean =>
  state.topology === before.topology && state.view.filter !== before.view.filter;
