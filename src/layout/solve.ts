import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { createChance, DIRECTIONS } from './directions.js';
import { fitBubble, shift, type Plan } from './plan.js';
import { measureGroup, middleOf, spanOf, SPANS } from './room.js';

/** Forces among the children of one container; world units. */
const FORCE = { charge: -8, pull: 0.06, padding: 6, gap: 30, decay: 0.045, ticks: 60, ticksMany: 40 } as const;
/** Above this many children the cheaper settings are taken. */
const MANY = 400;

interface Body {
  x: number;
  y: number;
  readonly radius: number;
}

/** An edge between two children of a container, by their places, for all edges between what they hold. */
interface Lifted {
  readonly source: number;
  readonly target: number;
}

/** Every container solved on its own by d3-force, the innermost first: members in bubbles, those in sites, sites on the map. */
export function solve(plan: Plan): void {
  const lifted = liftEdges(plan);
  for (let cell = plan.sites - 1; cell >= plan.marks; cell -= 1) {
    solveContainer(plan, cell, lifted[cell]!);
    fitBubble(plan, cell);
  }
  for (let cell = plan.sites; cell <= plan.map; cell += 1) solveContainer(plan, cell, lifted[cell]!);
}

/** Each edge belongs to the innermost container that holds both ends, between the two children that hold one each. */
function liftEdges({ map, up, from, to, edges, children }: Plan): Lifted[][] {
  const lifted: Lifted[][] = children.map(() => []);
  const place = new Int32Array(map + 1);
  for (const cells of children) cells.forEach((cell, at) => (place[cell] = at));
  const seen = new Set<number>();
  for (let at = 0; at < edges.length; at += 2) {
    let [source, target] = [edges[at]!, edges[at + 1]!];
    const end = target;
    while (end < from[up[source]!]! || end >= to[up[source]!]!) source = up[source]!;
    while (up[target] !== up[source]) target = up[target]!;
    const key = Math.min(source, target) * map + Math.max(source, target);
    if (!seen.has(key)) lifted[up[source]!]!.push({ source: place[source]!, target: place[target]! });
    seen.add(key);
  }
  return lifted;
}

function solveContainer(plan: Plan, container: number, links: readonly Lifted[]): void {
  const cells = plan.children[container]!;
  const bodies = startBodies(cells.map((cell) => radiusOf(plan, cell)));
  if (bodies.length > 1) simulate(bodies, links);
  cells.forEach((cell, at) => {
    const dx = Math.round(bodies[at]!.x) - middleOf(plan, cell, 'x');
    shift(plan, cell, dx, Math.round(bodies[at]!.y) - middleOf(plan, cell, 'y'));
  });
}

/** Radius of the circle that stands for a cell with its label: on the safe side in a bubble or site, the mean for a site. */
function radiusOf(plan: Plan, cell: number): number {
  if (cell < plan.sites) return Math.max(plan.reach[cell]!, 0.8 * plan.labelHalf[cell]!);
  const spans = new Int32Array(plan.bodies.length * SPANS);
  measureGroup(plan, plan.group[cell]!, spans);
  return (spanOf(spans, plan.group[cell]!) / 2) * 1.1;
}

/** d3-force gives the same bits everywhere once places to start from and chance are given. */
function simulate(bodies: Body[], links: readonly Lifted[]): void {
  forceSimulation(bodies)
    .randomSource(createChance(1))
    .alphaDecay(FORCE.decay)
    .force(
      'charge',
      forceManyBody<Body>().strength(({ radius }) => FORCE.charge * radius),
    )
    .force('x', forceX(0).strength(FORCE.pull))
    .force('y', forceY(0).strength(FORCE.pull))
    .force(
      'collide',
      forceCollide<Body>(({ radius }) => radius + FORCE.padding),
    )
    .force(
      'link',
      forceLink(links.map((link) => ({ ...link }))).distance(
        ({ source, target }) => reach(source) + reach(target) + FORCE.gap,
      ),
    )
    .stop()
    .tick(bodies.length > MANY ? FORCE.ticksMany : FORCE.ticks);
}

/** d3 has replaced the ends of a link by their bodies. */
const reach = (end: unknown): number => (end as Body).radius;

/** On a spiral of square rings; d3's own start uses cos. */
function startBodies(radii: readonly number[]): Body[] {
  const mean = radii.reduce((sum, radius) => sum + radius, 0) / Math.max(1, radii.length);
  return radii.map((radius, at) => {
    const [x, y] = DIRECTIONS[(at * 19) % DIRECTIONS.length]!;
    const far = mean * 1.4 * Math.sqrt(at + 0.5);
    return { x: x * far, y: y * far, radius };
  });
}
