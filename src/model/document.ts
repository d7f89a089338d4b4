// Generated from schema/topology.schema.json by `npm run generate`; do not edit.

/**
 * How it is, as far as the document knows: a word, or the word with its age and cause.
 */
export type StatusSpec = State | StatusObject;
/**
 * up, degraded, down, maintenance, off (on purpose) or unknown.
 */
export type State = 'up' | 'degraded' | 'down' | 'maintenance' | 'off' | 'unknown';
/**
 * A service: its name, or an object.
 */
export type ServiceSpec = string | ServiceObject;

/**
 * An infrastructure as sites, nodes and edges. Order never matters; ids are strings. Unknown keys are errors, except under metadata and keys that begin with x-.
 */
export interface TopologyDocument {
  /**
   * Where this schema lies, for editors.
   */
  $schema?: string;
  /**
   * Version of the document format.
   */
  version: 1;
  /**
   * Name of the map.
   */
  title?: string;
  /**
   * What the map shows, in a sentence or two.
   */
  description?: string;
  /**
   * When a tool wrote this document: ISO 8601 time.
   */
  generatedAt?: string;
  /**
   * The places. A node is at one or at none.
   */
  sites?: SiteSpec[];
  /**
   * Memberships that overlap: subnets, VLANs, overlays. A node may be on many.
   */
  networks?: NetworkSpec[];
  /**
   * Kinds of nodes by id: new ones, or built-in ones relabelled or restyled.
   */
  nodeKinds?: {
    [k: string]: NodeKindSpec;
  };
  /**
   * Kinds of edges by id: new ones, or built-in ones relabelled or restyled.
   */
  edgeKinds?: {
    [k: string]: EdgeKindSpec;
  };
  /**
   * The machines, guests, devices and clouds.
   */
  nodes: NodeSpec[];
  /**
   * The connections between nodes. What runs on what is parent, not an edge.
   */
  edges: EdgeSpec[];
  /**
   * A catalogue of services and where they run.
   */
  services?: CatalogueServiceSpec[];
  /**
   * Requests followed through the map, step by step.
   */
  flows?: FlowSpec[];
  /**
   * Figures computed from the data, never stored.
   */
  stats?: StatSpec[];
  /**
   * Hand-made places by node id: centre of the node in world units, y down.
   */
  positions?: {
    [k: string]: PositionSpec;
  };
  metadata?: Metadata;
}
/**
 * A place where nodes stand.
 */
export interface SiteSpec {
  /**
   * Unique among sites.
   */
  id: string;
  /**
   * Name on the map; default: the id.
   */
  label?: string;
  /**
   * Name for narrow places, such as the filter; default: the label.
   */
  short?: string;
  /**
   * What the place is for.
   */
  description?: string;
  /**
   * One word beside the name.
   */
  role?: string;
  /**
   * Colour of its hull.
   */
  color?: string;
  metadata?: Metadata;
}
/**
 * Free data. No key in it is checked.
 */
export interface Metadata {
  [k: string]: unknown;
}
/**
 * A membership: a subnet, a VLAN, an overlay.
 */
export interface NetworkSpec {
  /**
   * Unique among networks.
   */
  id: string;
  /**
   * Name on the map; default: the id.
   */
  label?: string;
  /**
   * An edge kind.
   */
  kind?: string;
  /**
   * Address range.
   */
  cidr?: string;
  /**
   * VLAN number.
   */
  vlan?: number;
  /**
   * The site whose range this is.
   */
  site?: string;
  metadata?: Metadata;
}
/**
 * How nodes of a kind are named and drawn.
 */
export interface NodeKindSpec {
  /**
   * Name of one.
   */
  label?: string;
  /**
   * Name of several; default: the label.
   */
  plural?: string;
  /**
   * Decides the colour; guest takes the colour of its host.
   */
  family?: 'network' | 'compute' | 'orchestration' | 'storage' | 'media' | 'guest' | 'outside';
  /**
   * Outline of the mark.
   */
  shape?: 'circle' | 'square' | 'hexagon' | 'drum';
  /**
   * Name of a built-in icon.
   */
  icon?: string;
  /**
   * Whether one can touch it.
   */
  physical?: boolean;
  /**
   * The kind that gives what is left out.
   */
  extends?: string;
}
/**
 * How edges of a kind are named and drawn.
 */
