import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { createChance, DIRECTIONS } from './directions.js';
import { fitBubble, shift, type Plan } from './plan.js';
import { AXES, collide, groupsCollide, measureGroup, SPANS } from './room.js';

/** Forces among the children of one container. */
const FORCE = { charge: -260, pull: 0.06, padding: 10, gap: 36, decay: 0.045, ticks: 60, ticksMany: 40 } as const;
/** Above this many children the cheaper settings are taken. */
const MANY = 400;

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly radius: number;
}

/** An edge between two children of a container, for all edges between what they hold. */
interface Lifted {
  readonly source: number;
  readonly target: number;
}

/** Every container solved on its own, the innermost first: members in bubbles, those in sites, sites on the map. Nothing overlaps. */
export function place(plan: Plan, start: number): void {
  plan.x.fill(0);
  plan.y.fill(0);
  const lifted = liftEdges(plan);
  for (let cell = plan.sites - 1; cell >= plan.marks; cell -= 1) {
    placeChildren(plan, cell, lifted[cell]!, start);
    fitBubble(plan, cell);
  }
  for (let cell = plan.sites; cell < plan.map; cell += 1) placeChildren(plan, cell, lifted[cell]!, start);
  placeGroups(plan, lifted[plan.map]!, start);
}

/** Each edge belongs to the innermost container that holds both ends, between the two children that hold one each. */
function liftEdges(plan: Plan): Lifted[][] {
  const lifted: Lifted[][] = Array.from({ length: plan.map + 1 }, () => []);
  const seen = new Set<number>();
  const { up, from, to } = plan;
  for (let at = 0; at < plan.edges.length; at += 2) {
    let source = plan.edges[at]!;
    const end = plan.edges[at + 1]!;
    while (!(from[up[source]!]! <= end && end < to[up[source]!]!) && up[source] !== plan.map) source = up[source]!;
    let target = end;
    while (up[target] !== up[source]) target = up[target]!;
    const key = Math.min(source, target) * plan.map + Math.max(source, target);
    if (seen.has(key)) continue;
    seen.add(key);
    lifted[up[source]!]!.push({ source, target });
  }
  return lifted;
}

function placeChildren(plan: Plan, container: number, edges: readonly Lifted[], start: number): void {
  const cells = plan.children[container]!;
  const radii = cells.map((cell) =>
    Math.max(plan.radius[cell]! + plan.labelTall[cell]! / 2, 0.8 * plan.labelHalf[cell]!),
  );
  const centres = solve(cells, radii, edges, start);
  spread((scale) => {
    cells.forEach((cell, at) =>
      shift(plan, cell, centres[2 * at]! * scale - plan.x[cell]!, centres[2 * at + 1]! * scale - plan.y[cell]!),
    );
    return cells.every((cell, at) => !cells.some((other, before) => before < at && collide(plan, cell, other)));
  });
}

/** The groups as circles, spread until no two hulls touch. */
function placeGroups(plan: Plan, edges: readonly Lifted[], start: number): void {
  const groups = plan.children[plan.map]!;
  const spans = new Float64Array(groups.length * SPANS);
  const middle = (group: number, axis: number) => (spans[group * SPANS + axis]! + spans[group * SPANS + axis + 1]!) / 2;
  const radii = groups.map((_, group) => {
    measureGroup(plan, group, spans);
    let width = 0;
    for (let side = 0; side < 2 * AXES; side += 2)
      width += spans[group * SPANS + side + 1]! - spans[group * SPANS + side]!;
    return width / (2 * AXES);
  });
  const centres = solve(groups, radii, edges, start);
  spread((scale) => {
    groups.forEach((cell, group) => {
      shift(
        plan,
        cell,
        centres[2 * group]! * scale - middle(group, 0),
        centres[2 * group + 1]! * scale - middle(group, AXES),
      );
      measureGroup(plan, group, spans);
    });
    return groups.every((_, group) => !groups.some((__, other) => other < group && groupsCollide(spans, group, other)));
  });
}

/** Children of one container as circles, by d3-force; same bits everywhere: places to start from and own chance are given. */
function solve(
  cells: readonly number[],
  radii: readonly number[],
  edges: readonly Lifted[],
  start: number,
): Float64Array {
  const bodies = startBodies(radii, start);
  if (bodies.length < 2) return new Float64Array(2 * bodies.length);
  const placeOf = new Map(cells.map((cell, place) => [cell, place]));
  const links = edges.map(({ source, target }) => ({ source: placeOf.get(source)!, target: placeOf.get(target)! }));
  const simulation = forceSimulation(bodies)
    .randomSource(createChance(start + 1))
    .alphaDecay(FORCE.decay)
    .force(
      'charge',
      forceManyBody<Body>().strength((body) => (FORCE.charge * body.radius) / 30),
    )
    .force('x', forceX(0).strength(FORCE.pull))
    .force('y', forceY(0).strength(FORCE.pull))
    .force(
      'collide',
      forceCollide<Body>((body) => body.radius + FORCE.padding),
    )
    .force(
      'link',
      forceLink(links).distance(({ source, target }) => reach(source) + reach(target) + FORCE.gap),
    )
    .stop();
  simulation.tick(bodies.length > MANY ? FORCE.ticksMany : FORCE.ticks);
  return Float64Array.from(bodies.flatMap((body) => [body.x, body.y]));
}

const reach = (end: unknown): number => (end as Body).radius;

/** On a spiral of square rings; every start after the first deals the places anew. d3's own start uses cos. */
function startBodies(radii: readonly number[], start: number): Body[] {
  const mean = radii.reduce((sum, radius) => sum + radius, 0) / Math.max(1, radii.length);
  const places = shuffled(radii.length, start);
  return radii.map((radius, at) => {
    const spot = places[at]!;
    const [x, y] = DIRECTIONS[(spot * 19 + start * 5) % DIRECTIONS.length]!;
    const far = mean * 1.4 * Math.sqrt(spot + 0.5);
    return { x: x * far, y: y * far, radius };
  });
}

/** Fisher–Yates with own chance; start 0 keeps the order. */
function shuffled(length: number, start: number): number[] {
  const items = Array.from({ length }, (_, at) => at);
  const chance = createChance(start);
  for (let at = start > 0 ? length - 1 : 0; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
  return items;
}

/** Scales places up from their centre until they fit. */
function spread(isFine: (scale: number) => boolean): void {
  let scale = 0.8;
  for (let step = 0; step < 80 && !isFine(scale); step += 1) scale *= 1.08;
}
