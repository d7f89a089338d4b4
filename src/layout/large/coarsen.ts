import { createChance } from '../directions.js';
import { createGraph, degreeOf, type Graph } from './graph.js';

/** A graph and the coarser one that stands for it. */
export interface Coarser {
  readonly graph: Graph;
  /** Of each thing of the finer graph, the thing that stands for it. */
  readonly standIn: Int32Array;
}

/** Things that one thing may stand for; ten times as many when that makes too little of a difference, and again. */
const MOST = 4;
/** A coarser graph has no more than this share of the things. */
const SHARE = 0.7;
/** How much more room the circle for several circles takes. */
const ROOM = 1.05;

/**
 * Joins neighbours, those with the fewest neighbours and the heaviest links first; undefined when nothing can be joined. What is left
 * over goes to the neighbour with the least to stand for, so that a star, too, gets smaller.
 * @see Hendrickson & Leland, A multilevel algorithm for partitioning graphs, 1995 (matching of neighbours)
 */
export function coarsen(graph: Graph): Coarser | undefined {
  for (let most = MOST; most < graph.count * 10; most *= 10) {
    const joined = joinNeighbours(graph, most);
    if (joined.count <= graph.count * SHARE) return { standIn: joined.standIn, graph: lift(graph, joined) };
  }
  return undefined;
}

interface Joined {
  readonly count: number;
  readonly standIn: Int32Array;
  /** How far a thing is from the middle of its stand-in, along links; world units. */
  readonly inside: Float64Array;
}

function joinNeighbours(graph: Graph, most: number): Joined {
  const standIn = new Int32Array(graph.count).fill(-1);
  const inside = new Float64Array(graph.count);
  const size = new Int32Array(graph.count);
  const degrees = standIn.map((_, thing) => degreeOf(graph, thing));
  let count = 0;
  for (const thing of inTurn(degrees)) {
    if (standIn[thing]! >= 0) continue;
    const link = bestLink(graph, thing, standIn, size);
    const other = link < 0 ? thing : graph.links[2 * link]! + graph.links[2 * link + 1]! - thing;
    const length = link < 0 ? 0 : graph.length[link]!;
    const joined = standIn[other]!;
    if (joined >= 0 && size[joined]! < most) {
      standIn[thing] = joined;
      inside[thing] = length;
      size[joined]! += 1;
      continue;
    }
    standIn[thing] = count;
    size[count] = 1;
    if (joined < 0 && other !== thing) {
      standIn[other] = count;
      inside[thing] = inside[other] = length / 2;
      size[count] = 2;
    }
    count += 1;
  }
  return { count, standIn, inside };
}

/** The heaviest link to a free neighbour; else that to the one whose stand-in has the least to stand for; −1 without a neighbour. */
function bestLink(
  { starts, neighbours, linkTo, weight }: Graph,
  thing: number,
  standIn: Int32Array,
  size: Int32Array,
): number {
  let best = -1;
  let most = -Infinity;
  for (let at = starts[thing]!; at < starts[thing + 1]!; at += 1) {
    const other = neighbours[at]!;
    // Any free one is better than any that is taken.
    const worth = standIn[other]! < 0 ? weight[linkTo[at]!]! : -size[standIn[other]!]!;
    if (worth > most) [best, most] = [linkTo[at]!, worth];
  }
  return best;
}

/** The graph of the stand-ins: as large as all they stand for, as far apart as the ways between their middles are long. */
function lift({ radius, links, weight, length }: Graph, { count, standIn, inside }: Joined): Graph {
  const area = new Float64Array(count);
  standIn.forEach((thing, at) => (area[thing]! += radius[at]! * radius[at]!));
  return createGraph(
    area.map((sum) => ROOM * Math.sqrt(sum)),
    {
      ends: links.map((end) => standIn[end]!),
      weight,
      length: length.map((each, link) => each + inside[links[2 * link]!]! + inside[links[2 * link + 1]!]!),
    },
  );
}

/** Those with the fewest neighbours first, equals by chance: in order, a grid would be joined to strips. */
function inTurn(degrees: Int32Array): number[] {
  const chance = createChance(1);
  const rank = Float64Array.from(degrees, (degree) => degree + chance());
  return [...degrees.keys()].sort((a, b) => rank[a]! - rank[b]!);
}