export interface EdgeKindSpec {
  /**
   * Name of the kind.
   */
  label?: string;
  /**
   * Stroke pattern.
   */
  line?: 'solid' | 'dashed' | 'dotted' | 'dash-dot';
  /**
   * Stroke width in CSS pixels at scale 1.
   */
  width?: number;
  /**
   * Colour of the line; default: the theme’s.
   */
  color?: string;
  /**
   * Whether an arrowhead shows the direction.
   */
  directed?: boolean;
  /**
   * The kind that gives what is left out.
   */
  extends?: string;
}
/**
 * A machine, a guest, a device or a cloud.
 */
export interface NodeSpec {
  /**
   * Unique among nodes.
   */
  id: string;
  /**
   * Name on the map; default: the id.
   */
  label?: string;
  /**
   * A node kind: network-device, hypervisor, orchestrator, drone, gateway, workstation, nas, media, container, vm, cloud, vpn-node, or one of nodeKinds.
   */
  kind?: string;
  /**
   * Where it stands: a site id; default: the site of its parent.
   */
  site?: string;
  /**
   * The node it runs on or sits in.
   */
  parent?: string;
  /**
   * Networks it is on.
   */
  networks?: string[];
  /**
   * What it is for, in a few words.
   */
  role?: string;
  /**
   * A sentence or two for the details.
   */
  description?: string;
  status?: StatusSpec;
  specs?: Specs;
  /**
   * What it offers.
   */
  services?: ServiceSpec[];
  /**
   * Its addresses.
   *
   * Items: An address.
   */
  addresses?: string[];
  /**
   * Its ports.
   */
  interfaces?: InterfaceSpec[];
  /**
   * Links to open.
   */
  urls?: UrlSpec[];
  /**
   * Words to filter by.
   *
   * Items: A word.
   */
  tags?: string[];
  /**
   * Name of a built-in icon, instead of the one of the kind.
   */
  icon?: string;
  /**
   * Whether its guests are folded away at first.
   */
  collapsed?: boolean;
  metadata?: Metadata;
}
/**
 * A state with its age and cause.
 */
export interface StatusObject {
  state: State;
  /**
   * Since when: ISO 8601 time.
   */
  since?: string;
  /**
   * When it was last looked at: ISO 8601 time.
   */
  checkedAt?: string;
  /**
   * A sentence for the reader.
   */
  message?: string;
  /**
   * Measured figures by name.
   */
  metrics?: {
    [k: string]: unknown;
  };
}
/**
 * What it is made of. Well-known keys have units; any other key is shown as written.
 */
export interface Specs {
  /**
   * Physical cores.
   */
  cores?: number;
  /**
   * Cores allotted to a guest. Never added to physical ones.
   */
  allocatedCores?: number;
  /**
   * Memory in GB.
   */
  memoryGB?: number;
  /**
   * Storage in TB.
   */
  storageTB?: number;
  /**
   * Processor.
   */
  cpu?: string;
  /**
   * Operating system.
   */
  os?: string;
  /**
   * Model of the box.
   */
  model?: string;
  /**
   * Maker of the box.
   */
  vendor?: string;
  /**
   * Container id.
   */
  ct?: string | number;
  /**
   * Power drawn, in watts.
   */
  watts?: number;
  /**
   * Graphics processor.
   */
  gpu?: string;
  [k: string]: unknown;
}
/**
 * A service of a node.
 */
export interface ServiceObject {
  /**
   * Name of the service.
   */
  name: string;
  /**
   * What it does.
   */
  description?: string;
  /**
   * Port it listens on.
   */
  port?: number;
  /**
   * Protocol of the port.
   */
  protocol?: string;
  /**
   * Where to open it: http, https, mailto or relative.
   */
  url?: string;
  /**
   * Name of a built-in icon.
   */
  icon?: string;
  /**
   * A short word beside the name.
   */
  badge?: string;
  /**
   * Heading it stands under.
   */
  group?: string;
  status?: StatusSpec;
}
/**
 * A port of a node, which edges may name as "node:interface".
 */
