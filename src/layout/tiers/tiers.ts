import type { LayoutOptions, Steps } from '../layout.js';
import type { Outline } from '../outline.js';
import type { Graph } from '../large/graph.js';
import { include, SPANS } from '../large/octagons.js';
import type { Points } from '../large/points.js';
import { layOut, type Scheme } from '../large/scheme.js';
import { addHull, createSettled, type Settled } from '../large/settle.js';
import { childrenOf, graphOf, isMap, place, type Work } from '../large/work.js';
import { alignRow } from './align.js';
import { orderLayers } from './order.js';
import { layersOf } from './rank.js';

/** Between two things in a row, two rows of one layer, and two layers; world units. */
const SPACE = { aside: 12, row: 12, layer: 56 } as const;
/** Width to height of a site. */
const SITE_RATIO = 1.5;
/** How often rows are aligned with their neighbours above and below. */
const ROUNDS = 12;

const TIERS: Scheme = {
  hubsOf: (plan) => new Int32Array(plan.bodies.length).fill(-1),
  sketch,
  // Whoever is in a row stays in it.
  freedom: ({ plan }) => ({ ranks: plan.y.slice() }),
  isElastic: false,
};

/** In tiers, in each site and on the map: what is outside on top, then ways in, the network, machines. Sites stay whole. */
export const tiers = (topology: Outline, options: LayoutOptions): Steps => layOut(topology, options, TIERS);

function* sketch(work: Work): Generator<undefined, void> {
  const { cells, sketch: into, plan } = work;
  const settled = createSettled(work);
  const local: Points[] = [];
  for (let cell = cells.bodies; cell < cells.count; cell += 1) {
    const children = childrenOf(cells, cell);
    const graph = graphOf(work, cell, children);
    into.components[cell] = [{ things: children.map((_, at) => at), graph }];
    local[cell] = setInTiers(
      graph,
      layersOf(work, cell, graph),
      spansOf(children, settled),
      isMap(cells, cell) ? work.ratio : SITE_RATIO,
    );
    children.forEach((child, at) =>
      include(settled.spans, cell, settled.spans, child, local[cell]!.x[at]!, local[cell]!.y[at]!),
    );
    if (cells.group[cell]! >= 0) addHull(plan, cells.group[cell]!, settled.spans, cell);
    yield;
  }
  for (let cell = cells.count - 1; cell >= cells.bodies; cell -= 1)
    place(work, cell, childrenOf(cells, cell), [local[cell]!]);
}

/** How far things reach: to the left, right, up and down. */
interface Reach {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly up: readonly number[];
  readonly down: readonly number[];
}

function spansOf(children: Int32Array, { spans }: Settled): Reach {
  const side = (at: number, sign: 1 | -1) =>
    Array.from(children, (child) => Math.ceil(sign * spans[child * SPANS + at]!));
  return { left: side(0, -1), right: side(1, 1), up: side(2, -1), down: side(3, 1) };
}

/** Things side by side, and where they are; world units. */
interface Row {
  readonly things: readonly number[];
  readonly y: number;
  readonly width: number;
}

/** Places for things in layers, their middle at the origin, so that nothing overlaps; whole world units. */
function setInTiers(graph: Graph, layers: readonly (readonly number[])[], reach: Reach, ratio: number): Points {
  const found = { x: new Float64Array(graph.count), y: new Float64Array(graph.count) };
  const rows = fitRows(orderLayers(graph, layers), reach, ratio);
  for (const { things, y } of rows) for (const thing of things) found.y[thing] = y;
  alignRows(
    graph,
    rows.map(({ things }) => things),
    reach,
    found.x,
  );
  return centre(found, reach);
}

/** How narrow the first try is, as a share of what the area of all would make, and how much wider the next one is. */
const TRY = { first: 0.6, wider: 1.15 } as const;

