// What most portfolio pages do: d3-force on the main thread, SVG, a text for each node, everything moved on every tick.
import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3-force';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import { BOX, FORCES, MARGIN, RADIUS, colourOf, inOrder, lookOf } from './look.mjs';

export function draw(box, document) {
  const nodes = document.nodes.map((node) => ({ ...node }));
  const links = document.edges.map((edge) => ({ ...edge }));
  const svg = select(box).append('svg').attr('width', BOX.width).attr('height', BOX.height);
  const world = svg.append('g');
  const behaviour = zoom()
    .scaleExtent([0.01, 10])
    .on('zoom', ({ transform }) => world.attr('transform', transform));
  svg.call(behaviour);

  const line = world
    .append('g')
    .selectAll('line')
    .data(links)
    .join('line')
    .attr('stroke', (edge) => lookOf(edge).colour)
    .attr('stroke-dasharray', (edge) => lookOf(edge).dash);
  const mark = world.append('g').selectAll('g').data(nodes).join('g');
  mark.append('circle').attr('r', RADIUS).attr('fill', colourOf);
  mark
    .append('text')
    .attr('y', RADIUS + 12)
    .attr('text-anchor', 'middle')
    .attr('font-size', 11)
    .text(({ label }) => label);

  const simulation = forceSimulation(nodes)
    .force(
      'link',
      forceLink(links)
        .id(({ id }) => id)
        .distance(FORCES.distance),
    )
    .force('charge', forceManyBody().strength(FORCES.charge))
    .force('centre', forceCenter(BOX.width / 2, BOX.height / 2))
    .on('tick', () => {
      line
        .attr('x1', ({ source }) => source.x)
        .attr('y1', ({ source }) => source.y)
        .attr('x2', ({ target }) => target.x)
        .attr('y2', ({ target }) => target.y);
      mark.attr('transform', ({ x, y }) => `translate(${x},${y})`);
    });

  return {
    settled: new Promise((resolve) => simulation.on('end', resolve)),
    hasDrawn: () => Boolean(world.node().querySelector('g[transform]')),
    positions: () => inOrder(document, (_, index) => nodes[index]),
    view: () => String(zoomTransform(svg.node())),
    labels: () => mark.selectAll('text').nodes(),
    fit() {
      const { x, y, width, height } = world.node().getBBox();
      const k = Math.min((BOX.width - 2 * MARGIN) / width, (BOX.height - 2 * MARGIN) / height, 1.5);
      const [dx, dy] = [BOX.width / 2 - k * (x + width / 2), BOX.height / 2 - k * (y + height / 2)];
      svg.call(behaviour.transform, zoomIdentity.translate(dx, dy).scale(k));
    },
  };
}
