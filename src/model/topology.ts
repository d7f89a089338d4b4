import { edgeKinds, nodeKinds, type EdgeKind, type Family, type Kinds, type NodeKind } from './catalog.js';
import type {
  EdgeSpec,
  NetworkSpec,
  NodeSpec,
  PositionSpec,
  SiteSpec,
  State,
  StatusSpec,
  TopologyDocument,
} from './document.js';
import { splitEnd } from './ends.js';
import { finish, STRIDE, type Steps } from './steps.js';

/** A place, with the nodes that stand there. */
export interface Site {
  readonly id: string;
  readonly label: string;
  readonly spec: SiteSpec;
  /** Ids of the nodes at this site, guests included, sorted. */
  readonly nodes: readonly string[];
}

/** A node with its kind, family, site and depth resolved. */
export interface Node {
  readonly id: string;
  readonly label: string;
  readonly kind: NodeKind;
  /** The kind's family; for family `guest` that of the nearest host that has another one. */
  readonly family: Family;
  /** Own site, else that of the nearest ancestor. */
  readonly site: string | undefined;
  readonly parent: string | undefined;
  /** Number of ancestors: 0 for a node that runs on nothing. */
  readonly depth: number;
  readonly status: State | undefined;
  readonly spec: NodeSpec;
}

