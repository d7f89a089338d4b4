import { setApart } from '../apart.js';
import type { Before, Positions, Steps } from '../layout.js';
import type { Outline } from '../outline.js';
import { createPlan, shift, type Plan } from '../plan.js';
import { round } from '../read.js';
import { fitBubbles, setRings } from '../rings.js';
import { seat } from './guests.js';
import { settleGroups } from './groups.js';

/** What of a plan was there before, by mark. */
export interface Known {
  /** 1: the mark keeps its place. */
  readonly isOld: Uint8Array;
  /** Bodies, and guests that hold others, that take another room than before. */
  readonly changed: ReadonlySet<number>;
}

/**
 * Changes a picture as little as can be: what was there keeps its place, what is new stands beside its neighbours. Only what stands in the
 * way of something that has grown gives way. Whoever has a place in the document stands there.
 */
export function* calm(topology: Outline, before: Before): Steps {
  const plan = createPlan(topology);
  yield;
  setRings(plan);
  yield;
  const known = keepPlaces(plan, topology, before);
  fitBubbles(plan);
  for (let host = plan.marks - 1; host >= 0; host -= 1) {
    const isMoved = plan.guests[host]!.some((guest) => known.isOld[guest] !== 1 || known.changed.has(guest));
    if (known.isOld[host] !== 1 || !isMoved) continue;
    seat(plan, host, known.isOld, known.changed);
    yield;
  }
  const isApart = yield* settleGroups(plan, known);
  if (!isApart) setApart(plan);
  return read(plan, topology, before);
}

/** Puts all that is known where it was, and all that the document places there; guests go with their hosts. */
function keepPlaces(plan: Plan, { nodes, positions }: Outline, { places, isOther }: Before): Known {
  const isOld = new Uint8Array(plan.marks);
  const changed = new Set<number>();
  for (let mark = 0; mark < plan.marks; mark += 1) {
    const node = plan.node[mark]!;
    const was = placeOf(plan, places, mark, isOld);
    const place = positions.get(nodes[node]!.id) ?? was;
    if (place) {
      isOld[mark] = 1;
      shift(plan, mark, Math.round(place.x) - plan.x[mark]!, Math.round(place.y) - plan.y[mark]!);
    }
    if (was && place && isOther[node] === 0 && place.x === was.x && place.y === was.y) continue;
    for (let outer = mark; outer >= 0; outer = plan.host[outer]!) changed.add(outer);
  }
  return { isOld, changed };
}

/** Where a mark was; a guest as seen from its host. Undefined for what was not there. */
function placeOf({ x, y, node, host }: Plan, places: Float64Array, mark: number, isOld: Uint8Array) {
  const at = 2 * node[mark]!;
  const outer = host[mark]!;
  if (Number.isNaN(places[at]!) || (outer >= 0 && isOld[outer] === 0)) return undefined;
  if (outer < 0) return { x: places[at]!, y: places[at + 1]! };
  const from = 2 * node[outer]!;
  // A host that was not there, and has been given its place, brings nothing along.
  if (Number.isNaN(places[from]!)) return undefined;
  return { x: x[outer]! + places[at]! - places[from]!, y: y[outer]! + places[at + 1]! - places[from + 1]! };
}

/** What has moved by so many whole units; what is given, to 1/100 of one. */
function read(plan: Plan, { nodes, positions }: Outline, { places }: Before): Positions {
  const found = new Float64Array(2 * plan.marks);
  plan.node.forEach((node, mark) => {
    const given = positions.get(nodes[node]!.id);
    const at = 2 * node;
    found[at] = given ? round(given.x) : moved(places[at]!, plan.x[mark]!);
    found[at + 1] = given ? round(given.y) : moved(places[at + 1]!, plan.y[mark]!);
  });
  return found;
}

/** A place that is whole units from where it was stands as exactly as it did. */
const moved = (before: number, now: number): number =>
  Number.isNaN(before) ? now : round(before + now - Math.round(before));
