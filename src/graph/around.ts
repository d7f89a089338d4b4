import type { Topology } from '../model/topology.js';

/**
 * Ids of a node and of what is at most `depth` steps away: along connections either way, and between a host and its guests. All ids
 * when there is no such node.
 */
export function idsAround(
  { nodes, nodeById, edgesOf, childrenOf }: Topology,
  { id, depth }: { readonly id: string; readonly depth: number },
): ReadonlySet<string> {
  if (!nodeById.has(id)) return new Set(nodes.map((node) => node.id));
  const found = new Set([id]);
  let rim: readonly string[] = [id];
  const next = (at: string) => [
    ...edgesOf.get(at)!.flatMap(({ source, target }) => [source, target]),
    ...(childrenOf.get(at) ?? []).map((guest) => guest.id),
    nodeById.get(at)!.parent ?? at,
  ];
  for (let step = 0; step < depth; step += 1) {
    rim = rim.flatMap(next).filter((at) => !found.has(at));
    for (const at of rim) found.add(at);
  }
  return found;
}
