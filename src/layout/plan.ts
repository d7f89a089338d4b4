import type { Topology } from '../model/topology.js';
import { enclose } from './enclose.js';
import { BUBBLE_PADDING, LABEL_GAP, LABEL_SIZE, labelRoom, nodeRadius, textWidth } from './metrics.js';

/**
 * The containment tree in flat arrays, and where everything is just now; world units, y down.
 *
 * A cell is a mark, a bubble, a site, or the map. Marks come first, hosts before their guests, so that whatever a cell holds is one
 * range of marks `from … to`. A host's mark is one of the members of its bubble. Cells: `marks` marks, then bubbles, then sites
 * from `sites` on, last the map.
 *
 * Places and sizes are whole units: fine enough for the eye, the same in every engine, and small integers are what an engine reckons
 * with fastest before it has compiled anything, which is all the time that a layout has.
 */
export interface Plan {
  readonly marks: number;
  readonly sites: number;
  readonly map: number;
  /** Index into `topology.nodes` of each mark. */
  readonly node: Int32Array;
  /** The bubble round a mark's guests, or -1. */
  readonly bubble: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The cell that directly holds a cell; -1 above the map. */
  readonly up: Int32Array;
  readonly children: readonly (readonly number[])[];
  /** Place among the map's children of the one that holds a cell: a site, or what stands at none. */
  readonly group: Int32Array;
  /** Marks and bubbles in each child of the map, by place. */
  readonly bodies: readonly Int32Array[];
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly radius: Int32Array;
  /** Half the width and height of a cell's label, 0 without one; its middle, down from the cell's own. */
  readonly labelHalf: Int32Array;
  readonly labelHigh: Int32Array;
  readonly labelDrop: Int32Array;
  /** Half the width of disc and label together. */
  readonly halfWidth: Int32Array;
  /** How far a cell with its label reaches up or down. */
  readonly reach: Int32Array;
  /** Ends of the edges as marks, `[source0, target0, …]`; loops are left out. */
  readonly edges: Int32Array;
  readonly edgesOf: readonly Int32Array[];
  /** 1 for a cell that holds a pinned mark. */
  readonly isHeld: Uint8Array;
}

/** Nodes in the order of the tree, and the cells they need; grown child by child. */
interface Draft {
  readonly topology: Topology;
  readonly guests: readonly (readonly number[])[];
  readonly marks: number[];
  readonly hosts: number[];
}

/** A plan with everything at the origin. A guest stands with its host, whatever site it names itself. */
export function createPlan(topology: Topology): Plan {
  const { nodes, indexOf } = topology;
  const guests: number[][] = nodes.map(() => []);
  nodes.forEach(({ parent }, index) => void (parent !== undefined && guests[indexOf.get(parent)!]!.push(index)));
  const draft: Draft = { topology, guests, marks: [], hosts: [] };
  const tops = nodes.flatMap((node, index) => (node.parent === undefined ? [index] : []));
  const placeOfSite = new Map(topology.sites.map(({ id }, place) => [id, place]));
  const bySite: number[][] = topology.sites.map(() => []);
  const loose: number[] = [];
  for (const top of tops) (bySite[placeOfSite.get(nodes[top]!.site ?? '') ?? -1] ?? loose).push(top);
  for (const top of [...bySite.flat(), ...loose]) addMarks(draft, top);
  const plan = createCells(draft, bySite);
  labelCells(plan, topology, bySite);
  return plan;
}

/** Hosts before their guests; without recursion, since a chain may be deep. */
function addMarks({ guests, marks, hosts }: Draft, top: number) {
  const stack = [top];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    marks.push(node);
    const own = guests[node]!;
    if (own.length > 0) hosts.push(node);
    for (let at = own.length - 1; at >= 0; at -= 1) stack.push(own[at]!);
  }
}

