import { forceLink, forceSimulation, type SimulationLinkDatum } from 'd3-force';
import { createChance, TURN } from '../directions.js';
import { forceCharge, type Body } from './charge.js';
import { coarsen } from './coarsen.js';
import type { Graph } from './graph.js';
import type { Points } from './points.js';
import { minimizeStress } from './stress.js';
import { unitX, unitY } from './units.js';

/** Forces, in world units, and how many steps they are given: `work` things moved once, at least `least` and at most `most` steps. */
const FORCE = { charge: -8, least: 14, most: 60, work: 60_000, decay: 0.4 } as const;
/** Up to this many things are laid out at once. */
const COARSEST = 100;
/** Things moved between two breaths. */
const BREATH = 4000;
/** How warm forces begin, and where they end. */
const ALPHA = { first: 0.5, last: 0.02 } as const;

/**
 * Lays out a connected graph of circles: a much coarser one first, then each finer one from where the coarser one has put its things.
 * Yields the finest graph's places at each level.
 * @see Walshaw, A multilevel algorithm for force-directed graph drawing, 2003
 */
export function* multilevel(graph: Graph): Generator<Points | undefined, Points> {
  const coarser = graph.count > COARSEST ? coarsen(graph) : undefined;
  if (!coarser) {
    const start = spiral(graph);
    if (graph.count <= COARSEST) minimizeStress(graph, start);
    return yield* relax(graph, start);
  }
  const levels = multilevel(coarser.graph);
  for (;;) {
    const { value, done } = levels.next();
    const start = value && unfold(graph, coarser.standIn, value);
    yield start;
    if (done) return yield* relax(graph, start!);
  }
}

const stepsFor = (count: number) => Math.round(Math.max(FORCE.least, Math.min(FORCE.most, FORCE.work / count)));

/** Where things begin when nothing is known: round and round. */
function spiral({ count, radius }: Graph): Points {
  const mean = radius.reduce((sum, each) => sum + each, 0) / Math.max(1, count);
  const place = (unit: typeof unitX) =>
    Float64Array.from({ length: count }, (_, at) => unit((at * 95) % TURN) * mean * 1.4 * Math.sqrt(at));
  return { x: place(unitX), y: place(unitY) };
}

/** Each thing beside the middle of its stand-in, in a direction of its own. */
function unfold({ count, radius }: Graph, standIn: Int32Array, { x, y }: Points): Points {
  const place = (values: Float64Array, unit: typeof unitX) =>
    Float64Array.from({ length: count }, (_, at) => values[standIn[at]!]! + unit((at * 95) % TURN) * radius[at]!);
  return { x: place(x, unitX), y: place(y, unitY) };
}

type Pair = SimulationLinkDatum<Body> & { readonly distance: number };

/** Some steps of d3-force. Yields now and then, so that whoever waits can do something else. */
function* relax({ count, radius, links, length }: Graph, { x, y }: Points): Generator<undefined, Points> {
  const bodies = Array.from({ length: count }, (_, at): Body => ({ x: x[at]!, y: y[at]!, vx: 0, vy: 0 }));
  const pairs = Array.from(length, (distance, link): Pair => ({
    source: links[2 * link]!,
    target: links[2 * link + 1]!,
    distance,
  }));
  const simulation = forceSimulation(bodies)
    .stop()
    .randomSource(createChance(1))
    .velocityDecay(FORCE.decay)
    .alphaDecay(0)
    .force('charge', forceCharge(radius.map((each) => FORCE.charge * each)))
    .force(
      'link',
      forceLink<Body, Pair>(pairs).distance(({ distance }) => distance),
    );
  const steps = stepsFor(count);
  for (let step = 0; step < steps; step += 1) {
    simulation.alpha(ALPHA.first + (step / steps) * (ALPHA.last - ALPHA.first)).tick();
    if (step % Math.ceil(BREATH / count) === 0) yield;
  }
  return { x: Float64Array.from(bodies, (body) => body.x), y: Float64Array.from(bodies, (body) => body.y) };
}
