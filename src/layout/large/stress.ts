import { createChance } from '../directions.js';
import type { Graph } from './graph.js';
import type { Points } from './points.js';

/** Rounds over all pairs, and how much smaller the steps get from each to the next. */
const STRESS = { rounds: 22, cooler: 0.62 } as const;

/**
 * Moves things so that all are as far from each other as the way between them is long: stress majorization by gradient descent, one pair
 * at a time. For a connected graph of a hundred things or so; the work grows with the cube of their number.
 * @see Zheng, Pawar & Goodman, Graph drawing by stochastic gradient descent, 2018
 */
export function minimizeStress(graph: Graph, { x, y }: Points): void {
  const { count } = graph;
  const ways = waysBetween(graph);
  const pairs = Int32Array.from({ length: count * count }, (_, at) => at).filter((at) => at % count > at / count);
  const chance = createChance(1);
  let step = ways.reduce((most, way) => Math.max(most, way), 0) ** 2;
  for (let round = 0; round < STRESS.rounds; round += 1, step *= STRESS.cooler) {
    shuffle(pairs, chance);
    for (const pair of pairs) {
      const [a, b] = [Math.floor(pair / count), pair % count];
      const way = ways[pair]!;
      const [dx, dy] = [x[a]! - x[b]!, y[a]! - y[b]!];
      const distance = Math.sqrt(dx * dx + dy * dy);
      if (distance === 0) continue;
      const share = (Math.min(1, step / (way * way)) * (distance - way)) / (2 * distance);
      x[a]! -= share * dx;
      y[a]! -= share * dy;
      x[b]! += share * dx;
      y[b]! += share * dy;
    }
  }
}

/** Lengths of the shortest ways by Floyd and Warshall, `count` rows of `count`. */
function waysBetween({ count, links, length }: Graph): Float64Array {
  const ways = new Float64Array(count * count).fill(Infinity);
  for (let link = 0; link < length.length; link += 1) {
    const [a, b] = [links[2 * link]!, links[2 * link + 1]!];
    ways[a * count + b] = ways[b * count + a] = length[link]!;
  }
  for (let over = 0; over < count; over += 1)
    for (let from = 0; from < count; from += 1) {
      const first = ways[from * count + over]!;
      if (first < Infinity) shorten(ways.subarray(from * count, (from + 1) * count), first, ways, over * count);
    }
  return ways;
}

/** Ways that are shorter when they go `first` as far and then on as one row has it. */
function shorten(own: Float64Array, first: number, ways: Float64Array, row: number): void {
  for (let to = 0; to < own.length; to += 1) {
    const way = first + ways[row + to]!;
    if (way < own[to]!) own[to] = way;
  }
}

function shuffle(items: Int32Array, chance: () => number): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}
