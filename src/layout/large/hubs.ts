import type { Plan } from '../plan.js';
import { degreeOf, type Graph } from './graph.js';

/**
 * The body that each body hangs on, or −1: the one that all its cables lead to, or, of a body without a cable, all its edges. Both stand
 * at the same site, or at none, and neither is held by its place in the document. What hangs on what is a forest.
 * @param all the bodies and what links them. @param cables the same with cables only.
 */
export function hubsOf(plan: Plan, all: Graph, cables: Graph): Int32Array {
  const hub = new Int32Array(all.count).fill(-1);
  for (let body = 0; body < all.count; body += 1) {
    const wanted = onlyNeighbour(degreeOf(cables, body) > 0 ? cables : all, body);
    if (wanted >= 0 && isTogether(plan, body, wanted)) hub[body] = wanted;
  }
  // Two that hang on each other: the one with fewer neighbours on the other one. There are no longer rounds.
  for (let body = 0; body < all.count; body += 1) {
    const other = hub[body]!;
    if (other < 0 || hub[other] !== body) continue;
    hub[degreeOf(all, body) < degreeOf(all, other) ? other : body] = -1;
  }
  return hub;
}

const onlyNeighbour = (graph: Graph, body: number) =>
  degreeOf(graph, body) === 1 ? graph.neighbours[graph.starts[body]!]! : -1;

/** Whether two bodies may be laid out as one. */
function isTogether({ groups, groupOf, bodies, isHeld }: Plan, body: number, other: number): boolean {
  const siteOf = (mark: number) => (groups[groupOf[mark]!]!.isSite ? groupOf[mark]! : -1);
  const [one, two] = [bodies[body]!, bodies[other]!];
  return siteOf(one) === siteOf(two) && !isHeld[one] && !isHeld[two];
}
