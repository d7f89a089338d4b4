import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { across, createChance, down, TURN } from './directions.js';
import { bodiesOf, shift, type Plan } from './plan.js';
import { measureGroup, SPANS } from './room.js';

/** Forces among the children of one container; world units. */
const FORCE = { charge: -14, pull: 0.05, padding: 8, gap: 26, decay: 0.1, ticks: 30 } as const;

interface Circle {
  x: number;
  y: number;
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
    return { x: across(turn, far), y: down(turn, far), radius };
  });
  if (circles.length < 2) return circles;
  forceSimulation(circles)
    .randomSource(createChance(1))
    .alphaDecay(FORCE.decay)
    .force(
      'charge',
      forceManyBody<Circle>().strength(({ radius }) => FORCE.charge * radius),
    )
    .force('x', forceX(0).strength(FORCE.pull / ratio))
    .force('y', forceY(0).strength(FORCE.pull * ratio))
    .force(
      'collide',
      forceCollide<Circle>(({ radius }) => radius + FORCE.padding),
    )
    .force('link', forceLink(links.map((link) => ({ ...link }))).distance(lengthOf))
    .stop()
    .tick(FORCE.ticks);
  return circles;
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
