import type { Topology } from '../model/topology.js';
import { nodeRadius } from '../layout/metrics.js';
import { lanes } from './lanes.js';
import { WORSE } from './scene.js';

/** A large topology in flat arrays: what is drawn of it is chosen from these, and only that becomes marks. Indices as in `topology`. */
export interface Crowd {
  readonly topology: Topology;
  /** Index of the node that a node stands in, or -1. */
  readonly parent: Int32Array;
  /** Every node, each after the one it stands in. */
  readonly order: Int32Array;
  /** Place in `topology.sites` where a node's outermost host stands, or -1. */
  readonly site: Int32Array;
  /** Nodes that stand by themselves, by site; those at none come last. */
  readonly bodies: readonly (readonly number[])[];
  /** World units. */
  readonly radius: Float32Array;
  /** Direct guests. */
  readonly guests: Int32Array;
  /** Place in `WORSE`, or `WORSE.length` for what is no worse than up. */
  readonly state: Uint8Array;
  /** Ends of the edges, their places beside parallel ones, and their kinds as places in `topology.edgeKinds`. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly lane: Int16Array;
  readonly kind: Uint16Array;
}

/** Items between two breaths. */
const STEP = 4096;

/** Reads a topology; yields now and then, so that the caller can let the page answer in between. */
export function* readCrowd(topology: Topology): Generator<void, Crowd> {
  const { nodes, edges, indexOf, sites, edgeKinds } = topology;
  const nodeInts = () => new Int32Array(nodes.length);
  const edgeInts = () => new Int32Array(edges.length);
  const siteAt = new Map(sites.map(({ id }, at) => [id, at]));
  const kindAt = new Map(edgeKinds.map(({ kind }, at) => [kind.id, at]));
  const crowd = {
    topology,
    parent: nodeInts(),
    order: nodeInts(),
    site: nodeInts(),
    bodies: Array.from({ length: sites.length + 1 }, (): number[] => []),
    radius: new Float32Array(nodes.length),
    guests: nodeInts(),
    state: new Uint8Array(nodes.length),
    source: edgeInts(),
    target: edgeInts(),
    lane: new Int16Array(edges.length),
    kind: new Uint16Array(edges.length),
  };
  for (let at = 0; at < nodes.length; at += 1) {
    if (at % STEP === STEP - 1) yield;
    readNode(crowd, siteAt, at);
  }
  settleOrder(crowd);
  for (let at = 0; at < edges.length; at += 1) {
    if (at % STEP === STEP - 1) yield;
    const { source, target, kind } = edges[at]!;
    crowd.source[at] = indexOf.get(source)!;
    crowd.target[at] = indexOf.get(target)!;
    crowd.kind[at] = kindAt.get(kind.id)!;
  }
  yield* lanes(crowd);
  return crowd;
}

function readNode(
  { topology, parent, guests, site, radius, state }: Crowd,
  siteAt: ReadonlyMap<string, number>,
  at: number,
): void {
  const node = topology.nodes[at]!;
  const host = topology.indexOf.get(node.parent ?? '') ?? -1;
  parent[at] = host;
  if (host >= 0) guests[host]! += 1;
  site[at] = siteAt.get(node.site ?? '') ?? -1;
  radius[at] = nodeRadius(node);
  const worse = WORSE.indexOf(node.status!);
  state[at] = worse < 0 ? WORSE.length : worse;
}

type Draft = Omit<Crowd, 'bodies'> & { readonly bodies: number[][] };

/** Outer nodes before inner ones, by depth; a guest stands where its host does, whatever site it names itself. */
function settleOrder({ topology: { nodes }, parent, order, site, bodies }: Draft): void {
  const deepest = nodes.reduce((most, { depth }) => Math.max(most, depth), 0);
  const next = new Int32Array(deepest + 2);
  for (const { depth } of nodes) next[depth + 1]! += 1;
  for (let depth = 1; depth <= deepest; depth += 1) next[depth]! += next[depth - 1]!;
  nodes.forEach(({ depth }, at) => (order[next[depth]!++] = at));
  for (const at of order) {
    if (parent[at]! >= 0) site[at] = site[parent[at]!]!;
    else bodies.at(site[at]!)!.push(at);
  }
}
