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

type Propose = (search: Search, cell: number) => Move | undefined;

/** A random move, or none when the dice ask for one that cannot be. */
export function propose(search: Search, shares: Shares): Move | undefined {
  const { containers, movable } = search;
  const cell = pick(search, search.chance() < CONTAINERS && containers.length > 0 ? containers : movable)!;
  let dice = search.chance();
  for (const [kind, of] of KINDS) if ((dice -= shares[kind]) < 0) return of(search, cell);
  return step(search, cell);
}

const pick = <T>({ chance }: Search, items: readonly T[]): T | undefined => items[Math.floor(chance() * items.length)];

const move = (plan: Plan, cell: number, dx: number, dy: number): Move => ({
  cells: [cell],
  isRigid: true,
  apply: () => shift(plan, cell, dx, dy),
});

/** Anywhere near; a larger cell makes larger steps. */
function step({ plan, chance, step: far }: Search, cell: number): Move {
  const scale = cell >= plan.marks ? 1.5 * far : far;
  return move(plan, cell, (chance() * 2 - 1) * scale, (chance() * 2 - 1) * scale);
}

/** Towards the mean of what it is connected with, and a little beside. */
function pull({ plan, chance, step: far }: Search, cell: number): Move | undefined {
  const { x, y, from, to } = plan;
  let [dx, dy, count] = [0, 0, 0];
  for (let at = from[cell]!; at < to[cell]!; at += 1) {
    for (const edge of plan.edgesOf[at]!) {
      const a = plan.edges[2 * edge]!;
      const other = a === at ? plan.edges[2 * edge + 1]! : a;
      if (other >= from[cell]! && other < to[cell]!) continue;
      dx += x[other]! - x[at]!;
      dy += y[other]! - y[at]!;
      count += 1;
    }
  }
  if (count === 0) return undefined;
  const share = (chance() * chance()) / count;
  return move(plan, cell, dx * share + ((chance() - 0.5) * far) / 2, dy * share + ((chance() - 0.5) * far) / 2);
}

/** Next to a sibling, on any side. */
function leap(search: Search, cell: number): Move | undefined {
  const { plan, chance } = search;
  const other = pick(search, plan.children[plan.up[cell]!]!)!;
  if (other === cell || cell >= plan.sites || other >= plan.sites) return undefined;
  const [ax, ay] = direction(Math.floor(chance() * TURN));
  const far = plan.radius[cell]! + plan.radius[other]! + 12 + chance() * 40;
  return move(plan, cell, plan.x[other]! + ax * far - plan.x[cell]!, plan.y[other]! + ay * far - plan.y[cell]!);
}

/** Two siblings change places. */
function swap(search: Search, cell: number): Move | undefined {
  const { plan } = search;
  const other = pick(search, plan.children[plan.up[cell]!]!)!;
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
function turnCell(plan: Plan, cell: number, [cos, sin]: readonly [x: number, y: number], flip: number): void {
  const { x, y, from, to } = plan;
  const [cx, cy] = middleOf(plan, cell);
  for (let at = from[cell]!; at < to[cell]!; at += 1) {
    const dx = (x[at]! - cx) * flip;
    const dy = y[at]! - cy;
    x[at] = cx + dx * cos - dy * sin;
    y[at] = cy + dx * sin + dy * cos;
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
  const cells = container === plan.map ? children : [container];
  const apply = () => {
    const [cx, cy] = middleOf(plan, container);
    for (const child of children) {
      const [x, y] = middleOf(plan, child);
      shift(plan, child, (cx - x) * lessX, (cy - y) * lessY);
    }
  };
  return { cells, isRigid: false, apply };
}

/** Towards the middle of the container. */
function inwards({ plan, chance, step: far }: Search, cell: number): Move {
  const [cx, cy] = middleOf(plan, plan.up[cell]!);
  const [x, y] = middleOf(plan, cell);
  const share = 0.5 * chance() * chance();
  return move(
    plan,
    cell,
    (cx - x) * share + ((chance() - 0.5) * far) / 3,
    (cy - y) * share + ((chance() - 0.5) * far) / 3,
  );
}

const KINDS: readonly (readonly [keyof Shares, Propose])[] = [
  ['turn', turn],
  ['squeeze', squeeze],
  ['inwards', inwards],
  ['swap', swap],
  ['pull', pull],
  ['leap', leap],
];
