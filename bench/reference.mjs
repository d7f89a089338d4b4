// Flat d3-force as the peer `d3` has it, in Node and untimed: what its picture is like where a browser takes too long for it.
import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3-force';
import { BOX, FORCES } from './peers/look.mjs';

const TICKS = 300;
/** Above, it takes minutes. */
const MOST_NODES = 10_000;

/** Positions in the order of the nodes; undefined for a graph that is too large. */
export function flatForce({ nodes, edges }) {
  if (nodes.length > MOST_NODES) return undefined;
  const bodies = nodes.map(({ id }) => ({ id }));
  const link = forceLink(edges.map((edge) => ({ ...edge })))
    .id(({ id }) => id)
    .distance(FORCES.distance);
  forceSimulation(bodies)
    .force('link', link)
    .force('charge', forceManyBody().strength(FORCES.charge))
    .force('centre', forceCenter(BOX.width / 2, BOX.height / 2))
    .stop()
    .tick(TICKS);
  return bodies.flatMap(({ x, y }) => [x, y]);
}