/** An edge with its ends and kind resolved. */
export interface Edge {
  /** Given, or made of source, target and kind: unique and independent of array order. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sourceInterface: string | undefined;
  readonly targetInterface: string | undefined;
  readonly kind: EdgeKind;
  readonly directed: boolean;
  readonly label: string | undefined;
  readonly status: State | undefined;
  readonly spec: EdgeSpec;
}

/** A kind that occurs, and how often. */
export interface Counted<Kind> {
  readonly kind: Kind;
  readonly count: number;
}

/** A valid document, indexed. `nodes` and `edges` are sorted by id in code-unit order, so array order never matters. */
export interface Topology {
  readonly document: TopologyDocument;
  readonly sites: readonly Site[];
  readonly networks: readonly NetworkSpec[];
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly nodeById: ReadonlyMap<string, Node>;
  readonly edgeById: ReadonlyMap<string, Edge>;
  readonly siteById: ReadonlyMap<string, Site>;
  /** Place of a node in `nodes`: the index that `Positions` and marks use. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly edgesOf: ReadonlyMap<string, readonly Edge[]>;
  /** Direct guests by host id. */
  readonly childrenOf: ReadonlyMap<string, readonly Node[]>;
  /** Kinds that occur, in catalogue order (built-in ones first). */
  readonly nodeKinds: readonly Counted<NodeKind>[];
  readonly edgeKinds: readonly Counted<EdgeKind>[];
  readonly positions: ReadonlyMap<string, PositionSpec>;
}

/** Code-unit order: the same in every engine and locale. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The state in a status, however it is written. */
export const stateOf = (status: StatusSpec | undefined): State | undefined =>
  typeof status === 'object' ? status.state : status;

/**
 * Indexes a document that `readDocument()` or `validate()` has cleaned.
 * @throws nothing on a cleaned document; one with dangling references is misuse.
 */
export const createTopology = (document: TopologyDocument): Topology => finish(topologySteps(document));

/** The same, as work that stops now and then. */
export function* topologySteps(document: TopologyDocument): Steps<Topology> {
  const kinds = { node: nodeKinds(document.nodeKinds), edge: edgeKinds(document.edgeKinds) };
  const nodes = yield* createNodes(document, kinds.node);
  const nodeById = mapById(nodes);
  const edges = yield* createEdges(document, kinds.edge, nodeById);
  yield;
  const edgesOf = new Map<string, Edge[]>(nodes.map(({ id }) => [id, []]));
  for (const edge of edges) for (const end of new Set([edge.source, edge.target])) edgesOf.get(end)!.push(edge);
  yield;
  const atSite = groupBy(nodes, ({ site }) => site);
  const sites = (document.sites ?? []).toSorted(byId).map((spec): Site => {
    const { id, label = id } = spec;
    return { id, label, spec, nodes: (atSite.get(id) ?? []).map((node) => node.id) };
  });
  yield;
  return Object.freeze({
    document,
    sites,
    networks: (document.networks ?? []).toSorted(byId),
    nodes,
    edges,
    nodeById,
    edgeById: mapById(edges),
    siteById: mapById(sites),
    indexOf: new Map(nodes.map(({ id }, index) => [id, index])),
    edgesOf,
    childrenOf: groupBy(nodes, ({ parent }) => parent),
    nodeKinds: count(nodes, kinds.node),
    edgeKinds: count(edges, kinds.edge),
    positions: new Map(Object.entries(document.positions ?? {})),
  });
}

function* createNodes(document: TopologyDocument, kinds: Kinds<NodeKind>): Steps<Node[]> {
  const specs = mapById(document.nodes);
  const made = new Map<string, Node>();
  for (const [at, start] of document.nodes.entries()) {
    if (at % STRIDE === STRIDE - 1) yield;
    const chain: NodeSpec[] = [];
    for (let spec: NodeSpec | undefined = start; spec && !made.has(spec.id); spec = specs.get(spec.parent ?? ''))
      chain.push(spec);
    for (const spec of chain.reverse()) made.set(spec.id, createNode(spec, kinds, made.get(spec.parent ?? '')));
  }
  yield;
  return [...made.values()].sort(byId);
}

/** What a node without a parent has in its place. */
const NOWHERE = { id: undefined, site: undefined, family: 'guest', depth: -1 } as const;

function createNode(spec: NodeSpec, kinds: Kinds<NodeKind>, parent: Node | typeof NOWHERE = NOWHERE): Node {
  const kind = kinds.of(spec.kind ?? '');
  return Object.freeze({
    id: spec.id,
    label: spec.label || spec.id,
    kind: spec.icon ? { ...kind, icon: spec.icon } : kind,
    family: kind.family === 'guest' ? parent.family : kind.family,
    site: spec.site ?? parent.site,
    parent: parent.id,
    depth: parent.depth + 1,
    status: stateOf(spec.status),
    spec,
  });
}

/**
 * Edges without an id get one of their ends and kind, and a number among equals that array order does not decide. An edge
 * with the id of a node gets a number, too: what is selected has one id.
 */
function* createEdges(
  document: TopologyDocument,
  kinds: Kinds<EdgeKind>,
  nodes: ReadonlyMap<string, Node>,
): Steps<Edge[]> {
  const taken = new Set([...nodes.keys(), ...document.edges.map(({ id }) => id)]);
  yield;
  const keyed = document.edges.map((spec) => {
    const base = spec.id ?? `${spec.source}~${spec.target}~${spec.kind ?? 'lan'}`;
    return { spec, base, id: [base, spec.label, spec.latency, spec.network, stateOf(spec.status)].join('\n') };
  });
  yield;
  keyed.sort(byId);
  const edges: Edge[] = [];
  for (const { spec, base } of keyed) {
    if (edges.length % STRIDE === STRIDE - 1) yield;
    let id = base;
    for (let count = 2; (id === spec.id ? nodes : taken).has(id); count += 1) id = `${base}~${count}`;
    taken.add(id);
    edges.push(createEdge(spec, id, kinds.of(spec.kind ?? 'lan'), nodes));
  }
  yield;
  return edges.sort(byId);
}

function createEdge(spec: EdgeSpec, id: string, kind: EdgeKind, nodes: ReadonlyMap<string, Node>): Edge {
  const source = splitEnd(spec.source, nodes);
  const target = splitEnd(spec.target, nodes);
  if (!source || !target) throw new TypeError(`Edge "${id}" ends at no node; validate() first.`);
  return Object.freeze({
    id,
    source: source.node,
    target: target.node,
    sourceInterface: source.port,
    targetInterface: target.port,
    kind,
    directed: spec.directed ?? kind.directed,
    label: spec.label || undefined,
    status: stateOf(spec.status),
    spec,
  });
}

const mapById = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function count<Kind extends { readonly id: string }>(
  items: readonly { readonly kind: Kind }[],
  { of, order }: Kinds<Kind>,
): Counted<Kind>[] {
  const groups = groupBy(items, ({ kind }) => kind.id);
  const others = [...groups.keys()].sort();
  return [...new Set([...order, ...others])].flatMap((id) => {
    const group = groups.get(id);
    return group ? [{ kind: of(id), count: group.length }] : [];
  });
}
