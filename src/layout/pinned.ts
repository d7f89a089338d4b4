import type { Topology } from '../model/topology.js';
import { direction } from './directions.js';
import type { Positions } from './layout.js';
import { shift, type Plan } from './plan.js';
import { collide, fitBubble, hitsHost, outer } from './room.js';

/**
 * Puts nodes with positions of their own exactly there; the rest comes along with its neighbours and gives way.
 * Returns the positions, which are final when every node has its own.
 */
export function hold(plan: Plan, topology: Topology): Positions {
  const held = topology.nodes.flatMap(({ id }, node) => (topology.positions.has(id) ? [node] : []));
  const wanted = held.map((node) => topology.positions.get(topology.nodes[node]!.id)!);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const all = plan.inside.map((_, node) => node);
  shift(plan, all, mean(wanted.map(({ x }) => x)) - mean(held.map((node) => plan.x[node]!)), mean(wanted.map(({ y }) => y)) - mean(held.map((node) => plan.y[node]!)));
  held.forEach((node, index) => {
    const { x, y } = wanted[index]!;
    // Guests come along with their host, unless they have places of their own (those are put there in their turn).
    shift(plan, plan.inside[node]!.filter((inner) => inner === node || plan.pinned[inner] === 0), x - plan.x[node]!, y - plan.y[node]!);
  });
  for (const node of all) if (plan.host[node]! < 0) giveWay(plan, node);
  const positions = new Float64Array(plan.count * 2);
  held.forEach((node, index) => positions.set([wanted[index]!.x, wanted[index]!.y], 2 * node));
  return positions;
}

/** Deepest guests first; each that is free to and touches something goes to the nearest clear place. */
function giveWay(plan: Plan, root: number): void {
  for (const node of plan.inside[root]!.toReversed()) {
    if (plan.guests[node]!.length) fitBubble(plan, node);
    if (!plan.inside[node]!.some((inner) => plan.pinned[inner] === 1)) clear(plan, node);
  }
}

function clear(plan: Plan, node: number): void {
  const host = plan.host[node]!;
  const others = host >= 0 ? plan.guests[host]! : plan.groups[plan.group[node]!]!.tops;
  const isFree = () => (host < 0 || !hitsHost(plan, node)) && others.every((other) => other === node || !collide(plan, node, other));
  const [x, y] = [plan.x[node]!, plan.y[node]!];
  const step = Math.max(10, outer(plan, node) / 2);
  for (let ring = 0; ring < 200 && !isFree(); ring += 1) {
    for (let turn = 0; turn < 48 && !isFree(); turn += 4) {
      const [dx, dy] = direction(turn + ring);
      const far = step * (ring + 1);
      shift(plan, plan.inside[node]!, x + dx * far - plan.x[node]!, y + dy * far - plan.y[node]!);
    }
  }
}
