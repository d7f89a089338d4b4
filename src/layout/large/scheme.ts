import type { LayoutOptions, Positions, Steps } from '../layout.js';
import type { Outline } from '../outline.js';
import { isSmall } from '../names.js';
import { createPlan, type Plan } from '../plan.js';
import { polish, type Freedom } from '../polish.js';
import { read } from '../read.js';
import { setRings } from '../rings.js';
import { holdGuests } from './held.js';
import { nest } from './nest.js';
import { move } from './places.js';
import type { Points } from './points.js';
import { createSettled, settleCell } from './settle.js';
import { childrenOf, createWork, type Work } from './work.js';

/** How a large document is laid out. */
export interface Scheme {
  /** The body that each body hangs on, or −1: these are laid out as one. */
  hubsOf(plan: Plan, topology: Outline): Int32Array;
  /** Gives every cell its place. May be asked again, when guests have turned and take another room. */
  sketch(work: Work): Generator<Positions | undefined, void>;
  /** How a small map may be made clearer once it is laid out; undefined: not at all. */
  freedom?(work: Work): Freedom;
  /** True: distances may be changed in proportion. False: it has set things apart itself. */
  readonly isElastic: boolean;
}

/** Cells settled between two breaths. */
const BREATH = 1500;

/**
 * Lays out containers in containers: guests round their hosts; a sketch of where all goes; then, from the innermost containers up, all is
 * set apart. Whoever has a place in the document stands there. Yields better and better positions, and nothing now and then, so that
 * whoever waits can do something else.
 */
export function* layOut(topology: Outline, options: LayoutOptions, scheme: Scheme): Steps {
  const plan = createPlan(topology);
  if (topology.positions.size === plan.marks) return read(plan, topology);
  yield;
  const isSmooth = scheme.freedom !== undefined && isSmall(topology);
  if (isSmooth) setRings(plan);
  else yield* nest(plan, nowhere(plan.marks));
  const work = createWork(topology, plan, scheme.hubsOf(plan, topology), options);
  yield;
  yield* scheme.sketch(work);
  if (!isSmooth) yield* nest(plan, aimsOf(work));
  holdGuests(plan, topology);
  if (!scheme.isElastic) yield* scheme.sketch(work);
  yield* settle(work, scheme.isElastic);
  if (isSmooth) yield* polish(plan, work.ratio, scheme.freedom!(work));
  return read(plan, topology);
}

function* settle(work: Work, isSpread: boolean): Generator<undefined, void> {
  const { cells } = work;
  const settled = createSettled(work);
  let done = 0;
  for (let cell = cells.bodies; cell < cells.count; cell += 1) {
    yield* settleCell(work, settled, cell, isSpread);
    done += childrenOf(cells, cell).length;
    if (done <= BREATH) continue;
    done = 0;
    yield;
  }
  move(work, settled);
}

const nowhere = (count: number): Points => ({ x: new Float64Array(count), y: new Float64Array(count) });

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
