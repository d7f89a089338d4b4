import { Graph } from '@antv/g6';
import { BOX, FORCES, RADIUS, colourOf, inOrder, lookOf } from './look.mjs';

export function draw(container, document) {
  const graph = new Graph({
    container,
    ...BOX,
    data: {
      nodes: document.nodes.map((node) => ({ id: node.id, style: { labelText: node.label, fill: colourOf(node) } })),
      edges: document.edges.map((edge, index) => {
        const { colour, dash } = lookOf(edge);
        return {
          id: `edge-${index}`,
          source: edge.source,
          target: edge.target,
          style: { stroke: colour, ...(dash ? { lineDash: dash } : {}) },
        };
      }),
    },
    node: { style: { size: 2 * RADIUS, labelFontSize: 11 } },
    layout: {
      type: 'd3-force',
      link: { distance: FORCES.distance },
      manyBody: { strength: FORCES.charge },
      center: { x: BOX.width / 2, y: BOX.height / 2 },
      collide: false,
    },
    behaviors: ['drag-canvas', 'zoom-canvas'],
  });
  return {
    settled: graph.render(),
    positions: () =>
      inOrder(document, (id) => {
        const [x, y] = graph.getElementPosition(id);
        return { x, y };
      }),
    view: () => JSON.stringify([graph.getZoom(), graph.getPosition()]),
    fit: () => graph.fitView(),
  };
}
