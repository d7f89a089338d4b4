import type { Crowd } from './crowd.js';
import { isCable, laneAt } from './scene.js';

/** Edges between two breaths. */
const STEP = 8192;

/** Gives every edge of a crowd its place beside the others between the same two nodes, as `buildScene` does: cables first. */
export function* lanes({ topology, source, target, lane }: Crowd): Generator<void, void> {
  const { nodes, edges } = topology;
  const next = new Map<number, number>();
  for (const bent of [0, 1])
    for (let edge = 0; edge < edges.length; edge += 1) {
      if (edge % STEP === STEP - 1) yield;
      if ((isCable(edges[edge]!) ? 0 : 1) !== bent) continue;
      const [a, b] = [source[edge]!, target[edge]!];
      const pair = Math.min(a, b) * nodes.length + Math.max(a, b);
      const place = next.get(pair) ?? bent;
      next.set(pair, place + 1);
      lane[edge] = laneAt(place);
    }
}
