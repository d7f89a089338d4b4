import type { State } from '../model/document.js';
import type { Node, Topology } from '../model/topology.js';

/** A kind of node or of edge, as the legend names it: "node:vm", "edge:lan". */
export type KindKey = `${'node' | 'edge'}:${string}`;

/** A state, or that a node has none. */
export type StatusKey = State | 'none';

/** What of a document a reader looks at; could go into a URL. What is left empty asks for nothing. */
export interface TopologyFilter {
  /** Ids of the sites shown; empty: all. */
  readonly sites: readonly string[];
  /** Kinds left out. */
  readonly without: readonly KindKey[];
  /** States shown, 'none' for nodes without one; empty: all. */
  readonly statuses: readonly StatusKey[];
  /** Nodes shown have one of these tags; empty: all. */
  readonly tags: readonly string[];
  /** Ids of the only nodes shown; empty: all. */
  readonly only: readonly string[];
  /** What becomes of the rest: 'remove' (default) or 'dim'. */
  readonly mode: 'remove' | 'dim';
}

/** Indices of what filters leave out. */
export interface Hidden {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
}

type Pass = (node: Node, filter: TopologyFilter) => boolean;

/** What a filter asks of a node, by facet: each is asked apart, so that options can be counted. */
export const PASSES = {
  sites: ({ site }, { sites }) => !sites.length || sites.includes(site ?? ''),
  kinds: ({ kind }, { without }) => !without.includes(`node:${kind.id}`),
  statuses: ({ status }, { statuses }) => !statuses.length || statuses.includes(status ?? 'none'),
  tags: ({ spec }, { tags }) => !tags.length || tags.some((tag) => spec.tags?.includes(tag)),
  only: ({ id }, { only }) => !only.length || only.includes(id),
} satisfies Record<string, Pass>;

/** The respects in which a filter is a list. */
const LISTS = ['sites', 'without', 'statuses', 'tags', 'only'] as const;

/** Whether a filter asks for anything. */
export const isFiltering = (filter: TopologyFilter): boolean => LISTS.some((key) => filter[key].length);

/** What a filter leaves out: with a node go its edges. */
export function hiddenBy(topology: Topology, filter: TopologyFilter): Hidden {
  const { nodes, edges, indexOf } = topology;
  const hidden = { nodes: new Set<number>(), edges: new Set<number>() };
  // Usually; a large map asks often.
  if (!isFiltering(filter)) return hidden;
  const passes: Pass[] = Object.values(PASSES);
  nodes.forEach((node, index) => {
    if (!passes.every((pass) => pass(node, filter))) hidden.nodes.add(index);
  });
  const isHidden = (id: string) => hidden.nodes.has(indexOf.get(id)!);
  edges.forEach(({ source, target, kind }, index) => {
    if (isHidden(source) || isHidden(target) || filter.without.includes(`edge:${kind.id}`)) hidden.edges.add(index);
  });
  return hidden;
}

/** A filter as a page gives it, complete, with nothing in it that it does not know. Never throws. */
export function readFilter(given: Partial<TopologyFilter> | null | undefined): TopologyFilter {
  const lists = LISTS.map((key) => [key, Array.isArray(given?.[key]) ? [...(given[key] as unknown[])] : []]);
  return Object.freeze({
    ...Object.fromEntries(lists),
    mode: given?.mode === 'dim' ? 'dim' : 'remove',
  } as TopologyFilter);
}

/** Shows everything. */
export const EVERYTHING: TopologyFilter = readFilter(undefined);
