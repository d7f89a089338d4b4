import type { Family, Line, Shape } from '../model/catalog.js';
import type { State } from '../model/document.js';
import { nodeRadius } from '../layout/metrics.js';
import type { Edge, Node, Topology } from '../model/topology.js';
import { edgeLabel, edgeName, NAME_WORDS, nodeName, type NameWords } from './names.js';

/** Marks carry meaning and indices into `topology.nodes`, never coordinates or colours. */
export interface NodeMark {
  readonly index: number;
  readonly id: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly shape: Shape;
  readonly family: Family;
  readonly icon: string;
  readonly label: string;
  /** World units. */
  readonly radius: number;
  readonly depth: number;
  readonly isHost: boolean;
  readonly site?: string;
  readonly status?: State;
  /** "Altair-Link, Gateway, Jove, up, 5 connections" */
  readonly name: string;
}

export interface EdgeMark {
  readonly index: number;
  readonly id: string;
  readonly source: number;
  readonly target: number;
  readonly kind: string;
  readonly kindLabel: string;
  readonly line: Line;
  /** CSS pixels. */
  readonly width: number;
  readonly color?: string;
  readonly directed: boolean;
  readonly label?: string;
  readonly status?: State;
  /** "OPNsense to Internet, Uplink, WAN" */
  readonly name: string;
  /** True for cables (lan, uplink): drawn straight; what is logical is gently bent. */
  readonly isStraight: boolean;
  /** Place among the edges between the same two nodes, counted from the middle: 0 when alone, else …, −1, 0, 1, … or halves. */
  readonly fan: number;
}

export interface SiteMark {
  readonly id: string;
  readonly label: string;
  /** "primary · 10.42.0.0/24" */
  readonly note: string;
  readonly color?: string;
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
export function buildScene(topology: Topology, words: NameWords = NAME_WORDS): Scene {
  const fans = fanOut(topology.edges);
  return {
    topology,
    nodes: topology.nodes.map((node, index) => nodeMark(topology, node, index, words)),
    edges: topology.edges.map((edge, index) => edgeMark(topology, edge, index, { fan: fans[index]!, words })),
    sites: siteMarks(topology),
    bubbles: bubbleMarks(topology),
  };
}

function nodeMark(topology: Topology, node: Node, index: number, words: NameWords): NodeMark {
  const { id, kind, label, depth, family, site, status } = node;
  return {
    index,
    id,
    kind: kind.id,
    kindLabel: kind.label,
    shape: kind.shape,
    family,
    icon: kind.icon,
    label,
    radius: nodeRadius(node),
    depth,
    isHost: topology.childrenOf.has(id),
    ...(site === undefined ? {} : { site }),
    ...(status ? { status } : {}),
    name: nodeName(topology, node, words),
  };
}

/** Kinds of cable; what extends them has their line but its own name, and is bent. */
const STRAIGHT: ReadonlySet<string> = new Set(['lan', 'uplink']);

function edgeMark(
  topology: Topology,
  edge: Edge,
  index: number,
  { fan, words }: { fan: number; words: NameWords },
): EdgeMark {
  const { id, kind, directed, status } = edge;
  const label = edgeLabel(edge);
  return {
    index,
    id,
    source: topology.indexOf.get(edge.source)!,
    target: topology.indexOf.get(edge.target)!,
    kind: kind.id,
    kindLabel: kind.label,
    line: kind.line,
    width: kind.width,
    ...(kind.color ? { color: kind.color } : {}),
    directed,
    ...(label ? { label } : {}),
    ...(status ? { status } : {}),
    name: edgeName(topology, edge, words),
    isStraight: STRAIGHT.has(kind.id),
    fan,
  };
}

/** Edges between the same two nodes lie side by side, the straight ones in the middle. */
function fanOut(edges: readonly Edge[]): number[] {
  const pairs = new Map<string, number[]>();
  edges.forEach(({ source, target }, index) => {
    const pair = source < target ? `${source}\n${target}` : `${target}\n${source}`;
    const group = pairs.get(pair);
    if (group) group.push(index);
    else pairs.set(pair, [index]);
  });
  const fans = new Array<number>(edges.length).fill(0);
  for (const group of pairs.values()) {
    const order = group.toSorted(
      (a, b) => Number(STRAIGHT.has(edges[b]!.kind.id)) - Number(STRAIGHT.has(edges[a]!.kind.id)) || a - b,
    );
    // 0, 1, −1, 2, −2 …, seen from the node that comes first.
    order.forEach((index, place) => (fans[index] = place % 2 ? (place + 1) / 2 : -place / 2));
  }
  return fans;
}

function siteMarks({ sites, networks, indexOf, document }: Topology): SiteMark[] {
  const turns = new Map((document.sites ?? []).map(({ id }, turn) => [id, turn]));
  return sites.flatMap(({ id, label, spec, nodes }) => {
    const own = networks.filter(({ site, cidr }) => site === id && cidr).map(({ cidr }) => cidr);
    const note = [spec.role, ...own].filter(Boolean).join(' · ');
    const mark = { id, label, note, turn: turns.get(id) ?? 0, members: nodes.map((node) => indexOf.get(node)!) };
    return nodes.length ? [spec.color ? { ...mark, color: spec.color } : mark] : [];
  });
}

/** States from worst to best; those left out are no worse than up. */
const WORSE: readonly State[] = ['down', 'degraded', 'unknown', 'maintenance'];

function bubbleMarks({ nodes, childrenOf }: Topology): BubbleMark[] {
  return nodes.flatMap(({ id }, host) => {
    const guests = childrenOf.get(id);
    if (!guests) return [];
    const state = WORSE.find((worse) => guests.some(({ status }) => status === worse));
    const count = guests.filter(({ status }) => status === state).length;
    return [state ? { host, worst: { state, count } } : { host }];
  });
}

/** A node, the nodes that an edge joins it with, and these edges; indices. */
export interface Neighbourhood {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
}

/** What stays bright while a node is hovered. */
export function neighbours(scene: Scene, index: number): Neighbourhood {
  const nodes = new Set([index]);
  const edges = new Set<number>();
  for (const edge of scene.edges) {
    if (edge.source !== index && edge.target !== index) continue;
    edges.add(edge.index);
    nodes.add(edge.source).add(edge.target);
  }
  return { nodes, edges };
}

/** What stays bright while an edge is hovered. */
export function edgeEnds(scene: Scene, index: number): Neighbourhood {
  const { source, target } = scene.edges[index]!;
  return { nodes: new Set([source, target]), edges: new Set([index]) };
}
