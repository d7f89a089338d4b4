import type { LayoutOptions, Positions, Steps } from '../layout.js';
import type { Outline } from '../outline.js';
import type { Plan } from '../plan.js';
import { createGraph } from './graph.js';
import { hubsOf } from './hubs.js';
import { sketched } from './places.js';
import { layOut, type Scheme } from './scheme.js';
import { sketchCell } from './sketch.js';
import { childrenOf, type Work } from './work.js';

/** Kinds of edge that are cables: what hangs on what. */
const CABLES: ReadonlySet<string> = new Set(['lan', 'uplink']);
/** Cells placed between two breaths. */
const BREATH = 1500;

const FORCE: Scheme = { hubsOf: hubs, sketch, isElastic: true };

/**
 * Sites, stars and hosts as containers in containers, at any size: each is laid out by itself, from the map down, and turned towards what
 * it is linked to.
 */
export const large = (topology: Outline, options: LayoutOptions): Steps => layOut(topology, options, FORCE);

function hubs(plan: Plan, { edges }: Outline): Int32Array {
  const radius = new Float64Array(plan.bodies.length);
  const ends = plan.edges.map((mark) => plan.bodyOf[mark]!);
  // As in the plan, without loops.
  const kinds = edges.filter(({ source, target }) => source !== target).map(({ kind }) => kind.id);
  const cables = ends.filter((_, at) => CABLES.has(kinds[at >> 1]!));
  return hubsOf(plan, createGraph(radius, { ends }), createGraph(radius, { ends: cables }));
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
