/** Things that are laid out together, and what links them, in flat arrays. */
export interface Graph {
  readonly count: number;
  /** Radius of the circle that stands for a thing, world units. */
  readonly radius: Float64Array;
  /** Ends of the links, `[source0, target0, …]`, no two links with the same ends, and how many edges each stands for. */
  readonly links: Int32Array;
  readonly weight: Float64Array;
  /** How long each link would like to be, world units. */
  readonly length: Float64Array;
  /** Neighbours of a thing: `neighbours[starts[thing]] …`, and the links to them. */
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  readonly linkTo: Int32Array;
}

/** Lists in one array: those of `key` stand from `starts[key]` to `starts[key + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Items 0, 1, 2 … by key, each list in rising order; a key below 0 counts for nothing. */
export function listsBy(keys: ArrayLike<number>, count: number): Lists {
  const starts = new Int32Array(count + 1);
  for (let item = 0; item < keys.length; item += 1) if (keys[item]! >= 0) starts[keys[item]! + 1]! += 1;
  for (let key = 0; key < count; key += 1) starts[key + 1]! += starts[key]!;
  const items = new Int32Array(starts[count]!);
  const next = starts.slice();
  for (let item = 0; item < keys.length; item += 1) if (keys[item]! >= 0) items[next[keys[item]!]!++] = item;
  return { starts, items };
}

/** What edges are, beside their ends. */
interface Edges {
  /** `[source0, target0, …]`; loops count for nothing. */
  readonly ends: ArrayLike<number>;
  /** 1 for each when left out. */
  readonly weight?: ArrayLike<number>;
  /** World units; when left out, both radii and `LINK_GAP`. */
  readonly length?: ArrayLike<number>;
}

/** Between the circles of two things that are linked, world units. */
const LINK_GAP = 12;

/** The graph of these things and the edges between them, several between the same two made one of their mean length. */
export function createGraph(radius: Float64Array, { ends, weight: weights, length: lengths }: Edges): Graph {
  const count = radius.length;
  const lesser = new Int32Array(ends.length / 2);
  for (let edge = 0; edge < lesser.length; edge += 1) {
    const [a, b] = [ends[2 * edge]!, ends[2 * edge + 1]!];
    lesser[edge] = a === b ? -1 : Math.min(a, b);
  }
  const byLesser = listsBy(lesser, count);
  const links = new Int32Array(2 * byLesser.items.length);
  const weight = new Float64Array(byLesser.items.length);
  const length = new Float64Array(byLesser.items.length);
  const linkOf = new Int32Array(count).fill(-1);
  let made = 0;
  for (let thing = 0; thing < count; thing += 1) {
    const first = made;
    for (let at = byLesser.starts[thing]!; at < byLesser.starts[thing + 1]!; at += 1) {
      const edge = byLesser.items[at]!;
      const other = ends[2 * edge]! + ends[2 * edge + 1]! - thing;
      if (linkOf[other]! < first) {
        linkOf[other] = made++;
        links[2 * linkOf[other]] = thing;
        links[2 * linkOf[other] + 1] = other;
      }
      const more = weights ? weights[edge]! : 1;
      weight[linkOf[other]!]! += more;
      length[linkOf[other]!]! += more * (lengths ? lengths[edge]! : radius[thing]! + radius[other]! + LINK_GAP);
    }
  }
  const lists = adjacency(count, links, made);
  for (let link = 0; link < made; link += 1) length[link]! /= weight[link]!;
  return {
    count,
    radius,
    links: links.slice(0, 2 * made),
    weight: weight.slice(0, made),
    length: length.slice(0, made),
    ...lists,
  };
}

function adjacency(count: number, links: Int32Array, made: number): Pick<Graph, 'starts' | 'neighbours' | 'linkTo'> {
  const { starts, items } = listsBy(links.subarray(0, 2 * made), count);
  const neighbours = items.map((end) => links[end ^ 1]!);
  return { starts, neighbours, linkTo: items.map((end) => end >> 1) };
}

/** How many neighbours a thing has. */
export const degreeOf = ({ starts }: Graph, thing: number): number => starts[thing + 1]! - starts[thing]!;
