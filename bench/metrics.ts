// How good a picture of a graph is, from positions alone, so that every peer is judged alike.

/** Positions `[x0, y0, x1, y1, …]` and edges as pairs of indices `[source0, target0, …]`. */
export interface Drawing {
  readonly positions: readonly number[] | Float64Array;
  readonly edges: Int32Array;
}

/** From so many nodes are the hops counted to all others; more are sampled, evenly over their order. */
const SOURCES = 400;
/** So many edges are compared with all; more are sampled, evenly over their order. */
const SAMPLED_EDGES = 1500;
/** Radius of a node's disc as a share of the median edge length. */
const DISC = 0.15;
/** A cell of a grid and the eight round it. */
const AROUND = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

/** Indices 0 … count − 1, or `most` of them at even distances. */
function sample(count: number, most: number): number[] {
  const taken = Math.min(count, most);
  return Array.from({ length: taken }, (_, at) => Math.floor((at * count) / taken));
}

/**
 * Normalised stress: the mean over node pairs of ((s·|xᵢ−xⱼ| − d)/d)², d being hops and s the scale for which it is least. 0 is perfect,
 * 1 is what all nodes on one point have. Pairs without a path do not count; NaN when there are none.
 * @see Gansner, Koren, North: Graph Drawing by Stress Majorization (2004), with weights d⁻².
 */
export function stress({ positions, edges }: Drawing): number {
  const count = positions.length / 2;
  const graph = neighbours(count, edges);
  // With a = Σ(x/d)² and b = Σ x/d over n pairs, the sum is s²·a − 2s·b + n, least at s = b/a.
  let [squares, ratios, pairs] = [0, 0, 0];
  for (const source of sample(count, SOURCES)) {
    const hops = hopsFrom(source, count, graph);
    for (let node = 0; node < count; node += 1) {
      if (hops[node]! <= 0) continue;
      const ratio = distance(positions, source, node) / hops[node]!;
      squares += ratio * ratio;
      ratios += ratio;
      pairs += 1;
    }
  }
  return squares === 0 ? (pairs ? 1 : NaN) : 1 - (ratios * ratios) / (squares * pairs);
}

/** Crossings of straight edges for each edge: every crossing is counted once; edges that share an end, or touch, do not cross. NaN without edges. */
export function crossings({ positions, edges }: Drawing): number {
  const count = edges.length / 2;
  const sampled = sample(count, SAMPLED_EDGES);
  let found = 0;
  for (const one of sampled)
    for (let other = 0; other < count; other += 1)
      if (one !== other && isCrossing(positions, edges, one, other)) found += 1;
  // Each crossing has two edges.
  return found / sampled.length / 2;
}

/** Share of the nodes whose disc, 0.15 times the median edge length, touches another one's. 0 without edges. */
export function overlap({ positions, edges }: Drawing): number {
  const lengths = Float64Array.from({ length: edges.length / 2 }, (_, edge) =>
    distance(positions, edges[2 * edge]!, edges[2 * edge + 1]!),
  ).sort();
  const reach = 2 * DISC * (lengths[lengths.length >> 1] ?? 0);
  const count = positions.length / 2;
  if (reach === 0) return count > 1 && lengths.length ? 1 : 0;
  const cells = new Map<string, number[]>();
  const cellOf = (node: number, axis: 0 | 1) => Math.floor(positions[2 * node + axis]! / reach);
  for (let node = 0; node < count; node += 1) {
    const cell = `${cellOf(node, 0)},${cellOf(node, 1)}`;
    const within = cells.get(cell) ?? [];
    within.push(node);
    cells.set(cell, within);
  }
  const isTouching = (node: number) =>
    AROUND.some(([dx, dy]) =>
      cells
        .get(`${cellOf(node, 0) + dx},${cellOf(node, 1) + dy}`)
        ?.some((other) => other !== node && distance(positions, node, other) < reach),
    );
  let touching = 0;
  for (let node = 0; node < count; node += 1) if (isTouching(node)) touching += 1;
  return touching / count;
}

const distance = (positions: Drawing['positions'], a: number, b: number): number =>
  Math.hypot(positions[2 * a]! - positions[2 * b]!, positions[2 * a + 1]! - positions[2 * b + 1]!);

/** Neighbours in one list: those of `node` stand from `starts[node]` to `starts[node + 1]`. */
interface Neighbours {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

function neighbours(count: number, edges: Int32Array): Neighbours {
  const starts = new Int32Array(count + 1);
  for (const end of edges) starts[end + 1]! += 1;
  for (let node = 0; node < count; node += 1) starts[node + 1]! += starts[node]!;
  const next = starts.slice();
  const ends = new Int32Array(edges.length);
  for (let at = 0; at < edges.length; at += 1) ends[next[edges[at]!]!++] = edges[at ^ 1]!;
  return { starts, ends };
}

/** Edges on the shortest way to each node; −1 where none leads. */
function hopsFrom(source: number, count: number, { starts, ends }: Neighbours): Int32Array {
  const hops = new Int32Array(count).fill(-1);
  const queue = new Int32Array(count);
  queue[0] = source;
  hops[source] = 0;
  for (let read = 0, written = 1; read < written; read += 1) {
    const node = queue[read]!;
    for (let at = starts[node]!; at < starts[node + 1]!; at += 1) {
      const next = ends[at]!;
      if (hops[next]! >= 0) continue;
      hops[next] = hops[node]! + 1;
      queue[written++] = next;
    }
  }
  return hops;
}

/** Twice the signed area of a triangle: its sign says on which side of a–b the point c lies. Exactly 0 when c is a or b. */
function side(positions: Drawing['positions'], a: number, b: number, c: number): number {
  const [ax, ay] = [positions[2 * a]!, positions[2 * a + 1]!];
  return (
    (positions[2 * b]! - ax) * (positions[2 * c + 1]! - ay) - (positions[2 * b + 1]! - ay) * (positions[2 * c]! - ax)
  );
}

function isCrossing(positions: Drawing['positions'], edges: Int32Array, one: number, other: number): boolean {
  const [a, b] = [edges[2 * one]!, edges[2 * one + 1]!];
  const [c, d] = [edges[2 * other]!, edges[2 * other + 1]!];
  return (
    side(positions, a, b, c) * side(positions, a, b, d) < 0 && side(positions, c, d, a) * side(positions, c, d, b) < 0
  );
}
