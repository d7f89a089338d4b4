import { across, down } from './directions.js';
import { LABEL_SIZE, labelRoom, nodeRadius, textWidth } from './metrics.js';
import type { Outline } from './outline.js';

/**
 * The containment tree in flat arrays, and where everything is just now; whole world units, y down.
 *
 * Marks stand in the order of the tree, a host before its guests, so that what a mark holds is one range `mark … to[mark]`. A body is
 * a mark without a parent, with all it holds. A group is a site with its bodies, or a body at no site.
 *
 * Places and sizes are whole numbers: fine enough for the eye, the same in every engine, and small integers are what an engine
 * reckons with fastest before it has compiled anything, which is all the time that the layout of a small map has.
 */
export interface Plan extends Places {
  readonly marks: number;
  /** Index into `topology.nodes` of each mark. */
  readonly node: Int32Array;
  /** The mark that a mark stands in, or -1. */
  readonly host: Int32Array;
  /** End of what a mark holds. */
  readonly to: Int32Array;
  readonly guests: readonly (readonly number[])[];
  readonly bodies: readonly number[];
  /** Place in `bodies` of the body that holds a mark. */
  readonly bodyOf: Int32Array;
  readonly groups: readonly Group[];
  /** Place in `groups` of the group that holds a mark. */
  readonly groupOf: Int32Array;
  /** Ends of the edges as marks, `[source0, target0, …]`; loops are left out. */
  readonly edges: Int32Array;
  readonly edgesOf: readonly (readonly number[])[];
  /** 1 for each mark of a body that holds one whose place is given. */
  readonly isHeld: Uint8Array;
  readonly radius: Int32Array;
  /** Half the width and height of a mark's label. */
  readonly labelHalf: Int32Array;
  readonly labelHigh: Int32Array;
}

/** What changes while a layout is sought, by mark. */
export interface Places {
  /** All of these in one array, one after another. */
  readonly places: Int32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** A guest's place on its ring round the host: radius in world units, angle in steps of `TURN`. */
  readonly ring: Int32Array;
  readonly angle: Int32Array;
  /** Radius of the bubble round a host and its guests; of the mark itself where there are none. */
  readonly reach: Int32Array;
  /** Where the middle of a mark's label is, down from the mark's. */
  readonly labelDrop: Int32Array;
  /** Half the width and height of a box round a mark with its bubble and labels. */
  readonly wide: Int32Array;
  readonly tall: Int32Array;
}

/** Bodies `from … to`, and half the width of the site's label. */
export interface Group {
  readonly from: number;
  readonly to: number;
  /** False: a body that stands alone. */
  readonly isSite: boolean;
  readonly labelHalf: number;
}

/** Nodes by what holds them, as indices into `topology.nodes`. */
interface Tree {
  readonly guests: readonly (readonly number[])[];
  readonly bySite: readonly (readonly number[])[];
  readonly loose: readonly number[];
}

/** A plan with everything at the origin. A guest stands with its host, whatever site it names itself. */
export function createPlan(topology: Outline): Plan {
  const count = topology.nodes.length;
  const ints = (fill = 0) => new Int32Array(count).fill(fill);
  const places = new Int32Array(8 * count);
  const view = (at: number) => places.subarray(at * count, (at + 1) * count);
  const plan = {
    marks: count,
    node: ints(),
    host: ints(-1),
    to: ints(),
    guests: Array.from({ length: count }, (): number[] => []),
    bodies: [] as number[],
    bodyOf: ints(),
    groups: [] as Group[],
    groupOf: ints(),
    edgesOf: Array.from({ length: count }, (): number[] => []),
    isHeld: new Uint8Array(count),
    radius: ints(),
    labelHalf: ints(),
    labelHigh: ints(),
    places,
    x: view(0),
    y: view(1),
    ring: view(2),
    angle: view(3),
    reach: view(4),
    labelDrop: view(5),
    wide: view(6),
    tall: view(7),
  };
  arrange(plan, topology, createTree(topology));
  const mark = ints();
  plan.node.forEach((node, at) => (mark[node] = at));
  const edges: number[] = [];
  for (const { source, target } of topology.edges) {
    if (source === target) continue;
    const ends = [mark[topology.indexOf.get(source)!]!, mark[topology.indexOf.get(target)!]!];
    for (const end of ends) plan.edgesOf[end]!.push(edges.length / 2);
    edges.push(...ends);
  }
  return measureMarks({ ...plan, edges: Int32Array.from(edges) }, topology);
}

