import type { LayoutOptions, Steps } from '../layout.js';
import type { Outline } from '../outline.js';
import { HULL_LABEL, HULL_PADDING } from '../metrics.js';
import { componentsOf, type Component } from '../large/components.js';
import { degreeOf, type Graph } from '../large/graph.js';
import { radiusOf } from '../large/octagons.js';
import type { Points } from '../large/points.js';
import { layOut, type Scheme } from '../large/scheme.js';
import { createSettled } from '../large/settle.js';
import { pack } from '../large/sketch.js';
import { applyTurn, turnAlong, turnTowards } from '../large/turn.js';
import { aimsOf, childrenOf, graphOf, isMap, place, type Work } from '../large/work.js';
import type { Freedom } from '../polish.js';
import { setOnRings } from './rings.js';

/** Between a hull and its neighbours, world units. */
const HULL_SPACE = 16;

const RADIAL: Scheme = {
  hubsOf: (plan) => new Int32Array(plan.bodies.length).fill(-1),
  sketch,
  freedom,
  isElastic: false,
};

/** On rings by hops round a hub, in each site and on the map. Sites stay whole. */
export const radial = (topology: Outline, options: LayoutOptions): Steps => layOut(topology, options, RADIAL);

/** First the innermost cells, whose size those outside them need; then each is turned to what it is linked to, the outermost first. */
function* sketch(work: Work): Generator<undefined, void> {
  const { cells, sketch: into, plan } = work;
  const { spans } = createSettled(work);
  const local: Points[][] = [];
  for (let cell = 0; cell < cells.bodies; cell += 1) into.radius[cell] = radiusOf(spans, cell);
  for (let cell = cells.bodies; cell < cells.count; cell += 1) {
    const components = componentsOf(graphOf(work, cell, childrenOf(cells, cell)));
    const points = components.map(({ graph }) => setOnRings(graph, middleOf(graph)));
    into.components[cell] = components;
    local[cell] = points;
    if (isMap(cells, cell)) for (const each of points) applyTurn(each, turnAlong(each, work.ratio < 1 ? 'y' : 'x'));
    if (points.length > 1) pack(components, points, isMap(cells, cell) ? work.ratio : 1);
    const group = cells.group[cell]!;
    if (group >= 0) into.radius[cell] = hullRadius(reachOf(components, points), plan.groups[group]!.labelHalf);
    yield;
  }
  for (let cell = cells.count - 1; cell >= cells.bodies; cell -= 1) turnCell(work, cell, local[cell]!);
}

/** Places a cell's children, towards what they are linked to if they can be turned as one. */
function turnCell(work: Work, cell: number, local: readonly Points[]): void {
  const children = childrenOf(work.cells, cell);
  if (!isMap(work.cells, cell) && local.length === 1) {
    const { things } = work.sketch.components[cell]![0]!;
    const aims = aimsOf(work, cell, children);
    const own = {
      x: Float64Array.from(things, (at) => aims.x[at]!),
      y: Float64Array.from(things, (at) => aims.y[at]!),
    };
    applyTurn(local[0]!, turnTowards(local[0]!, own));
  }
  place(work, cell, children, local);
}

/** How far circles reach from the middle. */
const reachOf = (components: readonly Component[], local: readonly Points[]): number =>
  components.reduce(
    (most, { graph }, component) =>
      local[component]!.x.reduce((greatest, x, at) => {
        const y = local[component]!.y[at]!;
        return Math.max(greatest, Math.sqrt(x * x + y * y) + graph.radius[at]!);
      }, most),
    0,
  );

/** A circle round a hull and its label, with half of the space to the next one. */
function hullRadius(reach: number, labelHalf: number): number {
  const hull = reach + HULL_PADDING + HULL_SPACE / 2;
  const high = hull + HULL_LABEL;
  return Math.max(hull, Math.sqrt(high * high + labelHalf * labelHalf));
}

/** So many things, each as far from the others as can be, say where the middle is. */
const PIVOTS = 8;

/**
 * The thing in the middle: the farthest of some things that are far apart is nearest to it; of equals the one with most links.
 * @see Handler, Minimax location of a facility in an undirected tree graph, 1973
 */
function middleOf(graph: Graph): number {
  const farthest = (hops: Int32Array) => hops.reduce((most, each, thing) => (each > hops[most]! ? thing : most), 0);
  let nearest = hopsFrom(graph, 0);
  const worst = new Int32Array(graph.count);
  for (let pivot = 0; pivot < PIVOTS; pivot += 1) {
    const hops = hopsFrom(graph, farthest(nearest));
    // The first one has only said where an end is.
    nearest = pivot === 0 ? hops : nearest.map((each, thing) => Math.min(each, hops[thing]!));
    hops.forEach((each, thing) => (worst[thing] = Math.max(worst[thing]!, each)));
  }
  return worst.reduce((best, each, thing) => {
    const nearer = worst[best]! - each;
    return nearer > 0 || (nearer === 0 && degreeOf(graph, thing) > degreeOf(graph, best)) ? thing : best;
  }, 0);
}

/** Bodies may go round the middle of what they are linked with in their site, and change places with those as many hops away. */
function freedom({ plan, cells, sketch: { components } }: Work): Freedom {
  const ranks = new Int32Array(plan.marks);
  const middles = Int32Array.from(plan.node.keys());
  const markOf = (child: number) => (child < cells.bodies ? plan.bodies[child]! : -1);
  for (let cell = cells.bodies; cell < cells.count; cell += 1) {
    const children = childrenOf(cells, cell);
    for (const { things, graph } of components[cell]!) {
      const middle = middleOf(graph);
      hopsFrom(graph, middle).forEach((hops, at) => {
        const mark = markOf(children[things[at]!]!);
        if (mark < 0) return;
        ranks[mark] = hops;
        middles[mark] = Math.max(0, markOf(children[things[middle]!]!));
      });
    }
  }
  return { ranks, middles };
}

function hopsFrom({ count, starts, neighbours }: Graph, start: number): Int32Array {
  const hops = new Int32Array(count).fill(-1);
  const queue = [start];
  hops[start] = 0;
  for (const thing of queue)
    for (const other of neighbours.subarray(starts[thing], starts[thing + 1])) {
      if (hops[other]! >= 0) continue;
      hops[other] = hops[thing]! + 1;
      queue.push(other);
    }
  return hops;
}
