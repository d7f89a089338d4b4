import { shift, type Plan } from '../plan.js';
import { fitBubbles } from '../rings.js';
import type { Outline } from '../outline.js';
import type { Cells } from './cells.js';
import type { Points } from './points.js';

/** Cells whose place is given, whole world units: bodies, and, as the mean of these, sites and the map with such bodies. */
export interface Held extends Points {
  readonly isHeld: Uint8Array;
}

/**
 * Moves the guests that the document places to where they are as seen from their body, which is at the origin. Of a body the first node
 * that is placed takes all along.
 * @returns the places of bodies, by number of the body.
 */
export function holdGuests(plan: Plan, { nodes, positions }: Outline): Points {
  const count = plan.bodies.length;
  const found = { x: new Float64Array(count), y: new Float64Array(count) };
  const isKnown = new Uint8Array(count);
  for (let mark = 0; mark < plan.marks && positions.size > 0; mark += 1) {
    const given = positions.get(nodes[plan.node[mark]!]!.id);
    if (!given) continue;
    const body = plan.bodyOf[mark]!;
    const [x, y] = [Math.round(given.x) - plan.x[mark]!, Math.round(given.y) - plan.y[mark]!];
    if (isKnown[body]) shift(plan, mark, x - found.x[body]!, y - found.y[body]!);
    else [found.x[body], found.y[body], isKnown[body]] = [x, y, 1];
  }
  if (positions.size > 0) fitBubbles(plan);
  return found;
}

/** @param places of the bodies that are held, as `holdGuests()` has them. */
export function createHeld(plan: Plan, { count, bodies, holder }: Cells, places: Points): Held {
  const held = { x: new Float64Array(count), y: new Float64Array(count), isHeld: new Uint8Array(count) };
  const within = new Int32Array(count);
  for (let cell = 0; cell < count; cell += 1) {
    if (cell < bodies && plan.isHeld[plan.bodies[cell]!] === 1) {
      held.isHeld[cell] = within[cell] = 1;
      [held.x[cell], held.y[cell]] = [places.x[cell]!, places.y[cell]!];
    } else if (within[cell]! > 0) {
      held.isHeld[cell] = 1;
      held.x[cell]! /= within[cell]!;
      held.y[cell]! /= within[cell]!;
    }
    const outer = holder[cell]!;
    if (!held.isHeld[cell] || outer < 0) continue;
    within[outer]! += 1;
    held.x[outer]! += held.x[cell]!;
    held.y[outer]! += held.y[cell]!;
  }
  return held;
}
