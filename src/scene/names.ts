import type { Edge, Node, Topology } from '../model/topology.js';

/** The words that names of marks are made of; replaceable, so that a map can speak another language. */
export interface NameWords {
  connections(count: number): string;
  to(source: string, target: string): string;
}

export const NAME_WORDS: NameWords = {
  connections: (count) => `${count} ${count === 1 ? 'connection' : 'connections'}`,
  to: (source, target) => `${source} to ${target}`,
};

const joined = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(', ');

/** "Altair-Link, Gateway, Jove, up, 5 connections" */
export function nodeName(topology: Topology, node: Node, words: NameWords): string {
  const site = topology.siteById.get(node.site ?? '')?.label;
  const count = topology.edgesOf.get(node.id)?.length ?? 0;
  return joined([node.label, node.kind.label, site, node.status, words.connections(count)]);
}

/** "OPNsense to Internet, Uplink, WAN" */
export function edgeName(topology: Topology, edge: Edge, words: NameWords): string {
  const labelOf = (id: string) => topology.nodeById.get(id)?.label ?? id;
  return joined([words.to(labelOf(edge.source), labelOf(edge.target)), edge.kind.label, edgeLabel(edge), edge.status]);
}

/** What an edge says of itself: its label, and its latency when that is another text. */
export function edgeLabel({ label, spec }: Edge): string | undefined {
  const latency = spec.latency ?? (spec.latencyMs === undefined ? undefined : `${spec.latencyMs} ms`);
  return [label, latency === label ? undefined : latency].filter(Boolean).join(' · ') || undefined;
}
