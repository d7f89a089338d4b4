import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { between, createChance, DIRECTIONS } from './directions.js';
import { shift, type Group, type Plan } from './plan.js';
import { collide, fitBubble, hitsHost, outer } from './room.js';

/** Guests on rings round their hosts, deepest first, so that each host knows its size when its own host asks. */
export function placeGuests(plan: Plan): void {
  for (let host = 0; host < plan.count; host += 1) if (plan.host[host]! < 0) placeInside(plan, host);
}

function placeInside(plan: Plan, host: number): void {
  // Deepest first without recursion: `inside` lists hosts before their guests.
  for (const node of plan.inside[host]!.toReversed()) {
    const guests = plan.guests[node]!;
    if (guests.length === 0) continue;
    if (guests.length > 10 || !onOneRing(plan, node, guests)) onRings(plan, node, guests);
    fitBubble(plan, node);
  }
}

function moveTo(plan: Plan, node: number, x: number, y: number) {
  shift(plan, plan.inside[node]!, x - plan.x[node]!, y - plan.y[node]!);
}

/** The smallest ring on which nothing touches; several offsets are tried at each radius. */
function onOneRing(plan: Plan, host: number, guests: readonly number[]): boolean {
  for (let radius = plan.radius[host]! + 24; radius < 260; radius += 5) {
    for (let offset = 0; offset < 6; offset += 1) {
      guests.forEach((guest, index) => {
        const [x, y] = between((index + offset / 6) / guests.length);
        moveTo(plan, guest, plan.x[host]! + x * radius, plan.y[host]! + y * radius);
      });
      if (guests.every((guest, index) => isFree(plan, guest, guests, index))) return true;
    }
  }
  return false;
}

const isFree = (plan: Plan, guest: number, guests: readonly number[], upTo: number) =>
  !hitsHost(plan, guest) && !guests.slice(0, upTo).some((other) => collide(plan, guest, other));

/** Any number of guests, ring after ring, spaced by the largest: no overlap by construction. */
function onRings(plan: Plan, host: number, guests: readonly number[]) {
  let spacing = 0;
  for (const guest of guests) {
    const size = outer(plan, guest);
    const height = 2 * size + plan.labelHeight[guest]! + 8;
    const width = 2 * Math.max(size, plan.labelHalf[guest]!);
    spacing = Math.max(spacing, Math.sqrt(width * width + height * height) + 8);
  }
  let ring = 0;
  let placed = 0;
  while (placed < guests.length) {
    const radius = plan.radius[host]! + spacing * (0.75 + ring);
    // A chord is shorter than its arc: 6 spacings fit a ring of radius one spacing.
    const seats = Math.min(guests.length - placed, Math.max(1, Math.floor((6 * radius) / spacing)));
    for (let seat = 0; seat < seats; seat += 1) {
      const [x, y] = between(seat / seats);
      moveTo(plan, guests[placed + seat]!, plan.x[host]! + x * radius, plan.y[host]! + y * radius);
    }
    placed += seats;
    ring += 1;
  }
}

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
  radius: number;
}

interface Lifted {
  source: number;
  target: number;
  weight: number;
}

/** d3's default decay is 1 − 0.001^(1/300), made with pow; a constant is the same everywhere. 80 ticks. */
const ALPHA_DECAY = 0.083;
const FORCE = { charge: -260, linkGap: 26, collidePadding: 8, pull: 0.06 } as const;
/** Above this many children a container gets fewer ticks. */
const MANY = 400;

/**
 * One container's children by d3-force: circles of the size that their contents need, edges between deeper nodes lifted
 * to the children that hold them. Returns centres `[x0, y0, …]`.
 */
export function solve(radii: readonly number[], links: readonly Lifted[], start: number): Float64Array {
  const bodies = startBodies(radii, start);
  const simulation = forceSimulation(bodies)
    .randomSource(createChance(start + 7))
    .alphaDecay(ALPHA_DECAY)
    .force('charge', forceManyBody<Body>().strength((body) => FORCE.charge * (body.radius / 30)))
    .force('x', forceX(0).strength(FORCE.pull))
    .force('y', forceY(0).strength(FORCE.pull))
    .force('collide', forceCollide<Body>((body) => body.radius + FORCE.collidePadding).iterations(2))
    .force(
      'link',
      forceLink<Body, Lifted & { source: number; target: number }>(links.map((link) => ({ ...link }))).distance((link) => {
        const [a, b] = [link.source as unknown as Body, link.target as unknown as Body];
        return a.radius + b.radius + FORCE.linkGap;
      }),
    )
    .stop();
  simulation.tick(bodies.length > MANY ? 40 : 80);
  return Float64Array.from(bodies.flatMap((body) => [body.x, body.y]));
}

/** On a spiral of square rings, turned by the start: d3's own start uses cos. */
function startBodies(radii: readonly number[], start: number): Body[] {
  const mean = radii.reduce((sum, radius) => sum + radius, 0) / Math.max(1, radii.length);
  const chance = createChance(start);
  const places = radii.map((_, index) => index);
  // Fisher–Yates with our own chance: each start tries another order.
  if (start > 0) for (let at = places.length - 1; at > 0; at -= 1) swap(places, at, Math.floor(chance() * (at + 1)));
  return radii.map((radius, index) => {
    const place = places[index]!;
    const [x, y] = DIRECTIONS[(place * 19 + start * 5) % DIRECTIONS.length]!;
    const far = mean * 1.4 * Math.sqrt(place + 0.5);
    return { x: x * far, y: y * far, radius };
  });
}

function swap(items: number[], a: number, b: number) {
  [items[a], items[b]] = [items[b]!, items[a]!];
}

/** Edges between the members of some containers, counted per pair. `holder` gives the child that holds a node, or -1. */
export function lift(plan: Plan, holder: Int32Array): Lifted[] {
  const weights = new Map<number, Lifted>();
  const count = plan.count;
  for (let at = 0; at < plan.edges.length; at += 2) {
    const a = holder[plan.edges[at]!]!;
    const b = holder[plan.edges[at + 1]!]!;
    if (a < 0 || b < 0 || a === b) continue;
    const key = Math.min(a, b) * count + Math.max(a, b);
    const lifted = weights.get(key);
    if (lifted) lifted.weight += 1;
    else weights.set(key, { source: Math.min(a, b), target: Math.max(a, b), weight: 1 });
  }
  return [...weights.values()].sort((a, b) => a.source - b.source || a.target - b.target);
}

/** The top-level members of a site, solved and spread until nothing overlaps. */
export function placeGroup(plan: Plan, group: Group, start: number): void {
  const { tops } = group;
  const holder = new Int32Array(plan.count).fill(-1);
  tops.forEach((top, index) => plan.inside[top]!.forEach((node) => (holder[node] = index)));
  const radii = tops.map((top) => (plan.bubble[top]! ? plan.bubble[top]! + 8 : Math.max(plan.radius[top]! + 12, plan.labelHalf[top]! * 0.8)));
  const centres = solve(radii, lift(plan, holder), start);
  spread((scale) => {
    tops.forEach((top, index) => moveTo(plan, top, centres[2 * index]! * scale, centres[2 * index + 1]! * scale));
    return tops.every((top, index) => tops.slice(0, index).every((other) => !collide(plan, top, other)));
  });
}

/** Scales places up from their centre until they fit. */
export function spread(isFine: (scale: number) => boolean): void {
  let scale = 0.8;
  for (let step = 0; step < 80 && !isFine(scale); step += 1) scale *= 1.08;
}
