import type { Topology } from '../model/topology.js';
import { direction, TURN } from './directions.js';
import { setApart } from './apart.js';
import type { Aspect, LayoutOptions, Positions } from './layout.js';
import { createPlan, fitBubbles, type Places, type Plan } from './plan.js';
import { RATIO, sideOf } from './score.js';
import { sketch } from './sketch.js';
import { solve } from './solve.js';
import { save, untangle, type Effort } from './untangle.js';

/** First with much room and little regard for it, so that edges get out of each other's way … */
export const LOOSE = {
  moves: 2000,
  shares: { turn: 0.06, squeeze: 0, inwards: 0, swap: 0.25, pull: 0.25, leap: 0.1 },
  heat: 20,
  first: 120,
  last: 20,
  shape: 0.2,
  firm: [0.1, 0.4],
  draw: 1,
  drawUntil: 0,
  room: 1,
  chance: 1,
} satisfies Effort;

/** … then in the room that there is, until nothing overlaps and all is compact. */
export const TIGHT = {
  moves: 2500,
  shares: { turn: 0.02, squeeze: 0.06, inwards: 0.15, swap: 0.1, pull: 0.15, leap: 0.1 },
  heat: 4,
  first: 40,
  last: 5,
  shape: 1,
  firm: [0.5, 15],
  draw: 0.96,
  drawUntil: 0.6,
  room: 1.1,
  chance: 2,
} satisfies Effort;

/** Up to this many nodes the whole is sketched at once; above, every container is solved on its own. */
const SMALL = 80;
export const SKETCH = { steps: 120, scale: 0.75, start: 1, shrink: 1.5, long: 0.7, even: 0.5 };
/** Above this many nodes nothing is searched. */
const LARGE = 600;

/**
 * Sites, hosts and guests as containers in containers. A small map is sketched as points, untangled with much room, then drawn
 * together; in a large one every container is solved on its own by d3-force, the innermost first. In the end nothing overlaps.
 */
export function* force(topology: Topology, { aspect = 'wide' }: LayoutOptions): Generator<Positions, Positions> {
  const plan = createPlan(topology);
  const given = topology.nodes.filter(({ id }) => topology.positions.has(id)).length;
  if (given === plan.marks) return givenPlaces(topology);
  if (plan.marks <= SMALL) drawSmall(plan, aspect);
  else solve(plan);
  setApart(plan);
  const positions = read(plan);
  yield positions;
  return positions;
}

export function drawSmall(plan: Plan, aspect: Aspect): void {
  const points = sketch(plan, SKETCH.steps, RATIO[aspect], SKETCH.start);
  put(plan, points, [SKETCH.scale, 0], [0, SKETCH.scale]);
  untangle(plan, aspect, LOOSE);
  fitBox(plan, RATIO[aspect]);
  untangle(plan, aspect, TIGHT);
}

/** Puts the marks where the points are, each coordinate by its own weights. */
export function put(
  plan: Plan,
  { x, y }: Pick<Places, 'x' | 'y'>,
  across: readonly [number, number],
  down: readonly [number, number],
): void {
  for (let at = 0; at < plan.marks; at += 1) {
    plan.x[at] = Math.round(x[at]! * across[0] + y[at]! * across[1]);
    plan.y[at] = Math.round(x[at]! * down[0] + y[at]! * down[1]);
  }
  fitBubbles(plan);
}

/** Turns everything to where it needs the smallest box, then draws it together to that box: no edge crosses another for that. */
export function fitBox(plan: Plan, ratio: number): void {
  const stretch = Math.sqrt(ratio);
  let [best, cos, sin, width, height] = [Infinity, 1, 0, 1, 1];
  for (let turn = 0; turn < TURN; turn += 1) {
    const [ax, ay] = direction(turn);
    const [wide, high] = boxOf(plan, [ax, ay]);
    const long = Math.max(wide / stretch, high * stretch);
    const size = SKETCH.long * long + (1 - SKETCH.long) * Math.min(wide / stretch, high * stretch);
    if (size < best) [best, cos, sin, width, height] = [size, ax, ay, wide, high];
  }
  const target = SKETCH.shrink * sideOf(plan);
  const [sx, sy] = [(target * stretch) / width, target / stretch / height];
  const even = (1 - SKETCH.even) * Math.min(sx, sy);
  const [across, down] = [even + sx * SKETCH.even, even + sy * SKETCH.even];
  put(plan, save(plan), [cos * across, -sin * across], [sin * down, cos * down]);
}

/** Width and height of the box round all marks, were everything turned. */
function boxOf(
  { x, y, marks }: Plan,
  [cos, sin]: readonly [x: number, y: number],
): readonly [width: number, height: number] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < marks; at += 1) {
    const px = x[at]! * cos - y[at]! * sin;
    const py = x[at]! * sin + y[at]! * cos;
    left = Math.min(left, px);
    right = Math.max(right, px);
    top = Math.min(top, py);
    bottom = Math.max(bottom, py);
  }
  return [Math.max(1, right - left), Math.max(1, bottom - top)];
}

function givenPlaces({ nodes, positions }: Topology): Positions {
  return Float64Array.from(nodes.flatMap(({ id }) => [positions.get(id)!.x, positions.get(id)!.y]));
}

/** Positions as others see them: centred on the origin unless something is pinned, rounded to 1/100, no −0. */
function read(plan: Plan): Positions {
  const isHeld = plan.isHeld[plan.map] === 1;
  const [x, y] = isHeld ? [0, 0] : [middle(plan.x, plan.marks), middle(plan.y, plan.marks)];
  const positions = new Float64Array(plan.marks * 2);
  for (let mark = 0; mark < plan.marks; mark += 1) {
    const node = plan.node[mark]!;
    positions[2 * node] = round(plan.x[mark]! - x);
    positions[2 * node + 1] = round(plan.y[mark]! - y);
  }
  return positions;
}

function middle(values: Int32Array, count: number): number {
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < count; at += 1) {
    least = Math.min(least, values[at]!);
    most = Math.max(most, values[at]!);
  }
  return count ? Math.round((least + most) / 2) : 0;
}

/** + 0 turns −0 into 0. */
const round = (value: number): number => Math.round(value * 100) / 100 + 0;
