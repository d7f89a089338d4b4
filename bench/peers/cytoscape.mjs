import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import { MARGIN, NODE_COLOURS, RADIUS, inOrder, lookOf } from './look.mjs';

cytoscape.use(fcose);

const KINDS = ['uplink', 'lan', 'service', 'tailscale-vpn', 'runs-on'];

const styleOfEdges = (kind) => {
  const { colour, dash } = lookOf({ kind });
  const line = dash ? { 'line-style': 'dashed', 'line-dash-pattern': dash } : {};
  return { selector: `edge[kind = "${kind}"]`, style: { 'line-color': colour, ...line } };
};

const STYLE = [
  { selector: 'node', style: { width: 2 * RADIUS, height: 2 * RADIUS, label: 'data(label)', 'font-size': 11 } },
  { selector: 'edge', style: { width: 1 } },
  ...Object.entries(NODE_COLOURS).map(([kind, colour]) => ({
    selector: `node[kind = "${kind}"]`,
    style: { 'background-color': colour },
  })),
  ...KINDS.map(styleOfEdges),
];

export function draw(container, document) {
  let settle;
  const settled = new Promise((resolve) => (settle = resolve));
  const graph = cytoscape({
    container,
    style: STYLE,
    elements: {
      nodes: document.nodes.map(({ id, label, kind }) => ({ data: { id, label, kind } })),
      edges: document.edges.map(({ source, target, kind }) => ({ data: { source, target, kind } })),
    },
    // The default adds a glide of one second.
    layout: { name: 'fcose', animate: false, stop: () => settle() },
  });
  return {
    settled,
    positions: () => inOrder(document, (id) => graph.getElementById(id).position()),
    view: () => JSON.stringify([graph.zoom(), graph.pan()]),
    fit: () => void graph.fit(undefined, MARGIN),
  };
}
