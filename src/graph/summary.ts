import type { State } from '../model/document.js';
import type { Topology } from '../model/topology.js';

/** Words that a summary is made of. */
export interface SummaryWords {
  readonly nodes: (count: number) => string;
  readonly connections: (count: number) => string;
  readonly sites: (count: number) => string;
  readonly at: (site: string, nodes: string) => string;
  readonly hubs: (list: string) => string;
  readonly problems: (list: string) => string;
  readonly fine: string;
  readonly and: string;
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const SUMMARY_WORDS: SummaryWords = {
  nodes: (count) => counted(count, 'node'),
  connections: (count) => counted(count, 'connection'),
  sites: (count) => counted(count, 'site'),
  at: (site, nodes) => `${site}: ${nodes}`,
  hubs: (list) => `Most connected: ${list}.`,
  problems: (list) => `Not up: ${list}.`,
  fine: 'No node is known to be down.',
  and: ' and ',
};

/** States that are no problem. */
const FINE: readonly (State | undefined)[] = [undefined, 'up', 'off'];
/** Most hubs and problems that are named. */
const MOST = { hubs: 3, problems: 8 } as const;

/** A map in sentences, for who cannot see it, and for copying: how many of what and where, what connects most, what is not up. */
export function summary(topology: Topology, words: SummaryWords = SUMMARY_WORDS): string {
  const { nodes, edges, sites, nodeKinds, edgesOf, document } = topology;
  const kinds = nodeKinds.map(({ kind, count }) => `${kind.label} ${count}`).join(', ');
  const places = sites.filter(({ nodes: own }) => own.length);
  const counts = [words.nodes(nodes.length), words.connections(edges.length), words.sites(places.length)];
  const hubs = nodes
    .map(({ id, label }) => ({ label, count: edgesOf.get(id)!.length }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST.hubs);
  const wrong = nodes.filter(({ status }) => !FINE.includes(status));
  const named = wrong.slice(0, MOST.problems).map(({ label, status }) => `${label} (${status})`);
  const more = wrong.length > MOST.problems ? ` + ${wrong.length - MOST.problems}` : '';
  return [
    document.title,
    `${counts.slice(0, -1).join(', ')}${words.and}${counts.at(-1)}.`,
    kinds && `${kinds}.`,
    places.length && `${places.map(({ label, nodes: own }) => words.at(label, words.nodes(own.length))).join('; ')}.`,
    hubs.length && words.hubs(hubs.map(({ label, count }) => `${label} (${count})`).join(', ')),
    wrong.length ? words.problems(named.join(', ') + more) : nodes.some(({ status }) => status) && words.fine,
  ]
    .filter(Boolean)
    .join('\n');
}
