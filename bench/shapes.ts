// Documents of shapes that infrastructures rarely have in whole and often in part; no layout may fall off a cliff for one.
import type { EdgeSpec, NodeSpec, TopologyDocument } from '../src/model/document.js';

const document = (title: string, nodes: NodeSpec[], edges: EdgeSpec[]): TopologyDocument => ({
  version: 1,
  title,
  nodes,
  edges,
});

const nodes = (count: number): NodeSpec[] =>
  Array.from({ length: count }, (_, at) => ({ id: `n${at}`, label: `node-${at}`, kind: 'network-device' }));

const edge = (source: number, target: number): EdgeSpec => ({
  source: `n${source}`,
  target: `n${target}`,
  kind: 'lan',
});

/** A hub and leaves, `count` in all. */
export const star = (count: number): TopologyDocument =>
  document(
    `Star of ${count}`,
    nodes(count),
    Array.from({ length: count - 1 }, (_, at) => edge(0, at + 1)),
  );

/** Each with the next. */
export const chain = (count: number): TopologyDocument =>
  document(
    `Chain of ${count}`,
    nodes(count),
    Array.from({ length: count - 1 }, (_, at) => edge(at, at + 1)),
  );

/** Each with the next to its right and the next below; `side` × `side`. */
export function grid(side: number): TopologyDocument {
  const edges = Array.from({ length: side * side }, (_, at) => [
    ...(at % side < side - 1 ? [edge(at, at + 1)] : []),
    ...(at < side * (side - 1) ? [edge(at, at + side)] : []),
  ]);
  return document(`Grid of ${side} × ${side}`, nodes(side * side), edges.flat());
}

/** Each with each. */
export function complete(count: number): TopologyDocument {
  const edges = Array.from({ length: count }, (_, at) =>
    Array.from({ length: count - 1 - at }, (_, step) => edge(at, at + 1 + step)),
  );
  return document(`Complete graph of ${count}`, nodes(count), edges.flat());
}

/** No edges at all. */
export const isolated = (count: number): TopologyDocument => document(`${count} on their own`, nodes(count), []);

/** `levels` containers one within another, two guests and an edge between them in each. */
export function deep(levels: number): TopologyDocument {
  const spine = Array.from({ length: levels }, (_, level): NodeSpec[] => {
    const within = level > 0 ? { parent: `n${level - 1}` } : {};
    const guest = (side: string) => ({
      id: `n${level}${side}`,
      label: `guest-${level}${side}`,
      kind: 'container',
      parent: `n${level}`,
    });
    return [{ id: `n${level}`, label: `level-${level}`, kind: 'hypervisor', ...within }, guest('a'), guest('b')];
  });
  const edges = spine.map((_, level) => ({ source: `n${level}a`, target: `n${level}b`, kind: 'service' }));
  return document(`${levels} levels`, spine.flat(), edges);
}

/** One host that carries all the others. */
export const crowded = (guests: number): TopologyDocument =>
  document(
    `One host with ${guests} guests`,
    [
      { id: 'n0', label: 'host', kind: 'hypervisor' },
      ...nodes(guests + 1)
        .slice(1)
        .map((node) => ({ ...node, kind: 'container', parent: 'n0' })),
    ],
    [],
  );

/** Every shape by the name that `npm run bench -- --shapes=…` takes. */
export const SHAPES = {
  star: () => star(10_000),
  chain: () => chain(10_000),
  grid: () => grid(100),
  complete: () => complete(300),
  isolated: () => isolated(5000),
  deep: () => deep(20),
  crowded: () => crowded(5000),
} satisfies Record<string, () => TopologyDocument>;
