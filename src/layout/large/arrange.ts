import { degreeOf, type Graph } from './graph.js';
import { multilevel } from './multilevel.js';
import type { Points } from './points.js';
import { chooseSteps } from './ring.js';
import { setInRows } from './rows.js';
import { coil, isSnake } from './snake.js';
import { applyTurn, stretchTo, turnAlong, turnTowards } from './turn.js';
import { unitX, unitY } from './units.js';

/** More things round a hub, hardly any of them linked to another one, stand in rows; and the space between things, world units. */
const STAR = { ring: 30, links: 0.1, gap: 12 } as const;
/** How much a layout is stretched to fit a box better. */
const STRETCH = 1.5;

/** What a connected graph is laid out for. */
export interface Purpose {
  /** The thing in the middle, on which all others hang; −1: none. */
  readonly hub: number;
  /** By thing, where it would like to be: a direction, the longer the more it matters; nothing: anywhere. */
  readonly aims: Points;
  /** Width to height of the box to be filled; undefined: any shape will do. */
  readonly ratio: number | undefined;
}

/** Circles without regard to overlaps, with the hub, or the middle of all, at the origin. Yields coarser places on the way. */
export function* arrange(graph: Graph, purpose: Purpose): Generator<Points | undefined, Points> {
  const direct = arrangeSimply(graph, purpose);
  if (direct) return direct;
  const steps = multilevel(graph);
  for (;;) {
    const { value, done } = steps.next();
    const found = value && fit(value, purpose);
    if (done) return found!;
    yield found;
  }
}

/** What has an order of its own: one thing, a row, a star; undefined for all others. */
function arrangeSimply(graph: Graph, { hub, aims, ratio }: Purpose): Points | undefined {
  if (graph.count === 1) return { x: new Float64Array(1), y: new Float64Array(1) };
  if (isSnake(graph)) return coil(graph, ratio ?? 1);
  if (hub < 0) return undefined;
  const links = graph.weight.length - degreeOf(graph, hub);
  if (graph.count > STAR.ring) return links <= STAR.links * graph.count ? rowsRound(graph, hub) : undefined;
  return links === 0 ? ringRound(graph, hub, aims) : undefined;
}

function fit(given: Points, { hub, aims, ratio }: Purpose): Points {
  const middle = (values: Float64Array) =>
    hub >= 0 ? values[hub]! : values.reduce((sum, value) => sum + value, 0) / values.length;
  const [right, below] = [middle(given.x), middle(given.y)];
  const found = { x: given.x.map((value) => value - right), y: given.y.map((value) => value - below) };
  applyTurn(found, ratio === undefined ? turnTowards(found, aims) : turnAlong(found, ratio < 1 ? 'y' : 'x'));
  if (ratio !== undefined) stretchTo(found, Math.sqrt(ratio), STRETCH);
  return found;
}

/** Things round their hub, each near to where it would like to be. */
function ringRound({ count, radius }: Graph, hub: number, aims: Points): Points {
  const others = [...radius.keys()].filter((thing) => thing !== hub);
  const steps = chooseSteps(others, aims);
  const own = others.map((thing) => radius[thing]!);
  const round = own.reduce((sum, each) => sum + 2 * each + STAR.gap, 0);
  const far = Math.max(radius[hub]! + Math.max(...own) + STAR.gap, round / 6.28);
  const found = { x: new Float64Array(count), y: new Float64Array(count) };
  others.forEach((thing, at) => {
    found.x[thing] = far * unitX(steps[at]!);
    found.y[thing] = far * unitY(steps[at]!);
  });
  return found;
}

function rowsRound({ count, radius }: Graph, hub: number): Points {
  const others = [...radius.keys()].filter((thing) => thing !== hub);
  const found = { x: new Float64Array(count), y: new Float64Array(count) };
  const options = { ratio: 1, core: radius[hub]!, gap: STAR.gap, isMirrored: false };
  setInRows(others, { half: radius, up: radius, down: radius }, options, found);
  return found;
}