function createCells({ topology, marks, hosts }: Draft, bySite: readonly (readonly number[])[]): Plan {
  const used = bySite.filter((tops) => tops.length > 0);
  const count = marks.length;
  const sites = count + hosts.length;
  const map = sites + used.length;
  const ints = (length = map + 1, fill = 0) => new Int32Array(length).fill(fill);
  const mark = ints(count);
  marks.forEach((node, place) => (mark[node] = place));
  const bubble = ints(count, -1);
  hosts.forEach((node, place) => (bubble[mark[node]!] = count + place));
  const edges = topology.edges.map(({ source, target }) => [
    mark[topology.indexOf.get(source)!]!,
    mark[topology.indexOf.get(target)!]!,
  ]);
  const plan: Plan = {
    marks: count,
    sites,
    map,
    node: Int32Array.from(marks),
    bubble,
    from: ints(),
    to: ints(),
    up: ints(map + 1, -1),
    children: Array.from({ length: map + 1 }, () => []),
    group: ints(map + 1, -1),
    bodies: [],
    x: ints(),
    y: ints(),
    radius: ints(),
    labelHalf: ints(),
    labelHigh: ints(),
    labelDrop: ints(),
    halfWidth: ints(),
    reach: ints(),
    edges: Int32Array.from(edges.filter(([source, target]) => source !== target).flat()),
    edgesOf: [],
    isHeld: new Uint8Array(map + 1),
  };
  linkCells(plan, topology, mark, used);
  return plan;
}

/** Fills the tree: who holds whom, ranges, groups, pins. */
function linkCells(plan: Plan, topology: Topology, mark: Int32Array, sites: readonly (readonly number[])[]) {
  const { marks, map, up, bubble, from, to, group } = plan;
  for (let at = 0; at < marks; at += 1) {
    const { parent } = topology.nodes[plan.node[at]!]!;
    const outer = bubble[at]! < 0 ? at : bubble[at]!;
    up[at] = outer;
    up[outer] = parent === undefined ? map : bubble[mark[topology.indexOf.get(parent)!]!]!;
    plan.isHeld[at] = topology.positions.get(topology.nodes[plan.node[at]!]!.id)?.pinned ? 1 : 0;
  }
  sites.forEach((tops, place) => {
    up[plan.sites + place] = map;
    for (const top of tops) up[bubble[mark[top]!]! < 0 ? mark[top]! : bubble[mark[top]!]!] = plan.sites + place;
  });
  from.fill(marks);
  for (let cell = 0; cell < map; cell += 1) (plan.children[up[cell]!] as number[]).push(cell);
  for (let at = 0; at < marks; at += 1) {
    for (let cell = at; cell >= 0; cell = up[cell]!) {
      from[cell] = Math.min(from[cell]!, at);
      to[cell] = at + 1;
      if (plan.isHeld[at]) plan.isHeld[cell] = 1;
    }
  }
  plan.children[map]!.forEach((top, place) => {
    const bodies: number[] = [];
    group[top] = place;
    // Ranges tell what a group holds: its marks, their bubbles.
    for (let at = from[top]!; at < to[top]!; at += 1) {
      for (const cell of bubble[at]! < 0 ? [at] : [at, bubble[at]!]) {
        group[cell] = place;
        bodies.push(cell);
      }
    }
    (plan.bodies as Int32Array[]).push(Int32Array.from(bodies));
  });
  const edgesOf: number[][] = Array.from({ length: marks }, () => []);
  plan.edges.forEach((at, place) => edgesOf[at]!.push(place >> 1));
  for (const edges of edgesOf) (plan.edgesOf as Int32Array[]).push(Int32Array.from(edges));
}