function createTree({ nodes, sites, indexOf }: Outline): Tree {
  const tree = { guests: nodes.map((): number[] => []), bySite: sites.map((): number[] => []), loose: [] as number[] };
  const placeOf = new Map(sites.map(({ id }, place) => [id, place]));
  nodes.forEach(({ parent, site = '' }, node) => {
    const list = parent === undefined ? tree.bySite[placeOf.get(site) ?? -1] : tree.guests[indexOf.get(parent)!];
    (list ?? tree.loose).push(node);
  });
  return tree;
}

type Draft = Omit<Plan, 'edges' | 'guests' | 'bodies' | 'groups'> & {
  readonly guests: number[][];
  readonly bodies: number[];
  readonly groups: Group[];
};

/** Gives every node its mark, body and group, in the order of the tree. */
function arrange(plan: Draft, { sites }: Outline, tree: Tree): void {
  let next = 0;
  const group = (tops: readonly number[], labelHalf: number, isSite: boolean) => {
    if (tops.length === 0) return;
    const from = plan.bodies.length;
    const first = next;
    for (const top of tops) next = addBody(plan, tree, top, next);
    plan.groupOf.fill(plan.groups.length, first, next);
    plan.groups.push({ from, to: plan.bodies.length, isSite, labelHalf });
  };
  sites.forEach(({ label, spec }, place) => {
    const note = spec.role ? textWidth(`${spec.role} · 000.000.000.0/00`, LABEL_SIZE.guest) : 0;
    group(tree.bySite[place]!, Math.ceil((textWidth(label, LABEL_SIZE.site, true) + note) / 2), true);
  });
  for (const top of tree.loose) group([top], 0, false);
  for (let at = plan.marks - 1; at > 0; at -= 1) {
    const host = plan.host[at]!;
    if (host >= 0) plan.to[host] = Math.max(plan.to[host]!, plan.to[at]!);
  }
}

/** Adds a node and all it holds, without recursion, since a chain may be deep; the next free mark. */
function addBody(plan: Draft, { guests }: Tree, top: number, first: number): number {
  const stack = [[top, -1]];
  let next = first;
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    const [node, host] = entry as [number, number];
    const mark = next++;
    plan.node[mark] = node;
    plan.host[mark] = host;
    plan.to[mark] = next;
    plan.bodyOf[mark] = plan.bodies.length;
    plan.guests[host]?.push(mark);
    for (let at = guests[node]!.length - 1; at >= 0; at -= 1) stack.push([guests[node]![at]!, mark]);
  }
  plan.bodies.push(first);
  return next;
}

function measureMarks(plan: Plan, { nodes, positions }: Outline): Plan {
  for (let mark = 0; mark < plan.marks; mark += 1) {
    const node = nodes[plan.node[mark]!]!;
    const room = labelRoom(node, plan.guests[mark]!.length > 0);
    plan.radius[mark] = nodeRadius(node);
    plan.labelHalf[mark] = Math.ceil(room.width / 2);
    plan.labelHigh[mark] = Math.ceil(room.height / 2);
    const body = plan.bodies[plan.bodyOf[mark]!]!;
    if (positions.has(node.id)) plan.isHeld.fill(1, body, plan.to[body]);
  }
  return plan;
}

/** The bodies of a group. */
export const bodiesOf = ({ bodies }: Plan, { from, to }: Group): readonly number[] => bodies.slice(from, to);

/** Moves a mark and all it holds. */
export function shift({ x, y, to }: Plan, mark: number, dx: number, dy: number): void {
  const end = to[mark]!;
  for (let at = mark; at < end; at += 1) {
    x[at]! += dx;
    y[at]! += dy;
  }
}

/** Turns bodies about a point by a number of steps, mirrored first where `flip` is −1. Their bubbles keep their own turn. */
export function turn(
  plan: Plan,
  bodies: readonly number[],
  [cx, cy]: readonly [x: number, y: number],
  { step, flip }: { readonly step: number; readonly flip: 1 | -1 },
): void {
  for (const body of bodies) {
    const dx = (plan.x[body]! - cx) * flip;
    const dy = plan.y[body]! - cy;
    const x = cx + across(step, dx) - down(step, dy);
    shift(plan, body, x - plan.x[body]!, cy + down(step, dx) + across(step, dy) - plan.y[body]!);
  }
}
