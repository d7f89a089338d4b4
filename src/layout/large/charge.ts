import type { Force, SimulationNodeDatum } from 'd3-force';

/** What d3-force moves. */
export interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/** Up to this many bodies each is compared with each. */
const FEW = 40;
/** A cell counts as one body from as far off as its longer side, the square divided by this; d3's own is 0.81. */
const THETA_SQUARE = 1.2;
/** Most bodies in a cell that is not divided. */
const UNDIVIDED = 6;
/** Nearer than this, bodies repel as if they were so far apart; world units, squared. */
const NEAREST_SQUARE = 100;

/**
 * Bodies repel one another by strength ÷ distance, like those of d3's forceManyBody, in flat arrays: where d3 has a tree of objects,
 * this has a row of cells in the order of a walk through the tree, each with the number of the cell after all that is within it.
 * Cells are as small as what they hold, and halved across their longer side, so that there are never more than twice as many as bodies.
 * @param strengths by index of the body; negative ones repel.
 * @see Barnes & Hut, A hierarchical O(N log N) force-calculation algorithm, 1986
 * @see Callahan & Kosaraju, A decomposition of multidimensional point sets (the fair split tree), 1995
 */
export function forceCharge(strengths: ArrayLike<number>): Force<Body, never> {
  let bodies: Body[] = [];
  let tree = createTree(0);
  const force: Force<Body, never> = (alpha) => {
    bodies.forEach(({ x, y }, at) => {
      tree.x[at] = x;
      tree.y[at] = y;
      tree.charge[at] = strengths[at]! * alpha;
    });
    build(tree, bodies.length <= FEW ? FEW : UNDIVIDED);
    for (let at = 0; at < bodies.length; at += 1) repel(tree, at, bodies[tree.order[at]!]!);
  };
  force.initialize = (given) => {
    bodies = given;
    tree = createTree(given.length);
  };
  return force;
}

interface Tree {
  /** Places and charges of the bodies by index, and once more in the order of the cells. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly charge: Float64Array;
  readonly order: Int32Array;
  readonly placeX: Float64Array;
  readonly placeY: Float64Array;
  readonly placeCharge: Float64Array;
  /** Middle and sum of the charges in a cell, and the square of its longer side. */
  readonly cellX: Float64Array;
  readonly cellY: Float64Array;
  readonly cellCharge: Float64Array;
  readonly cellSquare: Float64Array;
  /** The cell after all that is within this one. */
  readonly next: Int32Array;
  /** A cell's bodies, as places in the order; none of a divided one. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  cells: number;
}

function createTree(count: number): Tree {
  const numbers = (size = count) => new Float64Array(size);
  const most = 2 * count + 1;
  return {
    x: numbers(),
    y: numbers(),
    charge: numbers(),
    order: Int32Array.from({ length: count }, (_, at) => at),
    placeX: numbers(),
    placeY: numbers(),
    placeCharge: numbers(),
    cellX: numbers(most),
    cellY: numbers(most),
    cellCharge: numbers(most),
    cellSquare: numbers(most),
    next: new Int32Array(most),
    from: new Int32Array(most),
    to: new Int32Array(most),
    cells: 0,
  };
}

function build(tree: Tree, undivided: number): void {
  const { order, x, y, charge, placeX, placeY, placeCharge } = tree;
  tree.cells = 0;
  divide(tree, 0, order.length, undivided);
  for (let place = 0; place < order.length; place += 1) {
    const body = order[place]!;
    placeX[place] = x[body]!;
    placeY[place] = y[body]!;
    placeCharge[place] = charge[body]!;
  }
}

/** Makes a cell of the bodies `from … to`, and those within it. As deep as places can be halved at most. */
function divide(tree: Tree, from: number, to: number, undivided: number): void {
  const { order, x, y, next } = tree;
  const cell = tree.cells++;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let place = from; place < to; place += 1) {
    const body = order[place]!;
    left = Math.min(left, x[body]!);
    right = Math.max(right, x[body]!);
    top = Math.min(top, y[body]!);
    bottom = Math.max(bottom, y[body]!);
  }
  const isWide = right - left >= bottom - top;
  const side = isWide ? right - left : bottom - top;
  tree.cellSquare[cell] = side * side;
  const isWhole = to - from <= undivided || side === 0;
  tree.from[cell] = from;
  tree.to[cell] = isWhole ? to : from;
  if (isWhole) weigh(tree, cell);
  else {
    const middle = isWide ? part(order, x, (left + right) / 2, from, to) : part(order, y, (top + bottom) / 2, from, to);
    divide(tree, from, middle, undivided);
    const second = tree.cells;
    divide(tree, middle, to, undivided);
    join(tree, cell, cell + 1, second);
  }
  next[cell] = tree.cells;
}

