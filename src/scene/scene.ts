import type { State } from '../model/document.js';
import { nodeRadius } from '../layout/metrics.js';
import type { Edge, Node, Site, Topology } from '../model/topology.js';
import { edgeLabel, edgeName, NAME_WORDS, nodeName, type NameWords } from './names.js';

/** Marks carry meaning and indices into `topology.nodes`, never coordinates or colours. */
export interface NodeMark {
  readonly index: number;
  readonly node: Node;
  /** Id of its kind. */
  readonly kind: string;
  /** World units. */
  readonly radius: number;
  readonly isHost: boolean;
  /** "Altair-Link, Gateway, Jove, up, 5 connections" */
  readonly name: string;
}

export interface EdgeMark {
  readonly index: number;
  readonly edge: Edge;
  /** Id of its kind. */
  readonly kind: string;
  readonly source: number;
  readonly target: number;
  readonly label: string | undefined;
  /** "OPNsense to Internet, Uplink, WAN" */
  readonly name: string;
  /** Place beside the other edges between the same two nodes: 0 the straight one, for a cable; 1, −1, 2 … those bent to either side. */
  readonly lane: number;
  /** True when no other bent edge lies beside it. */
  readonly isAlone: boolean;
}

export interface SiteMark {
  readonly id: string;
  readonly label: string;
  /** "primary · 10.42.0.0/24" */
  readonly note: string;
  readonly color: string | undefined;
  /** Place in the document's order: sites without a colour take the theme's in turn. */
  readonly turn: number;
  /** Indices into `Scene.nodes`. */
  readonly members: readonly number[];
}

/** A host with the guests drawn inside its bubble. */
export interface BubbleMark {
  readonly host: number;
  /** The worst state inside that is worse than up, and how many guests have it. */
  readonly worst?: { readonly state: State; readonly count: number };
}

export interface Scene {
  readonly topology: Topology;
  readonly nodes: readonly NodeMark[];
  readonly edges: readonly EdgeMark[];
  readonly sites: readonly SiteMark[];
  readonly bubbles: readonly BubbleMark[];
}

/** What is to be drawn of a topology: everything, with its meaning and its names. */
export const buildScene = (topology: Topology, words: NameWords = NAME_WORDS): Scene => ({
  topology,
  nodes: topology.nodes.map((node, index) => ({
    index,
    node,
    kind: node.kind.id,
    radius: nodeRadius(node),
    isHost: topology.childrenOf.has(node.id),
    name: nodeName(topology, node, words),
  })),
  edges: edgeMarks(topology, words),
  sites: siteMarks(topology),
  bubbles: bubbleMarks(topology),
});

/** Kinds of cable, drawn straight; what extends them has their line but its own name, and is bent. */
const STRAIGHT: ReadonlySet<string> = new Set(['lan', 'uplink']);

/** Whether an edge is drawn straight. */
export const isCable = ({ kind }: Edge): boolean => STRAIGHT.has(kind.id);

/** Edges between the same two nodes lie side by side, a straight one in the middle: 0, 1, −1, 2, −2 … */
export const laneAt = (place: number): number => (place % 2 ? (place + 1) / 2 : -place / 2);

function edgeMarks(topology: Topology, words: NameWords): EdgeMark[] {
  const { edges, indexOf } = topology;
  const isBent = (edge: Edge) => (isCable(edge) ? 0 : 1);
  const pairOf = ({ source, target }: Edge) => [source, target].sort().join('\n');
  const next = new Map<string, number>();
  const places = new Map<Edge, number>();
  for (const edge of edges.toSorted((a, b) => isBent(a) - isBent(b))) {
    const place = next.get(pairOf(edge)) ?? isBent(edge);
    places.set(edge, place);
    next.set(pairOf(edge), place + 1);
  }
  return edges.map((edge, index) => {
    const place = places.get(edge)!;
    return {
      index,
      edge,
      kind: edge.kind.id,
      source: indexOf.get(edge.source)!,
      target: indexOf.get(edge.target)!,
      label: edgeLabel(edge),
      name: edgeName(topology, edge, words),
      lane: laneAt(place),
      isAlone: next.get(pairOf(edge))! < 3,
    };
  });
}

const siteMarks = (topology: Topology): SiteMark[] =>
  topology.sites
    .filter(({ nodes }) => nodes.length)
    .map((site) =>
      siteMark(
        topology,
        site,
        site.nodes.map((node) => topology.indexOf.get(node)!),
      ),
    );

/** What is drawn of a site. */
export const siteMark = (
  { networks, document }: Topology,
  { id, label, spec }: Site,
  members: readonly number[],
): SiteMark => ({
  id,
  label,
  note: [spec.role, ...networks.filter(({ site }) => site === id).map(({ cidr }) => cidr)].filter(Boolean).join(' · '),
  color: spec.color,
  turn: document.sites!.findIndex((site) => site.id === id),
  members,
});

/** States from worst to best; those left out are no worse than up. */
export const WORSE: readonly State[] = ['down', 'degraded', 'unknown', 'maintenance'];

const bubbleMarks = (topology: Topology): BubbleMark[] =>
  topology.nodes.flatMap(({ id }, host) => (topology.childrenOf.has(id) ? [bubbleMark(topology, host)] : []));

/** What is drawn of a host with guests. */
export function bubbleMark({ nodes, childrenOf }: Topology, host: number): BubbleMark {
  const guests = childrenOf.get(nodes[host]!.id)!;
  const state = WORSE.find((worse) => guests.some(({ status }) => status === worse));
  const count = guests.filter(({ status }) => status === state).length;
  return state ? { host, worst: { state, count } } : { host };
}

/** Some nodes and edges; indices. */
export interface Neighbourhood {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
}

/** What stays bright with some marks: they, and the ends of the edges. */
export const around = (nodes: readonly NodeMark[], edges: readonly EdgeMark[]): Neighbourhood => ({
  nodes: new Set([...nodes.map(({ index }) => index), ...edges.flatMap(({ source, target }) => [source, target])]),
  edges: new Set(edges.map(({ index }) => index)),
});
