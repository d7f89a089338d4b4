import type { Topology } from '../model/topology.js';
import { LABEL_SIZE, labelRoom, nodeRadius, textWidth } from './metrics.js';

/**
 * The containment tree and the edges as flat arrays, and where everything is just now. World units, y down;
 * indices are those of `topology.nodes`.
 */
export interface Plan {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Radius of each mark. */
  readonly radius: Float64Array;
  /** Half the width, and the height, of each label. */
  readonly labelHalf: Float64Array;
  readonly labelHeight: Float64Array;
  /** Radius of the bubble round a host and its guests; 0 without guests. */
  readonly bubble: Float64Array;
  /** The node it runs on, or -1. */
  readonly host: Int32Array;
  /** Place of its group in `groups`. */
  readonly group: Int32Array;
  readonly guests: readonly (readonly number[])[];
  /** A node and all that runs on it, at any depth, itself first. */
  readonly inside: readonly (readonly number[])[];
  readonly groups: readonly Group[];
  /** `[source0, target0, …]`; loops are left out. */
  readonly edges: Int32Array;
  readonly edgesOf: readonly (readonly number[])[];
  /** 1: a place from the document, not ours to change. */
  readonly pinned: Uint8Array;
}

/** What stands at the top of the map: a site with its members, or one loose node. */
export interface Group {
  readonly isSite: boolean;
  /** Half the width of the site's label; 0 for a loose node. */
  readonly labelHalf: number;
  /** Members that run on nothing. */
  readonly tops: readonly number[];
  readonly members: readonly number[];
}

/** A plan with everything at the origin. */
export function createPlan(topology: Topology): Plan {
  const { nodes, indexOf } = topology;
  const count = nodes.length;
  const host = Int32Array.from(nodes, (node) => (node.parent === undefined ? -1 : indexOf.get(node.parent)!));
  const guests: number[][] = nodes.map(() => []);
  host.forEach((parent, index) => void (parent >= 0 && guests[parent]!.push(index)));
  const inside = guests.map((_, index) => subtree(index, guests));
  const rooms = nodes.map((node, index) => labelRoom(node, guests[index]!.length > 0));
  const groups = createGroups(topology, host, inside);
  const group = new Int32Array(count);
  groups.forEach(({ members }, place) => members.forEach((node) => (group[node] = place)));
  const ends = topology.edges.map((edge) => [indexOf.get(edge.source)!, indexOf.get(edge.target)!] as const);
  const edges = Int32Array.from(ends.filter(([source, target]) => source !== target).flat());
  const edgesOf: number[][] = nodes.map(() => []);
  edges.forEach((node, place) => edgesOf[node]!.push(place >> 1));
  return {
    count,
    x: new Float64Array(count),
    y: new Float64Array(count),
    radius: Float64Array.from(nodes, nodeRadius),
    labelHalf: Float64Array.from(rooms, ({ width }) => width / 2),
    labelHeight: Float64Array.from(rooms, ({ height }) => height),
    bubble: new Float64Array(count),
    host,
    group,
    guests,
    inside,
    groups,
    edges,
    edgesOf,
    pinned: Uint8Array.from(nodes, (node) => (topology.positions.has(node.id) ? 1 : 0)),
  };
}

function subtree(root: number, guests: readonly (readonly number[])[]): number[] {
  const found = [root];
  for (let at = 0; at < found.length; at += 1) found.push(...guests[found[at]!]!);
  return found;
}

function createGroups(topology: Topology, host: Int32Array, inside: readonly (readonly number[])[]): Group[] {
  const sites = topology.sites
    .filter((site) => site.nodes.length > 0)
    .map(({ label, spec, nodes }): Group => {
      const members = nodes.map((id) => topology.indexOf.get(id)!);
      const note = spec.role ? textWidth(`${spec.role} · 000.000.000.0/00`, LABEL_SIZE.guest) : 0;
      const labelHalf = (textWidth(label, LABEL_SIZE.site, true) + note) / 2;
      return { isSite: true, labelHalf, members, tops: members.filter((node) => host[node]! < 0) };
    });
  const loose = topology.nodes
    .map((_, index) => index)
    .filter((index) => host[index]! < 0 && topology.nodes[index]!.site === undefined)
    .map((index): Group => ({ isSite: false, labelHalf: 0, tops: [index], members: inside[index]! }));
  return [...sites, ...loose];
}

/** Moves a node and all that runs on it. */
export function shift(plan: Plan, nodes: readonly number[], dx: number, dy: number): void {
  for (const node of nodes) {
    plan.x[node]! += dx;
    plan.y[node]! += dy;
  }
}