/** Moves the bodies before a line to the front of `from … to`; where the others begin. Both sides have some, or the line is no middle. */
// eslint-disable-next-line max-params -- numbers alone, so that nothing is made per call where the layout spends its time
function part(order: Int32Array, values: Float64Array, line: number, from: number, to: number): number {
  let [low, high] = [from, to - 1];
  while (low <= high) {
    const body = order[low]!;
    if (values[body]! < line) low += 1;
    else {
      order[low] = order[high]!;
      order[high] = body;
      high -= 1;
    }
  }
  // Between two numbers next to each other there is no middle.
  return low === from ? from + 1 : low;
}

/** Middle and sum of the charges of a cell that is not divided. */
function weigh({ order, x, y, charge, cellX, cellY, cellCharge, from, to }: Tree, cell: number): void {
  let [sum, right, down] = [0, 0, 0];
  for (let place = from[cell]!; place < to[cell]!; place += 1) {
    const body = order[place]!;
    sum += charge[body]!;
    right += charge[body]! * x[body]!;
    down += charge[body]! * y[body]!;
  }
  cellCharge[cell] = sum;
  cellX[cell] = right / sum;
  cellY[cell] = down / sum;
}

function join({ cellX, cellY, cellCharge }: Tree, cell: number, one: number, two: number): void {
  const sum = cellCharge[one]! + cellCharge[two]!;
  cellCharge[cell] = sum;
  cellX[cell] = (cellX[one]! * cellCharge[one]! + cellX[two]! * cellCharge[two]!) / sum;
  cellY[cell] = (cellY[one]! * cellCharge[one]! + cellY[two]! * cellCharge[two]!) / sum;
}

/** Changes the speed of the body at a place in the order. */
function repel(tree: Tree, at: number, body: Body): void {
  const { cellX, cellY, cellCharge, cellSquare, next, from, to, placeX, placeY, placeCharge, cells } = tree;
  const x = placeX[at]!;
  const y = placeY[at]!;
  let vx = 0;
  let vy = 0;
  for (let cell = 0; cell < cells;) {
    let dx = cellX[cell]! - x;
    let dy = cellY[cell]! - y;
    let square = dx * dx + dy * dy;
    if (cellSquare[cell]! < THETA_SQUARE * square) {
      const pull = cellCharge[cell]! / Math.max(square, NEAREST_SQUARE);
      vx += dx * pull;
      vy += dy * pull;
      cell = next[cell]!;
      continue;
    }
    for (let place = from[cell]!; place < to[cell]!; place += 1) {
      if (place === at) continue;
      dx = placeX[place]! - x;
      dy = placeY[place]! - y;
      square = dx * dx + dy * dy;
      // Bodies on one place leave it to opposite sides.
      if (square === 0) dx = place < at ? -1 : 1;
      const pull = placeCharge[place]! / Math.max(square, NEAREST_SQUARE);
      vx += dx * pull;
      vy += dy * pull;
    }
    cell += 1;
  }
  body.vx += vx;
  body.vy += vy;
}
