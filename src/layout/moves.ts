import { direction, TURN } from './directions.js';
import { shift, type Plan } from './plan.js';
import { middleOf } from './room.js';

/** What proposals need to know. */
export interface Search {
  readonly plan: Plan;
  readonly chance: () => number;
  /** Cells that may move with what they hold. */
  readonly movable: readonly number[];
  /** Those of them that hold others. */
  readonly containers: readonly number[];
  /** Length of a random step, world units. */
  step: number;
}

/** A proposed change of the places of one or two cells. */
export interface Move {
  readonly cells: readonly number[];
  /** Whether each cell keeps its shape: what it holds need not be checked against itself. */
  readonly isRigid: boolean;
  readonly apply: () => void;
}

/** Shares of the kinds of moves; what is left over is a step. */
export interface Shares {
  readonly turn: number;
  readonly squeeze: number;
  readonly inwards: number;
  readonly swap: number;
  readonly pull: number;
  readonly leap: number;
}

/** Share of the moves that take a bubble or a site: few, but each moves much. */
const CONTAINERS = 0.2;

/** A random move, or none when the dice ask for one that cannot be. */
export function propose(search: Search, shares: Shares): Move | undefined {
  const { containers, movable } = search;
  const cell = pick(search, search.chance() < CONTAINERS && containers.length > 0 ? containers : movable);
  let dice = search.chance();
  if ((dice -= shares.turn) < 0) return turn(search, cell);
  if ((dice -= shares.squeeze) < 0) return squeeze(search, cell);
  if ((dice -= shares.inwards) < 0) return inwards(search, cell);
  if ((dice -= shares.swap) < 0) return swap(search, cell);
  if ((dice -= shares.pull) < 0) return pull(search, cell);
  if ((dice -= shares.leap) < 0) return leap(search, cell);
  return step(search, cell);
}

const pick = ({ chance }: Search, cells: readonly number[]): number => cells[Math.floor(chance() * cells.length)]!;

function move(plan: Plan, cell: number, dx: number, dy: number): Move {
  const right = Math.round(dx);
  const down = Math.round(dy);
  return { cells: [cell], isRigid: true, apply: () => shift(plan, cell, right, down) };
}

/** Anywhere near; a larger cell makes larger steps. */
function step({ plan, chance, step: far }: Search, cell: number): Move {
  const scale = cell >= plan.marks ? 1.5 * far : far;
  return move(plan, cell, (chance() * 2 - 1) * scale, (chance() * 2 - 1) * scale);
}

/** Towards the mean of what it is connected with, and a little beside. */
function pull({ plan, chance, step: far }: Search, cell: number): Move | undefined {
  const { x, y, edges } = plan;
  const from = plan.from[cell]!;
  const to = plan.to[cell]!;
  // Not whole numbers: the engine would take them for such, and start anew at the first that is none.
  let dx = 0.5 * (chance() - 0.5) * far;
  let dy = 0.5 * (chance() - 0.5) * far;
  let count = 0;
  for (let at = from; at < to; at += 1) count += plan.edgesOf[at]!.length;
  const share = (chance() * chance()) / Math.max(1, count);
  for (let at = from; at < to; at += 1) {
    const own = plan.edgesOf[at]!;
    for (let place = 0; place < own.length; place += 1) {
      const a = edges[2 * own[place]!]!;
      const other = a === at ? edges[2 * own[place]! + 1]! : a;
      if (other >= from && other < to) continue;
      dx += (x[other]! - x[at]!) * share;
      dy += (y[other]! - y[at]!) * share;
    }
  }
  return count === 0 ? undefined : move(plan, cell, dx, dy);
}

/** Next to a sibling, on any side. */
function leap(search: Search, cell: number): Move | undefined {
  const { plan, chance } = search;
  const other = pick(search, plan.children[plan.up[cell]!]!);
  if (other === cell || cell >= plan.sites || other >= plan.sites) return undefined;
  const [ax, ay] = direction(Math.floor(chance() * TURN));
  const far = plan.radius[cell]! + plan.radius[other]! + 12 + chance() * 40;
  return move(plan, cell, plan.x[other]! + ax * far - plan.x[cell]!, plan.y[other]! + ay * far - plan.y[cell]!);
}

/** Two siblings change places. */
function swap(search: Search, cell: number): Move | undefined {
  const { plan } = search;
  const other = pick(search, plan.children[plan.up[cell]!]!);
  if (other === cell || plan.isHeld[other] === 1 || cell >= plan.sites || other >= plan.sites) return undefined;
  const dx = plan.x[other]! - plan.x[cell]!;
  const dy = plan.y[other]! - plan.y[cell]!;
  const apply = () => {
    shift(plan, cell, dx, dy);
    shift(plan, other, -dx, -dy);
  };
  return { cells: [cell, other], isRigid: true, apply };
}

/** What a container holds is turned about its middle, maybe mirrored. */
function turn({ plan, chance }: Search, cell: number): Move | undefined {
  if (cell < plan.marks) return undefined;
  const step = Math.floor(chance() * TURN);
  const flip = chance() < 0.5 ? -1 : 1;
  return { cells: [cell], isRigid: false, apply: () => turnCell(plan, cell, direction(step), flip) };
}

/** Bubbles are left to be fitted. */
function turnCell(plan: Plan, cell: number, turned: readonly [x: number, y: number], flip: number): void {
  const { x, y, from, to } = plan;
  const cos = turned[0];
  const sin = turned[1];
  const cx = middleOf(plan, cell, 'x');
  const cy = middleOf(plan, cell, 'y');
  for (let at = from[cell]!; at < to[cell]!; at += 1) {
    const dx = (x[at]! - cx) * flip;
    const dy = y[at]! - cy;
    x[at] = Math.round(cx + dx * cos - dy * sin);
    y[at] = Math.round(cy + dx * sin + dy * cos);
  }
}

/** All that stands beside a cell comes nearer to the middle of its container, by width or height. */
function squeeze({ plan, chance }: Search, cell: number): Move | undefined {
  const container = plan.up[cell]!;
  if (plan.isHeld[container] === 1) return undefined;
  const less = 0.25 * chance();
  const dice = chance();
  const lessX = dice < 0.67 ? less : 0;
  const lessY = dice > 0.33 ? less : 0;
  const children = plan.children[container]!;
  const apply = () => {
    const cx = middleOf(plan, container, 'x');
    const cy = middleOf(plan, container, 'y');
    for (const child of children) {
      const dx = Math.round((cx - middleOf(plan, child, 'x')) * lessX);
      shift(plan, child, dx, Math.round((cy - middleOf(plan, child, 'y')) * lessY));
    }
  };
  return { cells: container === plan.map ? children : [container], isRigid: false, apply };
}

/** Towards the middle of the container. */
function inwards({ plan, chance, step: far }: Search, cell: number): Move {
  const container = plan.up[cell]!;
  const share = 0.5 * chance() * chance();
  const dx = (middleOf(plan, container, 'x') - middleOf(plan, cell, 'x')) * share;
  const dy = (middleOf(plan, container, 'y') - middleOf(plan, cell, 'y')) * share;
  return move(plan, cell, dx + ((chance() - 0.5) * far) / 3, dy + ((chance() - 0.5) * far) / 3);
}
