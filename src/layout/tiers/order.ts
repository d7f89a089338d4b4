import type { Graph } from '../large/graph.js';

/** Sweeps down and up over all layers, and after how many without a better order it ends. */
const SWEEPS = { most: 16, patience: 4 } as const;

/**
 * Orders each layer so that few links cross: by the mean place of the neighbours above, then of those below, again and again; the best
 * order is kept.
 * @see Sugiyama, Tagawa & Toda, Methods for visual understanding of hierarchical system structures, 1981
 */
export function orderLayers(graph: Graph, given: readonly (readonly number[])[]): number[][] {
  const layerOf = new Int32Array(graph.count);
  given.forEach((layer, at) => layer.forEach((thing) => (layerOf[thing] = at)));
  const layers = given.map((layer) => layer.slice());
  const place = new Float64Array(graph.count);
  layers.forEach((layer) => setPlaces(layer, place));
  let best = { layers: layers.map((layer) => layer.slice()), crossings: countCrossings(graph, layers, layerOf, place) };
  for (let sweep = 0, idle = 0; sweep < SWEEPS.most && idle < SWEEPS.patience && best.crossings > 0; sweep += 1) {
    const isDown = sweep % 2 === 0;
    for (const layer of isDown ? layers : layers.toReversed()) sortLayer(graph, layer, layerOf, { place, isDown });
    const crossings = countCrossings(graph, layers, layerOf, place);
    idle += 1;
    if (crossings >= best.crossings) continue;
    best = { layers: layers.map((layer) => layer.slice()), crossings };
    idle = 0;
  }
  return best.layers;
}

/** Places in a layer from 0 to 1, so that layers of any length compare. */
const setPlaces = (layer: readonly number[], place: Float64Array) =>
  layer.forEach((thing, at) => (place[thing] = (at + 0.5) / layer.length));

interface Sweep {
  readonly place: Float64Array;
  readonly isDown: boolean;
}

function sortLayer(
  { starts, neighbours }: Graph,
  layer: number[],
  layerOf: Int32Array,
  { place, isDown }: Sweep,
): void {
  const wanted = new Map<number, number>();
  for (const thing of layer) {
    let [sum, count] = [0, 0];
    for (let at = starts[thing]!; at < starts[thing + 1]!; at += 1) {
      const other = neighbours[at]!;
      if (isDown ? layerOf[other]! >= layerOf[thing]! : layerOf[other]! <= layerOf[thing]!) continue;
      sum += place[other]!;
      count += 1;
    }
    wanted.set(thing, count > 0 ? sum / count : place[thing]!);
  }
  layer.sort((a, b) => wanted.get(a)! - wanted.get(b)! || place[a]! - place[b]!);
  setPlaces(layer, place);
}

/**
 * Crossings between the links of every two layers: in the order of their upper ends, how many lower ends stand right of a later one.
 * @see Barth, Mutzel & Jünger, Simple and efficient bilayer cross counting, 2004
 */
function countCrossings(
  { links }: Graph,
  layers: readonly (readonly number[])[],
  layerOf: Int32Array,
  place: Float64Array,
): number {
  const between = new Map<number, [upper: number, lower: number][]>();
  for (let at = 0; at < links.length; at += 2) {
    const [a, b] = [links[at]!, links[at + 1]!];
    if (layerOf[a] === layerOf[b]) continue;
    const [upper, lower] = layerOf[a]! < layerOf[b]! ? [a, b] : [b, a];
    const key = layerOf[upper]! * layers.length + layerOf[lower]!;
    const list = between.get(key);
    if (list) list.push([upper, lower]);
    else between.set(key, [[upper, lower]]);
  }
  let crossings = 0;
  for (const [key, list] of between) {
    list.sort((a, b) => place[a[0]]! - place[b[0]]! || place[a[1]]! - place[b[1]]!);
    const size = layers[key % layers.length]!.length;
    crossings += countInversions(
      list.map(([, lower]) => Math.floor(place[lower]! * size)),
      size,
    );
  }
  return crossings;
}

/** Pairs that stand the wrong way round, by sums over halves of halves (a Fenwick tree). */
function countInversions(values: readonly number[], size: number): number {
  const sums = new Int32Array(size + 1);
  let found = 0;
  values.forEach((value, seen) => {
    let before = 0;
    for (let at = value + 1; at > 0; at -= at & -at) before += sums[at]!;
    found += seen - before;
    for (let at = value + 1; at <= size; at += at & -at) sums[at]! += 1;
  });
  return found;
}
