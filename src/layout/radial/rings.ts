import { TURN } from '../directions.js';
import type { Graph } from '../large/graph.js';
import type { Points } from '../large/points.js';
import { unitX, unitY } from '../large/units.js';

/** Between circles, world units. */
const SPACE = 14;
/** How often siblings change their order for shorter links. */
const ROUNDS = 4;
/** How soon a ring becomes two. */
const EAGER = 0.25;
/** 2π, and a little less, since a chord is shorter than its arc. */
const ROUND = 6;

/** A tree by hops from its root. */
interface Tree {
  readonly root: number;
  readonly parent: Int32Array;
  readonly children: readonly number[][];
  /** Things by hops from the root. */
  readonly levels: readonly (readonly number[])[];
}

/** Where a level of the tree is: one ring, or several, `step` apart; world units. */
interface Ring {
  readonly radius: number;
  readonly count: number;
  readonly step: number;
}

/**
 * Places for a connected graph of circles: the root in the middle, all others on rings by hops, each in the sector of what it hangs on.
 * Where a ring would be much too long, it is several.
 * @see Yee, Fisher, Dhamija & Hearst, Animated exploration of dynamic graphs with radial layout, 2001
 */
export function setOnRings(graph: Graph, root: number): Points {
  const tree = growTree(graph, root);
  const rings = measureRings(graph, tree);
  const { needs, total } = measureSectors(graph, tree, rings);
  const angle = new Float64Array(graph.count);
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0) reorder(graph, tree, angle);
    shareSectors(tree, needs, angle);
  }
  return place(tree, rings, angle, Math.max(1, total));
}

function growTree({ count, starts, neighbours }: Graph, root: number): Tree {
  const parent = new Int32Array(count).fill(-1);
  const children = Array.from({ length: count }, (): number[] => []);
  parent[root] = root;
  const grow = (thing: number) => {
    for (const other of neighbours.subarray(starts[thing], starts[thing + 1])) {
      if (parent[other]! >= 0) continue;
      parent[other] = thing;
      children[thing]!.push(other);
    }
    return children[thing]!;
  };
  const levels: number[][] = [];
  for (let level = [root]; level.length > 0; level = level.flatMap(grow)) levels.push(level);
  return { root, parent, children, levels };
}

const lengthOf = (radius: number) => 2 * radius + SPACE;

/** Each level beyond the one before. Filled rings are about as thick all together as they are far from the middle. */
function measureRings({ radius }: Graph, { levels, root }: Tree): Ring[] {
  let edge = radius[root]!;
  return levels.map((level, hops) => {
    if (hops === 0) return { radius: 0, count: 1, step: 0 };
    const most = level.reduce((greatest, thing) => Math.max(greatest, radius[thing]!), 0);
    const length = level.reduce((sum, thing) => sum + lengthOf(radius[thing]!), 0);
    const step = lengthOf(most);
    const count = Math.max(1, Math.round(Math.sqrt(length / (ROUND * step)) + EAGER));
    const ring = { radius: Math.max(edge + SPACE + most, length / (ROUND * count)), count, step };
    edge = ring.radius + (count - 1) * step + most;
    return ring;
  });
}

/** Sector that each thing needs for itself and for what hangs on it, in turns; and what all need together, which may be more than one. */
function measureSectors({ radius }: Graph, { levels, children, root }: Tree, rings: readonly Ring[]) {
  const needs = new Float64Array(radius.length);
  const below = (thing: number) => children[thing]!.reduce((sum, child) => sum + needs[child]!, 0);
  for (let hops = levels.length - 1; hops > 0; hops -= 1) {
    const ring = rings[hops]!;
    for (const thing of levels[hops]!)
      needs[thing] = Math.max(below(thing), lengthOf(radius[thing]!) / (ROUND * ring.radius * ring.count));
  }
  return { needs, total: below(root) };
}

/** Parts the whole turn among the root's children by their needs, and each of their sectors among theirs. */
function shareSectors({ levels, children, root }: Tree, needs: Float64Array, angle: Float64Array): void {
  const start = new Float64Array(angle.length);
  const sector = new Float64Array(angle.length);
  sector[root] = 1;
  for (const thing of levels.flat()) {
    const all = children[thing]!.reduce((sum, child) => sum + needs[child]!, 0);
    let from = start[thing]!;
    angle[thing] = from + sector[thing]! / 2;
    for (const child of children[thing]!) {
      start[child] = from;
      sector[child] = (sector[thing]! * needs[child]!) / all;
      from += sector[child];
    }
  }
}

/** Siblings by where the other ends of their links are, and of the links of all that hangs on them. */
function reorder({ links }: Graph, { parent, children, root }: Tree, angle: Float64Array): void {
  const away = new Float64Array(angle.length);
  const count = new Int32Array(angle.length);
  const pull = (thing: number, other: number) => {
    const way = angle[other]! - angle[thing]!;
    const shorter = way - Math.round(way);
    for (let at = thing; at !== root; at = parent[at]!) {
      away[at]! += shorter;
      count[at]! += 1;
    }
  };
  for (let at = 0; at < links.length; at += 2) {
    const [a, b] = [links[at]!, links[at + 1]!];
    if (parent[a] === b || parent[b] === a) continue;
    pull(a, b);
    pull(b, a);
  }
  const wanted = angle.map((own, thing) => own + (count[thing]! > 0 ? away[thing]! / count[thing]! : 0));
  for (const own of children) own.sort((a, b) => wanted[a]! - wanted[b]! || a - b);
}

/** Neighbours in a level go to its rings in turn. */
function place({ levels }: Tree, rings: readonly Ring[], angle: Float64Array, scale: number): Points {
  const found = { x: new Float64Array(angle.length), y: new Float64Array(angle.length) };
  levels.forEach((level, hops) => {
    const { radius, count, step } = rings[hops]!;
    level
      .toSorted((a, b) => angle[a]! - angle[b]!)
      .forEach((thing, at) => {
        const far = radius * scale + (at % count) * step;
        const [x, y] = unitAt(angle[thing]!);
        [found.x[thing], found.y[thing]] = [far * x, far * y];
      });
  });
  return found;
}

/** The unit vector at an angle, in turns: between two directions that are known, without sin and cos, which engines round differently. */
function unitAt(turns: number): readonly [x: number, y: number] {
  const at = (turns - Math.floor(turns)) * TURN;
  const step = Math.floor(at) % TURN;
  const share = at - Math.floor(at);
  const mix = (unit: typeof unitX) => unit(step) * (1 - share) + unit((step + 1) % TURN) * share;
  const [x, y] = [mix(unitX), mix(unitY)];
  const length = Math.sqrt(x * x + y * y);
  return [x / length, y / length];
}
