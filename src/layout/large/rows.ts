/** Boxes to be set in rows: how far each reaches from its place to either side, up and down; world units. */
export interface Boxes {
  readonly half: ArrayLike<number>;
  readonly up: ArrayLike<number>;
  readonly down: ArrayLike<number>;
}

export interface RowsOptions {
  /** Width to height of the ellipse that the rows fill. */
  readonly ratio: number;
  /** Radius of a disc in the middle that is kept free, world units; 0: none. */
  readonly core: number;
  /** Between boxes, world units. */
  readonly gap: number;
  /** True: above the middle, up and down are exchanged. */
  readonly isMirrored: boolean;
}

interface Task extends RowsOptions {
  /** The boxes, highest first. */
  readonly order: readonly number[];
  readonly boxes: Boxes;
  /** How far the rest of the boxes reaches up and down, from each place in the order on. */
  readonly up: readonly number[];
  readonly down: readonly number[];
}

/** Boxes `from … to` of the order, side by side from `left` on. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly y: number;
}

/** How much larger the next try is, when not all have found room. */
const GROW = 1.04;

/**
 * Puts boxes into rows that fill an ellipse: the highest ones in the middle row, the next ones by turns below and above. Nothing overlaps.
 * @param given the boxes to set; equally high ones keep this order. @param into written at their places.
 */
export function setInRows(
  given: readonly number[],
  boxes: Boxes,
  options: RowsOptions,
  into: { readonly x: Float64Array; readonly y: Float64Array },
): void {
  const high = (at: number) => boxes.up[at]! + boxes.down[at]!;
  const order = given.toSorted((a, b) => high(b) - high(a));
  const task = { ...options, order, boxes, up: mostFrom(order, boxes.up), down: mostFrom(order, boxes.down) };
  const area = order.reduce((sum, at) => sum + (2 * boxes.half[at]! + options.gap) * (high(at) + options.gap), 0);
  let runs: readonly Run[] | undefined;
  // An ellipse holds π/4 of the box round it.
  for (let tall = Math.sqrt(area / (3.1 * options.ratio) + options.core * options.core); !runs; tall *= GROW)
    runs = fill(task, tall);
  for (const { from, to, left, y } of runs) {
    let edge = left;
    for (let place = from; place < to; place += 1) {
      const at = order[place]!;
      into.x[at] = edge + boxes.half[at]!;
      into.y[at] = y;
      edge += 2 * boxes.half[at]! + options.gap;
    }
  }
}

/** The greatest value of those from each place in an order on. */
function mostFrom(order: readonly number[], values: ArrayLike<number>): number[] {
  const found = order.map((at) => values[at]!);
  for (let place = found.length - 2; place >= 0; place -= 1) found[place] = Math.max(found[place]!, found[place + 1]!);
  return found;
}

/** Where a row is, and how far it is from the middle at its nearest. */
interface Line {
  readonly y: number;
  readonly near: number;
}

/** The rows in an ellipse of this half height; undefined when not all boxes find room. */
function fill(task: Task, tall: number): readonly Run[] | undefined {
  const { order, gap, core, ratio } = task;
  const runs: Run[] = [];
  const used = { above: 0, below: 0 };
  for (let next = 0, turn = 0; next < order.length; turn += 1) {
    const { y, near } = nextLine(task, next, turn, used);
    if (Math.abs(y) > tall) return undefined;
    const half = ratio * Math.sqrt(tall * tall - y * y);
    const hole = holeAt(core && core + gap, near);
    const sides = hole ? [[hole, half] as const, [-half, -hole] as const] : [[-half, half] as const];
    for (const [left, right] of sides) {
      const run = fillRun(task, next, left, right);
      if (run.to > next) runs.push({ ...run, y });
      next = run.to;
    }
  }
  return runs;
}

/** The middle row first, then one below and one above by turns; notes what it uses. */
function nextLine(task: Task, next: number, turn: number, used: { above: number; below: number }): Line {
  const isAbove = turn > 0 && turn % 2 === 0;
  const isFlipped = isAbove && task.isMirrored;
  const up = (isFlipped ? task.down : task.up)[next]!;
  const down = (isFlipped ? task.up : task.down)[next]!;
  const near = isAbove ? used.above : used.below;
  if (isAbove) used.above += up + down + task.gap;
  else used.below += down + task.gap + (turn > 0 ? up : 0);
  if (turn > 0) return { near, y: isAbove ? -near - down : near + up };
  used.above = up + task.gap;
  return { near: 0, y: 0 };
}

/** Half the width of a disc round the middle at a distance from it. */
const holeAt = (radius: number, distance: number) =>
  distance < radius ? Math.sqrt(radius * radius - distance * distance) : 0;

/** As many of the next boxes as have room side by side: beside a free disc as near to it as can be, else in the middle. */
function fillRun({ order, boxes, gap }: Task, from: number, left: number, right: number): Omit<Run, 'y'> {
  let edge = left;
  let to = from;
  for (; to < order.length && edge + 2 * boxes.half[order[to]!]! <= right; to += 1)
    edge += 2 * boxes.half[order[to]!]! + gap;
  const rest = right - edge + gap;
  return { from, to, left: left + (left >= 0 ? 0 : right <= 0 ? rest : rest / 2) };
}
