import type { Crowd } from './crowd.js';
import type { Level } from './level.js';
import type { Neighbourhood } from './scene.js';

/**
 * What stays bright with a mark ("node-3", "edge-0") or a kind as the legend names it ("node:vm"): the same as `around` has it.
 */
export function nearIn({ topology, parent, source, target }: Crowd, wanted: string): Neighbourhood {
  const nodes = new Set<number>();
  const edges = new Set<number>();
  const [, of, sign, name] = /^(node|edge)([-:])([^]*)$/.exec(wanted) ?? [];
  const index = sign === '-' ? Number(name) : undefined;
  const isWanted = (at: number, kind: string) => (index === undefined ? kind === name : at === index);
  // A host with its guests.
  if (of === 'node')
    topology.nodes.forEach(({ kind }, at) => (isWanted(at, kind.id) || parent[at] === index) && nodes.add(at));
  const isNear =
    of === 'edge'
      ? (edge: number) => isWanted(edge, topology.edges[edge]!.kind.id)
      : (edge: number) => source[edge] === index || target[edge] === index;
  for (let edge = 0; edge < source.length; edge += 1) {
    if (!isNear(edge)) continue;
    edges.add(edge);
    nodes.add(source[edge]!).add(target[edge]!);
  }
  return { nodes, edges };
}

/** The marks of a level that stand for some nodes. */
export const itemsOf = ({ itemOf }: Level, { nodes }: Neighbourhood): Set<number> =>
  new Set([...nodes].map((node) => itemOf[node]!));

/** The first of some nodes and edges, so that what is drawn one by one stays little; ends come with their edges. */
export function firstOf(
  crowd: Crowd,
  parts: readonly Neighbourhood[],
  most: number,
): { nodes: number[]; edges: number[] } {
  const nodes = new Set<number>();
  const edges = new Set<number>();
  for (const part of parts) {
    for (const node of part.nodes) if (nodes.size < most) nodes.add(node);
    for (const edge of part.edges)
      if (edges.size < 2 * most && nodes.has(crowd.source[edge]!) && nodes.has(crowd.target[edge]!)) edges.add(edge);
  }
  return { nodes: [...nodes], edges: [...edges] };
}
