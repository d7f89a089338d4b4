// Infrastructures of any size, made by chance that is the same everywhere: sites with a gateway, cores, switches, hosts and guests.
import type { EdgeSpec, NodeSpec, TopologyDocument } from '../src/model/document.js';
import { createChance, type Chance } from './chance.js';
import { addExtras } from './extras.js';

/** A document as it grows. Every edge of the graph is in `edges`; that a guest runs on its host is also in its `parent`. */
export interface Growth {
  readonly chance: Chance;
  readonly nodes: NodeSpec[];
  readonly edges: EdgeSpec[];
  readonly places: Place[];
}

/** What stands at one site, as indices into `nodes`. */
export interface Place {
  readonly id: string;
  readonly gateway: number;
  readonly cores: number[];
  readonly switches: number[];
  readonly hosts: number[];
  readonly guests: number[];
}

/** Edge kind for "runs on"; `nested()` leaves these edges out, since `parent` says the same. */
export const RUNS_ON = 'runs-on';

/** Edges for each node. */
const DENSITY = 1.2;
/** Of what hangs on switches, the share that stands by itself; the rest are guests. */
const HOSTS = 0.4;
/** Hosts and guests for each switch. */
const PER_SWITCH = 24;
/** A site with more has two cores. */
const TWO_CORES = 60;

/** Kinds in turn, so that every size has all of them. */
const HOST_KINDS = ['nas', 'workstation', 'orchestrator', 'media', 'hypervisor', 'hypervisor'];
const GUEST_KINDS = ['container', 'vm', 'container', 'drone', 'container', 'vm'];
/** Hosts that carry guests. */
const CARRIERS: ReadonlySet<string> = new Set(['hypervisor', 'nas', 'orchestrator']);
const SERVICES = ['web', 'db', 'cache', 'queue', 'proxy', 'mail', 'git', 'metrics', 'logs', 'auth', 'photos', 'wiki'];

/**
 * A connected infrastructure of `count` nodes and 1.2 times as many edges, of twelve node kinds and five edge kinds.
 * @param count at least 25, or not every kind has room. @param start another one gives another infrastructure.
 */
export function infrastructure(count: number, start = 1): TopologyDocument {
  const growth: Growth = { chance: createChance(start * 1_000_003 + count), nodes: [], edges: [], places: [] };
  const cloud = add(growth, { id: 'internet', label: 'Internet', kind: 'cloud' });
  add(growth, { id: 'vpn', label: 'VPN', kind: 'vpn-node' }, cloud, 'uplink');
  for (const [at, size] of sizesOf(count - 2, growth.chance).entries()) addSite(growth, cloud, at, size);
  addExtras(growth, Math.round(DENSITY * count) - growth.edges.length);
  const { nodes, edges, places } = growth;
  return {
    version: 1,
    title: `Infrastructure of ${count} nodes`,
    sites: places.map(({ id }) => ({ id, label: `Site ${id.slice(1)}` })),
    edgeKinds: { [RUNS_ON]: { label: 'Runs on', line: 'solid', width: 1 } },
    nodes,
    edges,
  };
}

/** As a document says it: a guest's `parent` in place of the edge to its host. */
export const nested = (document: TopologyDocument): TopologyDocument => ({
  ...document,
  edges: document.edges.filter(({ kind }) => kind !== RUNS_ON),
});

/** As a graph library has it: every edge, no site and no parent. */
export function flat(document: TopologyDocument): TopologyDocument {
  const bare = (node: NodeSpec): NodeSpec => {
    const copy = { ...node };
    delete copy.site;
    delete copy.parent;
    return copy;
  };
  const copy = { ...document, nodes: document.nodes.map(bare) };
  delete copy.sites;
  return copy;
}

/** Adds a node and, if it hangs on another, their edge; its index. */
function add({ nodes, edges }: Growth, node: NodeSpec, on?: number, kind?: string): number {
  if (on !== undefined && kind) edges.push({ source: node.id, target: nodes[on]!.id, kind });
  return nodes.push(node) - 1;
}

/** How many nodes each site has: more sites in a larger infrastructure, none the same as the other. */
function sizesOf(count: number, chance: Chance): number[] {
  const sites = Math.max(2, Math.round(Math.sqrt(count) / 4));
  const weights = Array.from({ length: sites }, () => 0.6 + 0.8 * chance.next());
  const total = weights.reduce((sum, weight) => sum + weight);
  const sizes = weights.map((weight) => Math.floor((count * weight) / total));
  sizes[0]! += count - sizes.reduce((sum, size) => sum + size);
  return sizes;
}

function addSite(growth: Growth, cloud: number, at: number, size: number): void {
  const site = `s${at + 1}`;
  const gateway = add(growth, { id: `${site}-gw`, label: `gw-${at + 1}`, kind: 'gateway', site }, cloud, 'uplink');
  const place: Place = { id: site, gateway, cores: [], switches: [], hosts: [], guests: [] };
  growth.places.push(place);
  const device = (name: string, number: number, on: number) => {
    const node = { id: `${site}-${name}-${number}`, label: `${name}-${number}`, kind: 'network-device', site };
    return add(growth, node, on, 'uplink');
  };
  const cores = size < TWO_CORES ? 1 : 2;
  const switches = Math.max(1, Math.round((size - 1 - cores) / PER_SWITCH));
  const hosts = Math.max(1, Math.round((size - 1 - cores - switches) * HOSTS));
  for (let number = 1; number <= cores; number += 1) place.cores.push(device('core', number, gateway));
  for (let number = 1; number <= switches; number += 1)
    place.switches.push(device('sw', number, place.cores[number % cores]!));
  for (let number = 1; number <= hosts; number += 1) addHost(growth, place, number, hosts);
  for (let left = size - 1 - cores - switches - hosts; left > 0; left -= 1) addGuest(growth, place);
}

function addHost(growth: Growth, place: Place, number: number, hosts: number): void {
  const { id: site, switches } = place;
  const turn = growth.places.reduce((sum, { hosts: { length } }) => sum + Math.max(0, length - 1), 0);
  // The first of a site carries guests, whatever the turn.
  const kind = number === 1 ? 'hypervisor' : HOST_KINDS[turn % HOST_KINDS.length]!;
  const on = switches[Math.floor(((number - 1) * switches.length) / hosts)]!;
  const node = { id: `${site}-host-${number}`, label: `${kind}-${number}`, kind, site };
  place.hosts.push(add(growth, node, on, 'lan'));
}

function addGuest(growth: Growth, place: Place): void {
  const { id: site, hosts, guests } = place;
  const { nodes, chance } = growth;
  const number = guests.length + 1;
  const carriers = hosts.filter((host) => CARRIERS.has(nodes[host]!.kind!));
  const host = chance.of(carriers);
  const kind = GUEST_KINDS[number % GUEST_KINDS.length]!;
  const label = `${chance.of(SERVICES)}-${number}`;
  guests.push(
    add(growth, { id: `${site}-guest-${number}`, label, kind, site, parent: nodes[host]!.id }, host, RUNS_ON),
  );
}
