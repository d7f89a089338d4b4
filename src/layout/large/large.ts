import { TURN } from '../directions.js';
import type { Aspect, LayoutOptions, Positions } from '../layout.js';
import type { Outline } from '../outline.js';
import { createPlan, shift, type Plan } from '../plan.js';
import { createCells } from './cells.js';
import { liftEdges } from './edges.js';
import { createGraph } from './graph.js';
import { createHeld, holdGuests } from './held.js';
import { hubsOf } from './hubs.js';
import { nest } from './nest.js';
import type { Points } from './points.js';
import { createSettled, settleCell, type Settled } from './settle.js';
import { childrenOf, createSketch, sketchCell, type Work } from './sketch.js';
import { unitX, unitY } from './units.js';

const RATIO: Readonly<Record<Aspect, number>> = { wide: 1.75, square: 1, tall: 0.6 };
/** Kinds of edge that are cables: what hangs on what. */
const CABLES: ReadonlySet<string> = new Set(['lan', 'uplink']);
/** Cells placed between two breaths. */
const BREATH = 1500;

/**
 * Sites, stars and hosts as containers in containers, at any size: first a sketch from the map down, each container turned towards what
 * it is linked to; then from the innermost containers up all is set apart. Whoever has a place in the document stands there. Yields better
 * and better positions, and nothing now and then, so that whoever waits can do something else.
 */
export function* large(
  topology: Outline,
  { aspect = 'wide' }: LayoutOptions,
): Generator<Positions | undefined, Positions> {
  const plan = createPlan(topology);
  if (topology.positions.size === plan.marks) return read(plan, topology);
  yield;
  yield* nest(plan, nowhere(plan.marks));
  const cells = createCells(plan, hubs(plan, topology));
  const work = {
    plan,
    cells,
    edges: liftEdges(plan, cells),
    sketch: createSketch(plan, cells),
    held: createHeld(plan, cells, holdGuests(plan, topology)),
    ratio: RATIO[aspect],
  };
  yield;
  yield* sketch(work);
  yield* nest(plan, aimsOf(work));
  holdGuests(plan, topology);
  const settled = createSettled(plan, cells);
  let done = 0;
  for (let cell = cells.bodies; cell < cells.count; cell += 1) {
    yield* settleCell(work, settled, cell);
    done += childrenOf(cells, cell).length;
    if (done <= BREATH) continue;
    done = 0;
    yield;
  }
  move(work, settled);
  return read(plan, topology);
}

function* sketch(work: Work): Generator<Positions | undefined, void> {
  const { cells } = work;
  let done = 0;
  for (let cell = cells.count - 1; cell >= cells.bodies; cell -= 1) {
    for (const isNew of sketchCell(work, cell)) yield isNew && cell === cells.count - 1 ? sketched(work) : undefined;
    if (cell === cells.count - 1) yield sketched(work);
    done += childrenOf(cells, cell).length;
    if (done <= BREATH) continue;
    done = 0;
    yield;
  }
  yield sketched(work);
}

const nowhere = (count: number): Points => ({ x: new Float64Array(count), y: new Float64Array(count) });

function hubs(plan: Plan, { edges }: Outline): Int32Array {
  const radius = new Float64Array(plan.bodies.length);
  const ends = plan.edges.map((mark) => plan.bodyOf[mark]!);
  // As in the plan, without loops.
  const kinds = edges.filter(({ source, target }) => source !== target).map(({ kind }) => kind.id);
  const cables = ends.filter((_, at) => CABLES.has(kinds[at >> 1]!));
  return hubsOf(plan, createGraph(radius, { ends }), createGraph(radius, { ends: cables }));
}

/** By mark, where guests would like to be: towards the bodies that they have edges to. */
function aimsOf({ plan: { marks, edges, bodyOf, host }, sketch }: Work): Points {
  const aims = nowhere(marks);
  const pull = (mark: number, other: number) => {
    const [from, to] = [bodyOf[mark]!, bodyOf[other]!];
    const [x, y] = [sketch.x[to]! - sketch.x[from]!, sketch.y[to]! - sketch.y[from]!];
    const length = Math.sqrt(x * x + y * y);
    if (length === 0) return;
    for (let at = mark; host[at]! >= 0; at = host[at]!) {
      aims.x[at]! += x / length;
      aims.y[at]! += y / length;
    }
  };
  for (let at = 0; at < edges.length; at += 2) {
    pull(edges[at]!, edges[at + 1]!);
    pull(edges[at + 1]!, edges[at]!);
  }
  return aims;
}

/** Moves every body to where its cell has been settled. */
function move({ plan, cells: { count, bodies, holder } }: Work, { x, y }: Settled): void {
  for (let cell = count - 2; cell >= 0; cell -= 1) {
    x[cell]! += x[holder[cell]!]!;
    y[cell]! += y[holder[cell]!]!;
    if (cell < bodies) shift(plan, plan.bodies[cell]!, x[cell]!, y[cell]!);
  }
}

/** Where all would be if the sketch were all: what has no place yet goes round and round in its container. */
function sketched({ plan, cells, sketch }: Work): Positions {
  const [x, y] = [sketch.x.slice(), sketch.y.slice()];
  for (let cell = cells.count - 1; cell >= cells.bodies; cell -= 1) {
    const children = childrenOf(cells, cell);
    children.forEach((child, at) => {
      if (sketch.isPlaced[child]) return;
      const far = child === cells.hub[cell] ? 0 : sketch.radius[cell]! * Math.sqrt((at + 0.5) / children.length);
      x[child] = x[cell]! + far * unitX((at * 95) % TURN);
      y[child] = y[cell]! + far * unitY((at * 95) % TURN);
    });
  }
  const found = new Float64Array(plan.marks * 2);
  plan.node.forEach((node, mark) => {
    const body = plan.bodyOf[mark]!;
    found[2 * node] = Math.round(x[body]! + plan.x[mark]!);
    found[2 * node + 1] = Math.round(y[body]! + plan.y[mark]!);
  });
  return found;
}

/** Positions as others see them: centred on the origin unless the document places a node; what it gives stands to 1/100 of a unit. */
function read(plan: Plan, { nodes, positions }: Outline): Positions {
  const [right, below] = positions.size === 0 ? [middle(plan.x), middle(plan.y)] : [0, 0];
  const found = new Float64Array(plan.marks * 2);
  plan.node.forEach((node, mark) => {
    const given = positions.get(nodes[node]!.id);
    found[2 * node] = given ? round(given.x) : plan.x[mark]! - right;
    found[2 * node + 1] = given ? round(given.y) : plan.y[mark]! - below;
  });
  return found;
}

function middle(values: Int32Array): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return values.length ? Math.round((least + most) / 2) : 0;
}

/** + 0 turns −0 into 0. */
const round = (value: number): number => Math.round(value * 100) / 100 + 0;