/** Marks get their size; every leaf, bubble and site the room of its label. */
function labelCells(plan: Plan, topology: Topology, bySite: readonly (readonly number[])[]) {
  for (let at = 0; at < plan.marks; at += 1) {
    const node = topology.nodes[plan.node[at]!]!;
    const isHost = plan.bubble[at]! >= 0;
    const cell = isHost ? plan.bubble[at]! : at;
    const room = labelRoom(node, isHost);
    plan.radius[at] = nodeRadius(node);
    plan.labelHalf[cell] = Math.ceil(room.width / 2);
    plan.labelHigh[cell] = Math.ceil(room.height / 2);
    plan.labelDrop[cell] = isHost ? 0 : plan.radius[at]! + LABEL_GAP + plan.labelHigh[cell]!;
    plan.halfWidth[at] = Math.max(plan.radius[at]!, plan.labelHalf[at]!);
    plan.reach[at] = plan.labelDrop[at]! > 0 ? plan.labelDrop[at]! + plan.labelHigh[at]! : plan.radius[at]!;
  }
  const used = topology.sites.filter((_, place) => bySite[place]!.length > 0);
  used.forEach(({ label, spec }, place) => {
    const note = spec.role ? textWidth(`${spec.role} · 000.000.000.0/00`, LABEL_SIZE.guest) : 0;
    plan.labelHalf[plan.sites + place] = Math.ceil((textWidth(label, LABEL_SIZE.site, true) + note) / 2);
  });
}

/** Room for the discs that `encloseMembers` looks at; grown when a host has many guests. */
let discs = new Float64Array(3 * 8);
const circle = new Float64Array(3);

/** Anything that holds the places and sizes of cells. */
export interface Places {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly radius: ArrayLike<number>;
}

/**
 * The smallest circle round what a bubble holds and the height of its labels, plus `BUBBLE_PADDING`, as x, y and radius;
 * wide labels may stick out. The answer is overwritten by the next call.
 */
export function encloseMembers(plan: Plan, cell: number, { x, y, radius }: Places): Float64Array {
  const members = plan.children[cell]!;
  if (discs.length < 3 * members.length) discs = new Float64Array(3 * members.length);
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at]!;
    // The disc grows by the label, and moves so that the far side of the mark stays its rim.
    const grown = plan.labelHigh[member]!;
    discs[3 * at] = x[member]!;
    discs[3 * at + 1] = y[member]! + (plan.labelDrop[member]! < 0 ? -grown : grown);
    discs[3 * at + 2] = radius[member]! + grown;
  }
  enclose(discs, members.length, circle);
  circle[2]! += BUBBLE_PADDING;
  return circle;
}

/** Fits a bubble to its members, rounded up to whole units. Its own label moves along, above it. */
export function fitBubble(plan: Plan, cell: number): void {
  const { x, y, radius, labelHigh, labelDrop, labelHalf } = plan;
  const round = encloseMembers(plan, cell, plan);
  x[cell] = Math.round(round[0]!);
  y[cell] = Math.round(round[1]!);
  // Rounding has moved the middle by at most 0.71.
  radius[cell] = Math.ceil(round[2]! + 0.71);
  labelDrop[cell] = -(radius[cell]! + LABEL_GAP + labelHigh[cell]!);
  plan.halfWidth[cell] = Math.max(radius[cell]!, labelHalf[cell]!);
  plan.reach[cell] = radius[cell]! + LABEL_GAP + 2 * labelHigh[cell]!;
}

/** Fits every bubble, the innermost first. */
export function fitBubbles(plan: Plan): void {
  for (let cell = plan.sites - 1; cell >= plan.marks; cell -= 1) fitBubble(plan, cell);
}

/** Moves a cell and all it holds by whole units. Bubbles inside come along; those around it do not. */
export function shift(plan: Plan, cell: number, dx: number, dy: number): void {
  const { x, y, from, to } = plan;
  for (let at = from[cell]!; at < to[cell]!; at += 1) {
    x[at]! += dx;
    y[at]! += dy;
    const bubble = plan.bubble[at]!;
    // A host's own bubble holds more than its mark does.
    if (bubble >= 0 && to[bubble]! <= to[cell]!) {
      x[bubble]! += dx;
      y[bubble]! += dy;
    }
  }
}
