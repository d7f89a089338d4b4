import { createGraph, listsBy, type Graph } from './graph.js';

/** A connected part of a graph, as a graph of its own. */
export interface Component {
  /** Its things, as they are numbered in the whole. */
  readonly things: Int32Array;
  readonly graph: Graph;
}

/** The connected components of a graph, those with more things first. */
export function componentsOf(graph: Graph): Component[] {
  const { count, links, weight } = graph;
  const of = numberComponents(graph);
  const total = of.reduce((most, each) => Math.max(most, each), -1) + 1;
  const things = listsBy(of, total);
  const own = listsBy(
    weight.map((_, link) => of[links[2 * link]!]!),
    total,
  );
  const place = new Int32Array(count);
  things.items.forEach((thing, at) => (place[thing] = at - things.starts[of[thing]!]!));
  const found = Array.from({ length: total }, (_, component): Component => {
    const members = things.items.subarray(things.starts[component], things.starts[component + 1]);
    const between = own.items.subarray(own.starts[component], own.starts[component + 1]);
    const ends = new Int32Array(2 * between.length);
    between.forEach((link, at) => {
      ends[2 * at] = place[links[2 * link]!]!;
      ends[2 * at + 1] = place[links[2 * link + 1]!]!;
    });
    const radius = Float64Array.from(members, (thing) => graph.radius[thing]!);
    return {
      things: members,
      graph: createGraph(radius, { ends, weight: between.map((link) => weight[link]!) }),
    };
  });
  return found.sort((a, b) => b.things.length - a.things.length || a.things[0]! - b.things[0]!);
}

/** The number of the component that each thing is in. */
function numberComponents({ count, starts, neighbours }: Graph): Int32Array {
  const of = new Int32Array(count).fill(-1);
  const queue = new Int32Array(count);
  let known = 0;
  const reach = (thing: number, component: number) => {
    if (of[thing]! >= 0) return;
    of[thing] = component;
    queue[known++] = thing;
  };
  for (let first = 0, read = 0, component = 0; first < count; first += 1) {
    reach(first, component);
    if (read < known) component += 1;
    for (; read < known; read += 1) {
      const thing = queue[read]!;
      for (let at = starts[thing]!; at < starts[thing + 1]!; at += 1) reach(neighbours[at]!, of[thing]!);
    }
  }
  return of;
}
