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
  readonly family: Family;
  readonly shape: Shape;
  /** Name of an icon in `render/icons.ts`. */
  readonly icon: string;
}

/** An edge kind with every `extends` resolved. */
export interface EdgeKind {
  readonly id: string;
  /** Id of the kind at the end of its `extends`: whose colour in the theme it has. */
  readonly root: string;
  readonly label: string;
  readonly line: Line;
  /** Stroke width in CSS pixels at k = 1. */
  readonly width: number;
  readonly directed: boolean;
  /** A CSS colour from the document, already checked; undefined: the theme's colour of the kind. */
  readonly color?: string;
}

type Look<Kind> = Omit<Kind, 'id' | 'root'>;
const nodes = (label: string, family: Family, shape: Shape, icon: string): Look<NodeKind> => ({
  label,
  family,
  shape,
  icon,
});
const edges = (label: string, line: Line, width: number, directed = false): Look<EdgeKind> => ({
  label,
  line,
  width,
  directed,
});

/** The built-in node kinds, in the order of legends. */
export const NODE_KINDS: Readonly<Record<string, Look<NodeKind>>> = {
  'network-device': nodes('Network device', 'network', 'circle', 'router'),
  hypervisor: nodes('Hypervisor', 'compute', 'square', 'server'),
  orchestrator: nodes('Orchestrator', 'orchestration', 'hexagon', 'workflow'),
  drone: nodes('Drone', 'orchestration', 'hexagon', 'hammer'),
  gateway: nodes('Gateway', 'network', 'circle', 'door-open'),
  workstation: nodes('Workstation', 'compute', 'square', 'monitor'),
  nas: nodes('NAS', 'storage', 'drum', 'hard-drive'),
  media: nodes('Media', 'media', 'circle', 'clapperboard'),
  container: nodes('Container', 'guest', 'square', 'box'),
  vm: nodes('VM', 'guest', 'square', 'app-window'),
  cloud: nodes('Cloud', 'outside', 'circle', 'cloud'),
  'vpn-node': nodes('VPN node', 'network', 'circle', 'shield-check'),
};

/** The built-in edge kinds, in the order of legends. */
export const EDGE_KINDS: Readonly<Record<string, Look<EdgeKind>>> = {
  lan: edges('LAN', 'solid', 1.5),
  'tailscale-vpn': edges('Tailscale VPN', 'dashed', 1.5),
  'cf-tunnel': edges('CF Tunnel', 'dotted', 3),
  backup: edges('Backup', 'dash-dot', 1.6, true),
  service: edges('Service', 'dashed', 1.4, true),
  'data-flow': edges('Data Flow', 'solid', 1.6, true),
  uplink: edges('Uplink', 'solid', 3),
};

/** Kinds as a document sees them: built-in, changed and new ones. */
export interface Kinds<Kind> {
  /** An unknown id gets a neutral kind of that name. */
  readonly of: (id: string) => Kind;
  /** Ids in the order of legends. */
  readonly order: readonly string[];
}

/** Defined once per document, since a kind may extend another. */
export const nodeKinds = (specs: TopologyDocument['nodeKinds']): Kinds<NodeKind> =>
  createKinds(NODE_KINDS, specs, (id) => nodes(id || 'Node', 'outside', 'square', 'circle-help'));

/** @see nodeKinds */
export const edgeKinds = (specs: TopologyDocument['edgeKinds']): Kinds<EdgeKind> =>
  createKinds(EDGE_KINDS, specs, (id) => edges(id, 'solid', 1.4));

function createKinds<Kind, Spec extends { extends?: string }>(
  builtIn: Readonly<Record<string, Look<Kind>>>,
  specs: Readonly<Record<string, Spec>> = {},
  neutral: (id: string) => Look<Kind>,
): Kinds<Kind> {
  const own = new Map(Object.entries(specs));
  const made = new Map<string, Kind>();
  const make = (id: string): Kind => {
    // Nearest first; a chain of `extends` that comes back to itself ends there.
    const chain = new Map<string, Spec>();
    let root = id;
    for (let spec; (spec = own.get(root)) && !chain.has(root); root = spec.extends ?? root) chain.set(root, spec);
    const base = Object.hasOwn(builtIn, root) ? builtIn[root] : neutral(id);
    return Object.freeze(Object.assign({}, base, ...[...chain.values()].reverse(), { id, root }) as Kind);
  };
  return {
    order: [...new Set([...Object.keys(builtIn), ...own.keys()])],
    of: (id) => made.get(id) ?? made.set(id, make(id)).get(id)!,
  };
}
