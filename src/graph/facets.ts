import type { Node, Topology } from '../model/topology.js';
import { PASSES, type StatusKey, type TopologyFilter } from './filter.js';

/** What can be chosen in one respect, and how many nodes would be shown of it as the other respects are. */
export interface Option<Key extends string = string> {
  readonly key: Key;
  readonly count: number;
}

/** Options by respect, in the order to be shown. One that no node of the document has is not there. */
export interface Facets {
  readonly sites: readonly Option[];
  /** Keys are ids of kinds. */
  readonly kinds: readonly Option[];
  readonly statuses: readonly Option<StatusKey>[];
  readonly tags: readonly Option[];
}

const STATUSES: readonly StatusKey[] = ['up', 'degraded', 'down', 'maintenance', 'off', 'unknown', 'none'];

const VALUES: { readonly [Facet in keyof Facets]: (node: Node) => readonly string[] } = {
  sites: ({ site }) => (site === undefined ? [] : [site]),
  kinds: ({ kind }) => [kind.id],
  statuses: ({ status }) => [status ?? 'none'],
  tags: ({ spec }) => spec.tags ?? [],
};

/** Counts every option: how many nodes would be shown if in its respect it alone were chosen, and all else stayed as it is. */
export function facets(topology: Topology, filter: TopologyFilter): Facets {
  const names = Object.keys(VALUES) as (keyof Facets)[];
  const counts = Object.fromEntries(names.map((name) => [name, new Map<string, number>()]));
  for (const node of topology.nodes) {
    const failed = names.filter((name) => !PASSES[name](node, filter));
    for (const name of names) {
      const isShown = PASSES.only(node, filter) && failed.every((other) => other === name);
      for (const value of new Set(VALUES[name](node)))
        counts[name]!.set(value, (counts[name]!.get(value) ?? 0) + Number(isShown));
    }
  }
  const options = (name: keyof Facets, order: readonly string[]) =>
    order.flatMap((key) => (counts[name]!.has(key) ? [{ key, count: counts[name]!.get(key)! }] : []));
  return {
    sites: options('sites', topology.document.sites?.map(({ id }) => id) ?? []),
    kinds: options(
      'kinds',
      topology.nodeKinds.map(({ kind }) => kind.id),
    ),
    statuses: options('statuses', STATUSES) as Option<StatusKey>[],
    tags: options('tags', [...counts['tags']!.keys()].sort()),
  };
}
