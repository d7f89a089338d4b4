import ForceGraph from 'force-graph';
import { BOX, MARGIN, RADIUS, colourOf, inOrder, lookOf } from './look.mjs';

/** As many as d3-force needs to come to rest; by itself it ticks for 15 s, whatever the graph. */
const TICKS = 300;

export function draw(box, document) {
  const nodes = document.nodes.map((node) => ({ ...node }));
  const links = document.edges.map((edge) => ({ ...edge }));
  let settle;
  const settled = new Promise((resolve) => (settle = resolve));
  const graph = new ForceGraph(box)
    .width(BOX.width)
    .height(BOX.height)
    .nodeColor(colourOf)
    .nodeLabel('label')
    .nodeCanvasObjectMode(() => 'after')
    .nodeCanvasObject(({ label, x, y }, context, scale) => {
      context.font = `${11 / scale}px sans-serif`;
      context.textAlign = 'center';
      context.fillStyle = '#1a2330';
      context.fillText(label, x, y + (RADIUS + 12) / scale);
    })
    .linkColor((edge) => lookOf(edge).colour)
    .linkLineDash((edge) => lookOf(edge).dash)
    .cooldownTicks(TICKS)
    .cooldownTime(Infinity)
    .onEngineStop(settle)
    .graphData({ nodes, links });
  return {
    settled,
    positions: () => inOrder(document, (_, index) => nodes[index]),
    view: () => JSON.stringify([graph.zoom(), graph.centerAt()]),
    // All on the canvas.
    labels: () => [],
    fit: () => void graph.zoomToFit(0, MARGIN),
  };
}