export interface InterfaceSpec {
  /**
   * Unique in its node.
   */
  id: string;
  /**
   * Name on the map; default: the id.
   */
  label?: string;
  /**
   * Hardware address.
   */
  mac?: string;
  /**
   * Addresses of the port.
   *
   * Items: An address.
   */
  addresses?: string[];
  /**
   * The network it is on.
   */
  network?: string;
  /**
   * Speed in Mbit/s.
   */
  speedMbps?: number;
}
/**
 * A link to open.
 */
export interface UrlSpec {
  /**
   * Words of the link; default: the address.
   */
  label?: string;
  /**
   * http, https, mailto or relative.
   */
  href: string;
}
/**
 * A connection between two nodes.
 */
export interface EdgeSpec {
  /**
   * Unique among edges; default: made of its ends and kind.
   */
  id?: string;
  /**
   * Where it begins: "node" or "node:interface".
   */
  source: string;
  /**
   * Where it ends: "node" or "node:interface".
   */
  target: string;
  /**
   * An edge kind: lan, tailscale-vpn, cf-tunnel, backup, service, data-flow, uplink, or one of edgeKinds. Default: lan.
   */
  kind?: string;
  /**
   * Words beside it.
   */
  label?: string;
  /**
   * The network it belongs to.
   */
  network?: string;
  /**
   * Whether it points from source to target; default: as its kind.
   */
  directed?: boolean;
  /**
   * Latency as text.
   */
  latency?: string;
  /**
   * Latency in milliseconds.
   */
  latencyMs?: number;
  /**
   * Capacity in Mbit/s.
   */
  capacityMbps?: number;
  status?: StatusSpec;
  /**
   * How it is known.
   */
  evidence?: 'declared' | 'discovered' | 'inferred';
  metadata?: Metadata;
}
/**
 * A service of the catalogue.
 */
export interface CatalogueServiceSpec {
  /**
   * Unique among services.
   */
  id: string;
  /**
   * Name of the service.
   */
  name: string;
  /**
   * What it does.
   */
  description?: string;
  /**
   * Port it listens on.
   */
  port?: number;
  /**
   * Protocol of the port.
   */
  protocol?: string;
  /**
   * Where to open it: http, https, mailto or relative.
   */
  url?: string;
  /**
   * Name of a built-in icon.
   */
  icon?: string;
  /**
   * A short word beside the name.
   */
  badge?: string;
  /**
   * Heading it stands under.
   */
  group?: string;
  status?: StatusSpec;
  /**
   * Where it runs: node ids.
   */
  nodes?: string[];
}
/**
 * A request followed through the map.
 */
export interface FlowSpec {
  /**
   * Unique among flows.
   */
  id: string;
  /**
   * Its name.
   */
  title?: string;
  /**
   * What happens, in a sentence.
   */
  description?: string;
  /**
   * From the reader to the backend.
   */
  steps: FlowStepSpec[];
}
/**
 * One stop of a flow.
 */
export interface FlowStepSpec {
  /**
   * Name of the stop.
   */
  label: string;
  /**
   * Words under it.
   */
  caption?: string;
  /**
   * The node where it happens.
   */
  node?: string;
  /**
   * The edge to the next stop.
   */
  edge?: string;
  /**
   * Latency to the next stop, as text.
   */
  latency?: string;
  /**
   * Latency to the next stop in milliseconds.
   */
  latencyMs?: number;
}
/**
 * A rule that computes a figure.
 */
export interface StatSpec {
  /**
   * Words under the figure.
   */
  label: string;
  /**
   * Follows the number.
   */
  suffix?: string;
  /**
   * What is done with what is found.
   */
  measure: 'count' | 'sum' | 'distinct';
  /**
   * What is looked at.
   */
  of: 'nodes' | 'edges';
  /**
   * Dotted path of the value: "specs.cores", "site"; "ends" of an edge are its two nodes.
   */
  field?: string;
  /**
   * Only those whose field has one of the values.
   */
  where?: {
    /**
     * Values of the field, any of which will do.
     *
     * Items: A value of the field.
     */
    [k: string]: string[];
  };
}
/**
 * A place on the map.
 */
export interface PositionSpec {
  /**
   * Centre, world units, to the right.
   */
  x: number;
  /**
   * Centre, world units, downwards.
   */
  y: number;
  /**
   * Whether it was placed by hand.
   */
  pinned?: boolean;
}
