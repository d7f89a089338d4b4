import type { Plan } from '../plan.js';
import { listsBy, type Lists } from './graph.js';

/**
 * The tree of what is laid out by itself. First the bodies, one cell each; then the stars, each a hub with all that hangs on it; then the
 * sites; the map is the last cell. A cell's number is less than that of the cell that holds it.
 */
export interface Cells {
  readonly count: number;
  readonly bodies: number;
  /** The cell that holds a cell; −1: it is the map. */
  readonly holder: Int32Array;
  readonly children: Lists;
  /** The body in the middle of a star; −1: not a star. */
  readonly hub: Int32Array;
  /** The group whose bodies a site holds; −1: not a site. */
  readonly group: Int32Array;
}

/** @param hubOf the body that each body hangs on, or −1. */
export function createCells(plan: Plan, hubOf: Int32Array): Cells {
  const bodies = hubOf.length;
  const starOf = new Int32Array(bodies).fill(-1);
  // Outer stars come later: what a hub hangs on has a greater number.
  const hubs = [...new Set(hubOf)]
    .filter((body) => body >= 0)
    .sort((a, b) => heightOf(hubOf, b) - heightOf(hubOf, a) || a - b);
  hubs.forEach((hub, at) => (starOf[hub] = bodies + at));
  const sites = plan.groups.flatMap(({ isSite }, group) => (isSite ? [group] : []));
  const siteCell = new Int32Array(plan.groups.length).fill(-1);
  const count = bodies + hubs.length + sites.length + 1;
  sites.forEach((group, at) => (siteCell[group] = bodies + hubs.length + at));
  const holder = new Int32Array(count).fill(count - 1);
  holder[count - 1] = -1;
  for (let body = 0; body < bodies; body += 1) {
    const site = siteCell[plan.groupOf[plan.bodies[body]!]!]!;
    const outer = hubOf[body]! >= 0 ? starOf[hubOf[body]!]! : site >= 0 ? site : count - 1;
    if (starOf[body]! >= 0) [holder[body], holder[starOf[body]!]] = [starOf[body]!, outer];
    else holder[body] = outer;
  }
  const hub = new Int32Array(count).fill(-1);
  hubs.forEach((body, at) => (hub[bodies + at] = body));
  const group = new Int32Array(count).fill(-1);
  sites.forEach((each, at) => (group[bodies + hubs.length + at] = each));
  return { count, bodies, holder, children: listsBy(holder, count), hub, group };
}

/** How many hubs, one on the other, a body hangs on. */
function heightOf(hubOf: Int32Array, body: number): number {
  let height = 0;
  for (let at = hubOf[body]!; at >= 0; at = hubOf[at]!) height += 1;
  return height;
}
