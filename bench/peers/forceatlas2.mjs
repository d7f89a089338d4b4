import { MultiGraph } from 'graphology';
import { inferSettings } from 'graphology-layout-forceatlas2';
import ForceAtlas2 from 'graphology-layout-forceatlas2/worker';
import { colourOf, inOrder, lookOf } from './look.mjs';

/** The layout has no end of its own. */
const ITERATIONS = 300;

/** @param show puts sigma on a graph: its versions differ in how they are told of settings. */
export function drawWith(show, document) {
  const graph = new MultiGraph();
  // It must not start from one point.
  for (const { id, label, kind } of document.nodes)
    graph.addNode(id, { label, x: Math.random(), y: Math.random(), size: 5, color: colourOf({ kind }) });
  for (const edge of document.edges) graph.addEdge(edge.source, edge.target, { size: 1, color: lookOf(edge).colour });
  const sigma = show(graph, { labelRenderedSizeThreshold: 0 });
  const layout = new ForceAtlas2(graph, { settings: inferSettings(graph) });
  const settled = new Promise((resolve) => {
    let left = ITERATIONS;
    layout.worker.addEventListener('message', () => {
      left -= 1;
      if (left > 0) return;
      layout.kill();
      resolve();
    });
  });
  layout.start();
  return {
    settled,
    positions: () => inOrder(document, (id) => graph.getNodeAttributes(id)),
    view: () => JSON.stringify(sigma.getCamera().getState()),
    fit: () => void sigma.getCamera().setState({ x: 0.5, y: 0.5, angle: 0, ratio: 1 }),
  };
}
