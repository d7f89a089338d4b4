import type { Outlined } from '../outline.js';
import type { Graph } from '../large/graph.js';
import { childrenOf, type Work } from '../large/work.js';

/** From top to bottom: what is outside, ways in, the network, machines, what runs on them. A site is where its network is. */
const TIER = { outside: 0, entry: 1, network: 2, machine: 3, guest: 4 } as const;
/** Kinds that let in. */
const ENTRIES: ReadonlySet<string> = new Set(['gateway', 'vpn-node']);
/** Things of the network stand below each other by hops, down to so many rows. */
const DEEPEST = 4;

function tierOf({ kind, family }: Outlined): number {
  if (ENTRIES.has(kind.id)) return TIER.entry;
  if (family === 'outside') return TIER.outside;
  if (family === 'network') return TIER.network;
  return family === 'guest' ? TIER.guest : TIER.machine;
}

/** The children of a cell by layer, from top to bottom; no layer is empty. */
export function layersOf({ plan, topology, cells }: Work, cell: number, graph: Graph): number[][] {
  const tiers = Array.from(childrenOf(cells, cell), (child) =>
    child < cells.bodies ? tierOf(topology.nodes[plan.node[plan.bodies[child]!]!]!) : TIER.network,
  );
  const layers: number[][] = [];
  const depth = depthOf(graph, tiers);
  tiers.forEach((tier, thing) => (layers[tier * DEEPEST + depth[thing]!] ??= []).push(thing));
  return layers.filter((layer) => layer !== undefined);
}

/** Of each thing of the network, how many hops it is away from what stands above, or where there is nothing, from the one with most links. */
function depthOf({ count, starts, neighbours }: Graph, tiers: readonly number[]): Int32Array {
  const depth = new Int32Array(count).fill(-1);
  const isNetwork = (thing: number) => tiers[thing] === TIER.network;
  const queue = [...depth.keys()].filter((thing) => tiers[thing]! < TIER.network);
  const links = (thing: number) => starts[thing + 1]! - starts[thing]!;
  const hub = [...depth.keys()]
    .filter(isNetwork)
    .reduce((best, thing) => (links(thing) > links(best) ? thing : best), 0);
  const isReached = queue.some((thing) => neighbours.subarray(starts[thing], starts[thing + 1]).some(isNetwork));
  if (!isReached && isNetwork(hub)) queue.push(hub);
  queue.forEach((thing) => (depth[thing] = isNetwork(thing) ? 0 : -1));
  for (let read = 0; read < queue.length; read += 1) {
    const thing = queue[read]!;
    for (const next of neighbours.subarray(starts[thing], starts[thing + 1])) {
      if (depth[next]! >= 0 || !isNetwork(next)) continue;
      depth[next] = Math.min(DEEPEST - 1, depth[thing]! + 1);
      queue.push(next);
    }
  }
  return depth.map((hops) => Math.max(0, hops));
}
