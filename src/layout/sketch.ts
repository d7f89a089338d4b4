import { createChance } from './directions.js';
import type { Plan } from './plan.js';

/** Forces between marks taken as points; world units and shares per step. */
const FORCE = {
  /** Pushing apart within a bubble, within a site, between sites. */
  push: { bubble: 900, site: 5000, map: 9000 },
  /** Edges pull, those between sites a little less. */
  edge: 0.08,
  edgeOut: 0.056,
  /** Towards the middle of the bubble, the site, the map. */
  bubble: 0.5,
  site: 0.08,
  map: 0.01,
  /** Longest step at first; falls to `least`. */
  most: 60,
  least: 2,
  step: 0.8,
} as const;

/** Side of the square in which points start. */
const FIELD = 600;

/** Places of the marks as points. */
export interface Sketch {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Where the marks would like to be if nothing had a size: all edges and all containers at once, from random places. */
export function sketch(plan: Plan, steps: number, ratio: number, start: number): Sketch {
  const { marks } = plan;
  const x = new Float64Array(marks);
  const y = new Float64Array(marks);
  const points = { ...plan, x, y };
  const chance = createChance(start);
  for (let at = 0; at < marks; at += 1) {
    x[at] = (chance() - 0.5) * FIELD;
    y[at] = (chance() - 0.5) * FIELD;
  }
  const holder = holdersOf(plan);
  const forceX = new Float64Array(marks);
  const forceY = new Float64Array(marks);
  for (let step = 0; step < steps; step += 1) {
    forceX.fill(0);
    forceY.fill(0);
    push(points, holder, forceX, forceY);
    pull(points, forceX, forceY);
    gather(points, forceX, forceY);
    advance(points, forceX, forceY, ratio, FORCE.most * (1 - step / steps) + FORCE.least);
  }
  return { x, y };
}

type Points = Omit<Plan, 'x' | 'y'> & Sketch;

/** For each mark the outermost bubble that holds it, or itself. */
function holdersOf({ marks, sites, up }: Plan): Int32Array {
  return Int32Array.from({ length: marks }, (_, mark) => {
    let cell = mark;
    while (up[cell]! < sites) cell = up[cell]!;
    return cell;
  });
}

function push({ marks, x, y, group }: Points, holder: Int32Array, forceX: Float64Array, forceY: Float64Array): void {
  for (let a = 0; a < marks; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const dx = x[a]! - x[b]!;
      const dy = y[a]! - y[b]!;
      const near = group[a] === group[b] ? FORCE.push.site : FORCE.push.map;
      const share = (holder[a] === holder[b] ? FORCE.push.bubble : near) / (dx * dx + dy * dy + 25);
      forceX[a]! += dx * share;
      forceY[a]! += dy * share;
      forceX[b]! -= dx * share;
      forceY[b]! -= dy * share;
    }
  }
}

function pull({ edges, x, y, group }: Points, forceX: Float64Array, forceY: Float64Array): void {
  for (let at = 0; at < edges.length; at += 2) {
    const a = edges[at]!;
    const b = edges[at + 1]!;
    const share = group[a] === group[b] ? FORCE.edge : FORCE.edgeOut;
    const dx = (x[b]! - x[a]!) * share;
    const dy = (y[b]! - y[a]!) * share;
    forceX[a]! += dx;
    forceY[a]! += dy;
    forceX[b]! -= dx;
    forceY[b]! -= dy;
  }
}

function gather({ marks, sites, map, from, to, x, y }: Points, forceX: Float64Array, forceY: Float64Array): void {
  for (let cell = marks; cell < map; cell += 1) {
    const count = to[cell]! - from[cell]!;
    let [cx, cy] = [0, 0];
    for (let at = from[cell]!; at < to[cell]!; at += 1) {
      cx += x[at]! / count;
      cy += y[at]! / count;
    }
    const share = cell < sites ? FORCE.bubble : FORCE.site;
    for (let at = from[cell]!; at < to[cell]!; at += 1) {
      forceX[at]! += (cx - x[at]!) * share;
      forceY[at]! += (cy - y[at]!) * share;
    }
  }
}

/** One step along the forces and towards the origin, flatter for a wide box. */
function advance(
  { marks, x, y }: Points,
  forceX: Float64Array,
  forceY: Float64Array,
  ratio: number,
  most: number,
): void {
  for (let at = 0; at < marks; at += 1) {
    const fx = forceX[at]! - (x[at]! * FORCE.map) / ratio;
    const fy = forceY[at]! - y[at]! * FORCE.map * ratio;
    const length = Math.sqrt(fx * fx + fy * fy) || 1;
    const share = (FORCE.step * Math.min(length, most)) / length;
    x[at]! += fx * share;
    y[at]! += fy * share;
  }
}
