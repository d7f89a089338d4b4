import { bubbles } from '../../src/layout/bubbles.js';
import type { NodeSpec, State, TopologyDocument } from '../../src/model/document.js';
import { readDocument } from '../../src/model/read.js';
import { createTopology } from '../../src/model/topology.js';
import { readCrowd } from '../../src/scene/crowd.js';
import { spreadCrowd, type Spread } from '../../src/scene/spread.js';

/** A tree of nodes with four below each: too large to be laid out at once. */
export function tree(count: number): TopologyDocument {
  const nodes = Array.from({ length: count }, (_, at) => ({ id: `n${at}` }));
  const edges = nodes.slice(1).map(({ id }, at) => ({ source: `n${at >> 2}`, target: id }));
  return { version: 1, nodes, edges };
}

/** How many there are of each. */
export interface LargeOptions {
  readonly sites: number;
  readonly hosts: number;
  readonly guests: number;
  /** State of the nodes that have one, by id. */
  readonly status?: Readonly<Record<string, State>>;
}

/** Space between hosts and between sites, world units. */
const APART = { guest: 50, host: 180, site: 300 } as const;

/** Sites in rows, hosts in rows at each, guests round each host; every host is linked to the next, every site's first to the next site's. */
export function largeDocument({ sites, hosts, guests, status = {} }: LargeOptions): TopologyDocument {
  const nodes: NodeSpec[] = [];
  const positions: Record<string, { x: number; y: number }> = {};
  const side = Math.ceil(Math.sqrt(hosts));
  const step = side * APART.host + APART.site;
  const across = Math.ceil(Math.sqrt(sites));
  const add = (node: NodeSpec, x: number, y: number) => {
    nodes.push({ ...node, ...(status[node.id] ? { status: status[node.id]! } : {}) });
    positions[node.id] = { x: Math.round(x), y: Math.round(y) };
  };
  for (let site = 0; site < sites; site += 1)
    for (let host = 0; host < hosts; host += 1) {
      const id = `s${site}h${host}`;
      const x = (site % across) * step + (host % side) * APART.host;
      const y = Math.floor(site / across) * step + Math.floor(host / side) * APART.host;
      add({ id, kind: 'hypervisor', site: `s${site}` }, x, y);
      for (let guest = 0; guest < guests; guest += 1) {
        const turn = (2 * Math.PI * guest) / guests;
        const at = [x + APART.guest * Math.cos(turn), y + APART.guest * Math.sin(turn)] as const;
        add({ id: `${id}g${guest}`, kind: 'vm', parent: id }, ...at);
      }
    }
  const names = nodes.filter(({ parent }) => !parent).map(({ id }) => id);
  return {
    version: 1,
    sites: Array.from({ length: sites }, (_, site) => ({ id: `s${site}`, label: `Site ${site}` })),
    nodes,
    edges: names.slice(1).map((target, at) => ({ source: names[at]!, target, kind: at % 3 ? 'lan' : 'backup' })),
    positions,
  };
}

const end = <Result>(steps: Generator<unknown, Result>): Result => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

/** A document as what is drawn of it is chosen from, its nodes where it says. */
export function spreadOf(document: TopologyDocument): Spread {
  const topology = createTopology(readDocument(document).document!);
  const positions = Float64Array.from(
    topology.nodes.flatMap(({ id }) => {
      const { x, y } = topology.positions.get(id)!;
      return [x, y];
    }),
  );
  return end(spreadCrowd(end(readCrowd(topology)), positions));
}

/** Radii of the bubbles as the layout has them, by host. */
export const bubblesOf = ({ crowd, positions }: Spread): [host: number, radius: number][] =>
  bubbles(crowd.topology, positions).map(({ host, radius }) => [host, radius]);
