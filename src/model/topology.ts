import { createCatalog, type Catalog, type EdgeKind, type Family, type NodeKind } from './catalog.js';
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
import { splitEnd } from './link.js';

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
  readonly site?: string;
  readonly parent?: string;
  /** Number of ancestors: 0 for a node that runs on nothing. */
  readonly depth: number;
  readonly status?: State;
  readonly spec: NodeSpec;
}

/** An edge with its ends and kind resolved. */
export interface Edge {
  /** Given, or made of source, target and kind: unique and independent of array order. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sourceInterface?: string;
  readonly targetInterface?: string;
  readonly kind: EdgeKind;
  readonly directed: boolean;
  readonly label?: string;
  readonly status?: State;
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
export function createTopology(document: TopologyDocument): Topology {
  const catalog = createCatalog(document);
  const nodes = createNodes(document, catalog);
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const edges = createEdges(document, catalog, nodeById);
  const edgesOf = new Map<string, Edge[]>(nodes.map((node) => [node.id, []]));
  for (const edge of edges) {
    edgesOf.get(edge.source)!.push(edge);
    if (edge.target !== edge.source) edgesOf.get(edge.target)!.push(edge);
  }
  const atSite = groupBy(nodes, (node) => node.site);
  const sites = (document.sites ?? []).toSorted(byId).map((spec): Site => ({
    id: spec.id,
    label: spec.label ?? spec.id,
    spec,
    nodes: (atSite.get(spec.id) ?? []).map((node) => node.id),
  }));
  return Object.freeze({
    document,
    sites,
    networks: (document.networks ?? []).toSorted(byId),
    nodes,
    edges,
    nodeById,
    edgeById: new Map(edges.map((edge) => [edge.id, edge])),
    siteById: new Map(sites.map((site) => [site.id, site])),
    indexOf: new Map(nodes.map((node, index) => [node.id, index])),
    edgesOf,
    childrenOf: groupBy(nodes, (node) => node.parent),
    nodeKinds: count(nodes, catalog.nodeOrder),
    edgeKinds: count(edges, catalog.edgeOrder),
    positions: new Map(Object.entries(document.positions ?? {}).filter(([id]) => nodeById.has(id))),
  });
}

function createNodes(document: TopologyDocument, catalog: Catalog): Node[] {
  const specs = new Map(document.nodes.map((spec) => [spec.id, spec]));
  const made = new Map<string, Node>();
  for (const start of document.nodes) {
    const chain: NodeSpec[] = [];
    for (let at: NodeSpec | undefined = start; at && !made.has(at.id); at = specs.get(at.parent ?? '')) chain.push(at);
    for (const spec of chain.reverse()) made.set(spec.id, createNode(spec, catalog, made.get(spec.parent ?? '')));
  }
  return [...made.values()].sort(byId);
}

function createNode(spec: NodeSpec, catalog: Catalog, parent: Node | undefined): Node {
  const kind = catalog.node(spec.kind);
  const site = spec.site ?? parent?.site;
  const status = stateOf(spec.status);
  return Object.freeze({
    id: spec.id,
    label: spec.label || spec.id,
    kind: spec.icon ? { ...kind, icon: spec.icon } : kind,
    family: kind.family === 'guest' ? (parent?.family ?? 'guest') : kind.family,
    ...(site === undefined ? {} : { site }),
    ...(parent ? { parent: parent.id } : {}),
    depth: parent ? parent.depth + 1 : 0,
    ...(status ? { status } : {}),
    spec,
  });
}

function createEdges(document: TopologyDocument, catalog: Catalog, nodes: ReadonlyMap<string, Node>): Edge[] {
  // Edges without an id are numbered among equals; JSON text breaks the tie, so that array order does not.
  const keyed = document.edges.map((spec) => ({
    spec,
    base: spec.id ?? `${spec.source}~${spec.target}~${spec.kind ?? 'lan'}`,
  }));
  const seen = new Map<string, number>();
  const text = (spec: EdgeSpec) => (spec.id === undefined ? `${spec.label ?? ''}\n${spec.latency ?? ''}` : '');
  keyed.sort((a, b) => byId({ id: a.base }, { id: b.base }) || byId({ id: text(a.spec) }, { id: text(b.spec) }));
  return keyed
    .map(({ spec, base }) => {
      const before = seen.get(base) ?? 0;
      seen.set(base, before + 1);
      return createEdge(spec, before ? `${base}~${before + 1}` : base, catalog, nodes);
    })
    .sort(byId);
}

function createEdge(spec: EdgeSpec, id: string, catalog: Catalog, nodes: ReadonlyMap<string, Node>): Edge {
  const source = splitEnd(spec.source, nodes);
  const target = splitEnd(spec.target, nodes);
  if (!source || !target)
    throw new TypeError(`Edge "${id}" ends at no node; pass the document through validate() first.`);
  const kind = catalog.edge(spec.kind);
  const status = stateOf(spec.status);
  return Object.freeze({
    id,
    source: source.node,
    target: target.node,
    ...(source.port ? { sourceInterface: source.port } : {}),
    ...(target.port ? { targetInterface: target.port } : {}),
    kind,
    directed: spec.directed ?? kind.directed,
    ...(spec.label ? { label: spec.label } : {}),
    ...(status ? { status } : {}),
    spec,
  });
}

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
  order: readonly string[],
): Counted<Kind>[] {
  const counts = new Map<string, { kind: Kind; count: number }>();
  for (const { kind } of items) {
    const counted = counts.get(kind.id);
    if (counted) counted.count += 1;
    else counts.set(kind.id, { kind, count: 1 });
  }
  const place = new Map(order.map((id, index) => [id, index]));
  const placeOf = (id: string) => place.get(id) ?? order.length;
  return [...counts.values()].sort((a, b) => placeOf(a.kind.id) - placeOf(b.kind.id) || byId(a.kind, b.kind));
}
