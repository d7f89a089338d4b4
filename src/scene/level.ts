import type { Family } from '../model/catalog.js';
import type { State } from '../model/document.js';
import { heap } from './heaps.js';
import { WORSE, type Neighbourhood } from './scene.js';
import type { Spread } from './spread.js';
import type { Box } from './viewport.js';

/** One mark that stands for several nodes: a host with its guests, a site, or neighbours too small to be told apart. */
export interface Closed {
  readonly of: 'node' | 'site' | 'heap';
  /** The host's index, the place of the site in `topology.sites`, or the index of a heap's first node. */
  readonly index: number;
  /** World units. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Nodes it stands for, itself included. */
  readonly count: number;
  /** The family that most of them have. */
  readonly family: Family;
  /** The worst state among them that is worse than up, and how many have it. */
  readonly worst?: { readonly state: State; readonly count: number };
}

/** What is drawn at a scale and in a box of the world: bounded by the screen, not by the document. */
export interface Level {
  /** Scale it was chosen for. */
  readonly k: number;
  /** Nodes on the screen that are drawn by themselves. */
  readonly nodes: readonly number[];
  /** Those of them whose guests are drawn, too, in a bubble. */
  readonly opened: readonly number[];
  /** Sites on the screen that are drawn as a hull: places in `topology.sites`. */
  readonly sites: readonly number[];
  readonly closed: readonly Closed[];
  /** What stands for each node: an index for a node that does so itself, else the count of nodes + a place in `closed`; -1: it is left out. */
  readonly itemOf: Int32Array;
}

export interface LevelOptions {
  /** World → CSS pixels. */
  readonly k: number;
  /** What is painted, world units. */
  readonly box: Box;
  readonly hidden: Neighbourhood;
}

/** From what size on the screen a container is opened, CSS pixels: radius of a bubble, half the way across a site, how far apart guests stand, and what stands at sites. */
export const OPEN = { host: 15, site: 16, apart: 7, bodies: 10 } as const;
/** Most marks that a level has, but for what is large on the screen, of which there cannot be many. */
export const MOST_MARKS = 2000;

type Draft = { -readonly [Key in keyof Level]: Level[Key] extends readonly (infer Item)[] ? Item[] : Level[Key] };
/** A mark for several, before what it stands for is counted. */
export type Uncounted = Omit<Closed, 'count' | 'worst' | 'family'>;

/** Chooses what is drawn: sites are opened before the hosts in them, hosts before their guests; what is still too much is heaped. */
export function levelOf(spread: Spread, options: LevelOptions): Level {
  const { crowd } = spread;
  const closed: Uncounted[] = [];
  const itemOf = new Int32Array(crowd.parent.length);
  const draft = { k: options.k, nodes: [] as number[], opened: [] as number[], itemOf };
  const sites = closeSites(spread, options, closed);
  walk({ spread, options, closed, draft, siteItem: sites.itemOf });
  const { nodes, marks } = heap(spread, { nodes: draft.nodes, closed, itemOf, k: options.k, most: MOST_MARKS });
  const left = new Set(nodes);
  return {
    ...draft,
    nodes,
    opened: draft.opened.filter((host) => left.has(host)),
    sites: sites.opened,
    closed: count(spread, itemOf, marks),
  };
}

/**
 * Sites that are too small or too crowded to be opened become a mark each. On the whole all are opened at the same scale: a map that
 * is half of tiles, half of dots is hard to read.
 */
function closeSites(
  { crowd, hulls, halves, spacing, usual }: Spread,
  { k, box, hidden: { nodes } }: LevelOptions,
  closed: Uncounted[],
) {
  const base = closed.length;
  const itemOf = new Int32Array(hulls.length).fill(-1);
  const opened: number[] = [];
  const isCrowded = (apart: number) => apart * k < OPEN.bodies / 2 || Math.min(usual, 2 * apart) * k < OPEN.bodies;
  hulls.forEach((hull, index) => {
    if (!hull || (nodes.size && crowd.bodies[index]!.every((body) => nodes.has(body)))) return;
    const [x, y] = middleOf(hull.points);
    const radius = halves[index]!;
    if (radius * k < OPEN.site || isCrowded(spacing[index]!)) {
      itemOf[index] = base + closed.push({ of: 'site', index, x, y, radius }) - 1;
    } else if (meets(box, x, y, radius * 2)) opened.push(index);
  });
  return { itemOf, opened };
}

