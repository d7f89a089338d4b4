import type { EdgeKindSpec, NodeKindSpec, TopologyDocument } from './document.js';

/** What a kind belongs to; decides its colour, never alone its meaning. */
export type Family = NonNullable<NodeKindSpec['family']>;
/** Outline of a node mark. */
export type Shape = NonNullable<NodeKindSpec['shape']>;
/** Stroke pattern of an edge mark. */
export type Line = NonNullable<EdgeKindSpec['line']>;

/** A node kind with every `extends` resolved. */
export interface NodeKind {
  readonly id: string;
  readonly label: string;
  readonly plural: string;
  readonly family: Family;
  readonly shape: Shape;
  /** Name of an icon in `render/icons.ts`. */
  readonly icon: string;
  /** True for kinds that are boxes one can touch. */
  readonly physical: boolean;
}

/** An edge kind with every `extends` resolved. */
export interface EdgeKind {
  readonly id: string;
  readonly label: string;
  readonly line: Line;
  /** Stroke width in CSS pixels at k = 1. */
  readonly width: number;
  /** A CSS colour from the document, already checked; undefined: the theme's colour of the kind. */
  readonly color?: string;
  readonly directed: boolean;
}

type NodeRow = readonly [label: string, plural: string, family: Family, shape: Shape, icon: string, physical: 0 | 1];
type EdgeRow = readonly [label: string, line: Line, width: number, directed: 0 | 1];

/** The built-in node kinds, in the order of legends. */
export const NODE_KINDS: Readonly<Record<string, NodeRow>> = {
  'network-device': ['Network device', 'Network devices', 'network', 'circle', 'router', 1],
  hypervisor: ['Hypervisor', 'Hypervisors', 'compute', 'square', 'server', 1],
  orchestrator: ['Orchestrator', 'Orchestrators', 'orchestration', 'hexagon', 'workflow', 0],
  drone: ['Drone', 'Drones', 'orchestration', 'hexagon', 'hammer', 0],
  gateway: ['Gateway', 'Gateways', 'network', 'circle', 'door-open', 1],
  workstation: ['Workstation', 'Workstations', 'compute', 'square', 'monitor', 1],
  nas: ['NAS', 'NAS', 'storage', 'drum', 'hard-drive', 1],
  media: ['Media', 'Media', 'media', 'circle', 'clapperboard', 0],
  container: ['Container', 'Containers', 'guest', 'square', 'box', 0],
  vm: ['VM', 'VMs', 'guest', 'square', 'app-window', 0],
  cloud: ['Cloud', 'Clouds', 'outside', 'circle', 'cloud', 0],
  'vpn-node': ['VPN node', 'VPN nodes', 'network', 'circle', 'shield-check', 0],
};

/** The built-in edge kinds, in the order of legends. */
export const EDGE_KINDS: Readonly<Record<string, EdgeRow>> = {
  lan: ['LAN', 'solid', 1.5, 0],
  'tailscale-vpn': ['Tailscale VPN', 'dashed', 1.5, 0],
  'cf-tunnel': ['CF Tunnel', 'dotted', 3, 0],
  backup: ['Backup', 'dash-dot', 1.6, 1],
  service: ['Service', 'dashed', 1.4, 1],
  'data-flow': ['Data Flow', 'solid', 1.6, 1],
  uplink: ['Uplink', 'solid', 3, 0],
};

/** Kinds by id, as a document sees them: built-in, changed and new ones; an unknown id gets a neutral kind of that name. */
export interface Catalog {
  node(id: string | undefined): NodeKind;
  edge(id: string | undefined): EdgeKind;
  readonly nodeOrder: readonly string[];
  readonly edgeOrder: readonly string[];
}

/** Defined once per document, since a kind may extend another. */
export function createCatalog(document: Pick<TopologyDocument, 'nodeKinds' | 'edgeKinds'>): Catalog {
  const nodeSpecs = new Map(Object.entries(document.nodeKinds ?? {}));
  const edgeSpecs = new Map(Object.entries(document.edgeKinds ?? {}));
  return {
    node: remember((id) => nodeKind(id, nodeSpecs)),
    edge: remember((id) => edgeKind(id, edgeSpecs)),
    nodeOrder: [...new Set([...Object.keys(NODE_KINDS), ...nodeSpecs.keys()])],
    edgeOrder: [...new Set([...Object.keys(EDGE_KINDS), ...edgeSpecs.keys()])],
  };
}

function remember<T>(make: (id: string) => T): (id: string | undefined) => T {
  const made = new Map<string, T>();
  return (id = '') => {
    let kind = made.get(id);
    if (!kind) made.set(id, (kind = make(id)));
    return kind;
  };
}

/** The chain of `extends`, nearest first; a chain that comes back to itself ends there. */
function chain<T extends { extends?: string }>(
  id: string,
  specs: ReadonlyMap<string, T>,
): { specs: T[]; root: string } {
  const found: T[] = [];
  const seen = new Set<string>();
  let root = id;
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = specs.get(at)?.extends) {
    seen.add(at);
    root = at;
    const spec = specs.get(at);
    if (spec) found.push(spec);
  }
  return { specs: found, root };
}

function nodeKind(id: string, all: ReadonlyMap<string, NodeKindSpec>): NodeKind {
  const { specs, root } = chain(id, all);
  const name = id || 'Node';
  const neutral: NodeRow = [name, name, 'outside', 'square', 'circle-help', 0];
  const [label, plural, family, shape, icon, physical] = Object.hasOwn(NODE_KINDS, root) ? NODE_KINDS[root]! : neutral;
  const own = specs.find((spec) => spec.label !== undefined)?.label;
  const base = { label, plural: own ?? plural, family, shape, icon, physical: physical === 1 };
  return Object.freeze({ ...base, ...merged(specs), id });
}

function edgeKind(id: string, all: ReadonlyMap<string, EdgeKindSpec>): EdgeKind {
  const { specs, root } = chain(id || 'lan', all);
  const neutral: EdgeRow = [id || 'Connection', 'solid', 1.4, 0];
  const [label, line, width, directed] = Object.hasOwn(EDGE_KINDS, root) ? EDGE_KINDS[root]! : neutral;
  return Object.freeze({ label, line, width, directed: directed === 1, ...merged(specs), id: id || 'lan' });
}

/** Nearest wins; `extends` itself is not part of a kind. */
function merged<T extends { extends?: string }>(specs: readonly T[]): Omit<T, 'extends'> {
  const { extends: _, ...rest } = Object.assign({}, ...specs.toReversed()) as T;
  return rest;
}
