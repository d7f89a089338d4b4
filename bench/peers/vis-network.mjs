import { Network } from 'vis-network/standalone';
import { RADIUS, colourOf, inOrder, lookOf } from './look.mjs';

/** Above, its documentation advises against the improved start. */
const IMPROVED = 500;

export function draw(box, document) {
  const nodes = document.nodes.map((node) => ({ id: node.id, label: node.label, color: colourOf(node) }));
  const edges = document.edges.map((edge) => {
    const { colour, dash } = lookOf(edge);
    return { from: edge.source, to: edge.target, color: colour, dashes: dash ?? false };
  });
  const network = new Network(
    box,
    { nodes, edges },
    {
      nodes: { shape: 'dot', size: RADIUS, font: { size: 11 } },
      // Curved ones have a body of their own each, which doubles the layout.
      edges: { smooth: false },
      layout: { improvedLayout: nodes.length <= IMPROVED },
    },
  );
  return {
    settled: new Promise((resolve) => network.once('stabilized', resolve)),
    positions() {
      const places = network.getPositions();
      return inOrder(document, (id) => places[id]);
    },
    view: () => JSON.stringify([network.getScale(), network.getViewPosition()]),
    fit: () => network.fit({ animation: false }),
  };
}
