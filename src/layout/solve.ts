import { forceLink, forceSimulation, forceX, forceY } from 'd3-force';
import { across, down, TURN } from './directions.js';
import { bodiesOf, shift, type Plan } from './plan.js';
import { measureGroup, SPANS } from './room.js';

/** Forces among the children of one container; world units. */
const FORCE = { charge: 14, pull: 0.05, padding: 8, gap: 26, least: 15, most: 150 } as const;

interface Circle {
  x: number;
  y: number;
  vx: number;
  vy: number;
  readonly radius: number;
}

/** An edge between two children of a container, by their places, for all edges between what they hold. */
interface Lifted {
  readonly source: number;
  readonly target: number;
}

/** Every container solved on its own by d3-force: the bodies in each site, then sites and lone bodies on the map. */
export function solve(plan: Plan, ratio: number): void {
  const { inside, between } = liftEdges(plan);
  const spans = new Int32Array(plan.groups.length * SPANS);
  const radii = plan.groups.map((site, group) => {
    const bodies = bodiesOf(plan, site);
    const found = simulate(
      bodies.map((body) => radiusOf(plan, body)),
      inside[group]!,
      1,
    );
    bodies.forEach((body, at) => moveTo(plan, [body], found[at]!));
    measureGroup(plan, group, spans);
    const [left, right, top, bottom] = spans.subarray(group * SPANS);
    return (right! - left! + bottom! - top!) / 4;
  });
  const found = simulate(radii, between, ratio);
  plan.groups.forEach((site, group) => moveTo(plan, bodiesOf(plan, site), found[group]!));
}

/** Radius of the circle that stands for a body with its labels. */
const radiusOf = ({ reach, wide, tall }: Plan, body: number) => Math.max(reach[body]!, (wide[body]! + tall[body]!) / 2);

/** Each edge belongs to the site or map that holds both ends, between the two children that hold one each. */
function liftEdges({ edges, bodyOf, groupOf, groups, bodies }: Plan): { inside: Lifted[][]; between: Lifted[] } {
  const inside: Lifted[][] = groups.map(() => []);
  const between: Lifted[] = [];
  const seen = new Set<number>();
  for (let at = 0; at < edges.length; at += 2) {
    const [a, b] = [bodyOf[edges[at]!]!, bodyOf[edges[at + 1]!]!];
    const key = Math.min(a, b) * bodies.length + Math.max(a, b);
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    const [one, two] = [groupOf[edges[at]!]!, groupOf[edges[at + 1]!]!];
    const { from } = groups[one]!;
    if (one === two) inside[one]!.push({ source: a - from, target: b - from });
    else between.push({ source: one, target: two });
  }
  return { inside, between };
}

/** d3-force gives the same bits everywhere once places to start from and chance are given: d3's own start uses cos. */
function simulate(radii: readonly number[], links: readonly Lifted[], ratio: number): Circle[] {
  const mean = radii.reduce((sum, radius) => sum + radius, 0) / radii.length;
  const circles = radii.map((radius, at): Circle => {
    const far = Math.round(mean * 1.4 * Math.sqrt(at));
    const turn = (at * 95) % TURN;
    return { x: across(turn, far), y: down(turn, far), vx: 0, vy: 0, radius };
  });
  if (circles.length < 2) return circles;
  const ticks = Math.min(FORCE.most, Math.max(FORCE.least, circles.length));
  forceSimulation(circles)
    .randomSource(() => 1)
    .alphaDecay(3 / ticks)
    .force('room', (alpha) => repel(circles, alpha))
    .force('x', forceX(0).strength(FORCE.pull / (ratio * ratio)))
    .force('y', forceY(0).strength(FORCE.pull * ratio * ratio))
    .force('link', forceLink(links.map((link) => ({ ...link }))).distance(lengthOf))
    .stop()
    .tick(ticks);
  return circles;
}

/**
 * Charges that push circles apart, and the room that they make for each other, pair by pair: for as few as these that is less work
 * than the quadtree of forceManyBody and forceCollide, and less code.
 */
function repel(circles: readonly Circle[], alpha: number): void {
  for (let at = 0; at < circles.length; at += 1) {
    const one = circles[at]!;
    for (let other = 0; other < at; other += 1) {
      const two = circles[other]!;
      const dx = one.x + one.vx - two.x - two.vx;
      const dy = one.y + one.vy - two.y - two.vy;
      const far = Math.sqrt(Math.max(1, dx * dx + dy * dy));
      const overlap = Math.max(0, one.radius + two.radius + 2 * FORCE.padding - far) / 2;
      push(one, dx, dy, ((FORCE.charge * alpha * two.radius) / far + overlap) / far);
      push(two, -dx, -dy, ((FORCE.charge * alpha * one.radius) / far + overlap) / far);
    }
  }
}

function push(circle: Circle, dx: number, dy: number, share: number): void {
  circle.vx += dx * share;
  circle.vy += dy * share;
}

/** d3 has replaced the ends of a link by their circles. */
const lengthOf = ({ source, target }: { source: unknown; target: unknown }) =>
  (source as Circle).radius + (target as Circle).radius + FORCE.gap;

/** Moves bodies so that their middle is a point. */
function moveTo(plan: Plan, bodies: readonly number[], { x, y }: Circle): void {
  const mean = (values: Int32Array) => bodies.reduce((sum, body) => sum + values[body]!, 0) / bodies.length;
  const [dx, dy] = [Math.round(x - mean(plan.x)), Math.round(y - mean(plan.y))];
  for (const body of bodies) shift(plan, body, dx, dy);
}