interface Walk {
  readonly spread: Spread;
  readonly options: LevelOptions;
  readonly closed: Uncounted[];
  readonly draft: Pick<Draft, 'nodes' | 'opened' | 'itemOf'>;
  /** The mark that stands for each site, or -1. */
  readonly siteItem: Int32Array;
}

/** Every node after its host: it is part of what stands for the host, or it is drawn, or it is closed itself. */
function walk({ spread, options, closed, draft, siteItem }: Walk): void {
  const { crowd, positions, reach } = spread;
  const { k, box, hidden } = options;
  const count = crowd.parent.length;
  // What stands for the guests of each node; -1: they do so themselves.
  const into = new Int32Array(count).fill(-1);
  for (const at of crowd.order) {
    const host = crowd.parent[at]!;
    const around = host < 0 ? closedSite(siteItem, crowd.site[at]!, count) : into[host]!;
    const isLeftOut = hidden.nodes.has(at);
    draft.itemOf[at] = isLeftOut ? -1 : around < 0 ? at : around;
    into[at] = around;
    if (isLeftOut || around >= 0) continue;
    const guests = crowd.guests[at]!;
    const mark: Uncounted = {
      of: 'node',
      index: at,
      x: positions[2 * at]!,
      y: positions[2 * at + 1]!,
      radius: reach[at]!,
    };
    const isSeen = meets(box, mark.x, mark.y, mark.radius);
    if (isHostOpen(mark.radius * k, guests)) {
      if (isSeen) show(draft, at, guests > 0);
      continue;
    }
    // What is off the screen needs no mark: edges lead to its middle.
    into[at] = isSeen ? count + closed.push(mark) - 1 : at;
    draft.itemOf[at] = into[at]!;
  }
}

function show({ nodes, opened }: Walk['draft'], node: number, isHost: boolean): void {
  nodes.push(node);
  if (isHost) opened.push(node);
}

const closedSite = (siteItem: Int32Array, site: number, count: number) =>
  site >= 0 && siteItem[site]! >= 0 ? count + siteItem[site]! : -1;

/** Whether a bubble is large enough for what it holds to be told apart; what holds nothing always is. */
const isHostOpen = (radius: number, guests: number) =>
  guests === 0 || (radius >= OPEN.host && radius * Math.sqrt(Math.PI / guests) >= OPEN.apart);

/** Whether a circle is seen in a box. */
export const meets = (box: Box, x: number, y: number, radius: number): boolean =>
  x + radius >= box.x && x - radius <= box.x + box.width && y + radius >= box.y && y - radius <= box.y + box.height;

const middleOf = (points: readonly { readonly x: number; readonly y: number }[]): [x: number, y: number] => {
  const mean = (key: 'x' | 'y') => points.reduce((sum, point) => sum + point[key], 0) / points.length;
  return [mean('x'), mean('y')];
};

/** Counts what each mark stands for; those that stand for nothing keep a count of 0. */
function count({ crowd: { state, topology } }: Spread, itemOf: Int32Array, marks: readonly Uncounted[]): Closed[] {
  const families = [...new Set(topology.nodeKinds.map(({ kind }) => kind.family)), 'guest' as const];
  const states = createTally(marks.length, WORSE.length + 1);
  const kinds = createTally(marks.length, families.length);
  for (let at = 0; at < itemOf.length; at += 1) {
    const mark = itemOf[at]! - itemOf.length;
    if (mark < 0) continue;
    states.add(mark, state[at]!);
    kinds.add(mark, families.indexOf(topology.nodes[at]!.family));
  }
  return marks.map((mark, at) => {
    const own = states.of(at);
    const most = kinds.of(at);
    const worst = own.findIndex((number) => number > 0);
    const closed = { ...mark, count: sum(own), family: families[most.indexOf(Math.max(...most))]! };
    return WORSE[worst] ? { ...closed, worst: { state: WORSE[worst], count: own[worst]! } } : closed;
  });
}

const sum = (numbers: Int32Array) => numbers.reduce((total, number) => total + number, 0);

/** Numbers counted in columns, by row. */
function createTally(rows: number, columns: number) {
  const numbers = new Int32Array(rows * columns);
  return {
    add: (row: number, column: number) => void (numbers[row * columns + column]! += 1),
    of: (row: number) => numbers.subarray(row * columns, (row + 1) * columns),
  };
}