/** Layers in rows, all together as near to the shape that is wanted as can be. */
function fitRows(layers: readonly (readonly number[])[], reach: Reach, ratio: number): Row[] {
  const longest = layers.reduce((most, layer) => Math.max(most, lengthOf(layer, reach)), 0);
  let width = TRY.first * Math.sqrt(ratio * areaOf(layers.flat(), reach));
  let best = setRows(layers, reach, width);
  while (width < longest && shapeOf(best, reach) < ratio) {
    width *= TRY.wider;
    const rows = setRows(layers, reach, width);
    const [before, now] = [shapeOf(best, reach), shapeOf(rows, reach)];
    // Too wide by a factor is as bad as too narrow by it.
    if (now > ratio && now * before > ratio * ratio) break;
    best = rows;
  }
  return best;
}

/** Width to height. */
function shapeOf(rows: readonly Row[], { down }: Reach): number {
  const wide = rows.reduce((most, { width }) => Math.max(most, width), 0);
  return wide / rows.reduce((most, { things, y }) => Math.max(most, y + down[things[0]!]!), 1);
}

const areaOf = (things: readonly number[], { left, right, up, down }: Reach): number =>
  things.reduce((sum, at) => sum + (left[at]! + right[at]! + SPACE.aside) * (up[at]! + down[at]! + SPACE.row), 0);

const lengthOf = (things: readonly number[], { left, right }: Reach): number =>
  things.reduce((sum, thing) => sum + left[thing]! + right[thing]! + SPACE.aside, 0);

/** A layer longer than this is several rows, one below the other in turn, so that all stay near to what they are linked to. */
function setRows(layers: readonly (readonly number[])[], reach: Reach, width: number): Row[] {
  const rows: Row[] = [];
  let y = 0;
  const most = (things: readonly number[], values: readonly number[]) =>
    things.reduce((greatest, thing) => Math.max(greatest, values[thing]!), 0);
  for (const [at, layer] of layers.entries()) {
    const turns: number[][] = [];
    const count = Math.min(layer.length, Math.ceil(lengthOf(layer, reach) / width));
    layer.forEach((thing, place) => (turns[place % count] ??= []).push(thing));
    for (const [turn, things] of turns.entries()) {
      y += most(things, reach.up) + (turn > 0 ? SPACE.row : at > 0 ? SPACE.layer : 0);
      rows.push({ things, y, width: lengthOf(things, reach) });
      y += most(things, reach.down);
    }
  }
  return rows;
}

/** Moves the things of each row, in their order, to where their neighbours in other rows are. */
function alignRows(
  { starts, neighbours }: Graph,
  rows: readonly (readonly number[])[],
  { left, right }: Reach,
  x: Float64Array,
): void {
  const gaps = rows.map((row) => row.map((thing, at) => (at ? right[row[at - 1]!]! + left[thing]! + SPACE.aside : 0)));
  const rowOf = new Int32Array(x.length);
  rows.forEach((row, at) => {
    for (const thing of row) rowOf[thing] = at;
    const length = gaps[at]!.reduce((sum, gap) => sum + gap, 0);
    row.reduce((edge, thing, next) => (x[thing] = edge + gaps[at]![next]!), -length / 2);
  });
  for (let round = 0; round < ROUNDS; round += 1)
    for (const at of round % 2 ? [...rows.keys()].reverse() : rows.keys()) {
      const weights: number[] = [];
      const wanted = rows[at]!.map((thing) => {
        const others = neighbours.subarray(starts[thing], starts[thing + 1]).filter((other) => rowOf[other] !== at);
        weights.push(Math.max(1, others.length));
        return others.length ? others.reduce((sum, other) => sum + x[other]!, 0) / others.length : x[thing]!;
      });
      alignRow(wanted, gaps[at]!, weights).forEach((value, next) => (x[rows[at]![next]!] = value));
    }
}

/** To whole numbers, the middle of the box round all at the origin. */
function centre({ x, y }: Points, { left, right, up, down }: Reach): Points {
  const middle = (values: Float64Array, before: readonly number[], after: readonly number[]) => {
    const least = values.reduce((most, value, at) => Math.min(most, value - before[at]!), Infinity);
    const most = values.reduce((greatest, value, at) => Math.max(greatest, value + after[at]!), -Infinity);
    return (least + most) / 2;
  };
  const [across, along] = [middle(x, left, right), middle(y, up, down)];
  return { x: x.map((value) => Math.round(value - across)), y: y.map((value) => Math.round(value - along)) };
}
