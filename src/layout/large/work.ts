import type { LayoutOptions } from '../layout.js';
import type { Outline } from '../outline.js';
import type { Plan } from '../plan.js';
import { createCells, type Cells } from './cells.js';
import type { Component } from './components.js';
import { liftEdges, type CellEdges } from './edges.js';
import { createGraph, type Graph } from './graph.js';
import { createHeld, holdGuests, type Held } from './held.js';
import type { Points } from './points.js';

/** Where cells are, and the circles that stand for them, world units: true in the whole, and not free of overlaps. */
export interface Sketch extends Points {
  readonly radius: Float64Array;
  readonly isPlaced: Uint8Array;
  /** The connected components of a cell's children, these as places among them; nothing for a body. */
  readonly components: (readonly Component[])[];
}

/** What is laid out, and how far it is. */
export interface Work {
  readonly topology: Outline;
  readonly plan: Plan;
  readonly cells: Cells;
  readonly edges: CellEdges;
  readonly sketch: Sketch;
  readonly held: Held;
  /** Width to height of the box that the map fills. */
  readonly ratio: number;
}

const RATIO: Readonly<Record<NonNullable<LayoutOptions['aspect']>, number>> = { wide: 1.75, square: 1, tall: 0.6 };

/**
 * Everything to be laid out, the map at the origin, all others not placed.
 * @param plan with the guests of each body round it, and the body at the origin. @param hubOf the body that each body hangs on, or −1.
 */
export function createWork(topology: Outline, plan: Plan, hubOf: Int32Array, { aspect = 'wide' }: LayoutOptions): Work {
  const cells = createCells(plan, hubOf);
  return {
    topology,
    plan,
    cells,
    edges: liftEdges(plan, cells),
    sketch: createSketch(plan, cells),
    held: createHeld(plan, cells, holdGuests(plan, topology)),
    ratio: RATIO[aspect],
  };
}

/** How much of a cell's area its children fill, and round a site, world units. */
const ROOM = { share: 0.55, site: 34 } as const;

function createSketch(plan: Plan, { count, bodies, holder, group }: Cells): Sketch {
  const area = new Float64Array(count);
  const radius = new Float64Array(count);
  for (let cell = 0; cell < count; cell += 1) {
    const body = plan.bodies[cell]!;
    radius[cell] = cell < bodies ? (plan.wide[body]! + plan.tall[body]!) / 2 : Math.sqrt(area[cell]! / ROOM.share);
    if (group[cell]! >= 0) radius[cell]! += ROOM.site;
    if (holder[cell]! >= 0) area[holder[cell]!]! += radius[cell]! * radius[cell]!;
  }
  const isPlaced = new Uint8Array(count);
  isPlaced[count - 1] = 1;
  return { x: new Float64Array(count), y: new Float64Array(count), radius, isPlaced, components: [] };
}

export const childrenOf = ({ children }: Cells, cell: number): Int32Array =>
  children.items.subarray(children.starts[cell], children.starts[cell + 1]);

export const isMap = ({ holder }: Cells, cell: number): boolean => holder[cell] === -1;

/** Puts the children of a cell where they are as seen from its middle, component by component. */
export function place({ sketch, held }: Work, cell: number, children: Int32Array, local: readonly Points[]): void {
  sketch.components[cell]!.forEach(({ things }, component) => {
    const { x, y } = local[component]!;
    things.forEach((thing, at) => {
      const child = children[thing]!;
      sketch.x[child] = sketch.x[cell]! + x[at]!;
      sketch.y[child] = sketch.y[cell]! + y[at]!;
      sketch.isPlaced[child] = 1;
    });
  });
  if (held.isHeld[cell]) hold(held, children, sketch);
}

/** Puts those that are held where they are held, and moves all others with them. */
function hold({ isHeld, x, y }: Held, children: Int32Array, sketch: Sketch): void {
  const own = children.filter((child) => isHeld[child]);
  const right = own.reduce((sum, child) => sum + x[child]! - sketch.x[child]!, 0) / own.length;
  const below = own.reduce((sum, child) => sum + y[child]! - sketch.y[child]!, 0) / own.length;
  for (const child of children) {
    sketch.x[child] = isHeld[child] ? x[child]! : sketch.x[child]! + right;
    sketch.y[child] = isHeld[child] ? y[child]! : sketch.y[child]! + below;
  }
}

/** The children of a cell and the edges between them. */
export function graphOf({ edges: { ends, within }, sketch }: Work, cell: number, children: Int32Array): Graph {
  const place = new Map(Array.from(children, (child, at) => [child, at]));
  const own = within.items.subarray(within.starts[cell], within.starts[cell + 1]);
  const links = new Int32Array(2 * own.length);
  own.forEach((edge, at) => {
    links[2 * at] = place.get(ends[2 * edge]!)!;
    links[2 * at + 1] = place.get(ends[2 * edge + 1]!)!;
  });
  const radius = Float64Array.from(children, (child) => sketch.radius[child]!);
  return createGraph(radius, { ends: links });
}

/** Where children would like to be: towards the other ends of their edges that leave the cell, as far as these are known. */
export function aimsOf(
  { edges: { outwards, others }, sketch, cells }: Work,
  cell: number,
  children: Int32Array,
): Points {
  const aims = { x: new Float64Array(children.length), y: new Float64Array(children.length) };
  children.forEach((child, at) => {
    for (let edge = outwards.starts[child]!; edge < outwards.starts[child + 1]!; edge += 1) {
      let other = others[outwards.items[edge]!]!;
      while (!sketch.isPlaced[other]) other = cells.holder[other]!;
      const [x, y] = [sketch.x[other]! - sketch.x[cell]!, sketch.y[other]! - sketch.y[cell]!];
      const length = Math.sqrt(x * x + y * y);
      if (length === 0) continue;
      aims.x[at]! += x / length;
      aims.y[at]! += y / length;
    }
  });
  return aims;
}
