import { isLabelAbove } from '../layout/rings.js';
import { usualShape, type EdgeShape, type End } from './edges.js';
import type { Geometry } from './geometry.js';
import type { HullShape } from './hulls.js';
import { edgeLabel, edgeName, NAME_WORDS, nodeName } from './names.js';
import { placeOf, type Place } from './places.js';
import { bubbleMark, siteMark, type EdgeMark, type NodeMark, type Scene } from './scene.js';
import type { Spread } from './spread.js';
import { strokesOf } from './strokes.js';
import type { Box } from './viewport.js';

/** What of a crowd becomes marks: indices, and places of sites in `topology.sites`. */
export interface Chosen {
  readonly nodes: readonly number[];
  readonly edges?: readonly number[];
  /** Hosts whose bubble is drawn. */
  readonly opened?: readonly number[];
  readonly sites?: readonly number[];
}

export interface ExcerptOptions {
  /** Radius of what is drawn otherwise than at its size, by node; world units. */
  readonly radiusOf?: (node: number) => number | undefined;
  /** Where somebody asks which places lines run through, world units, and at what scale. Default: nowhere. */
  readonly strokesIn?: { readonly box: Box; readonly k: number };
}

/** A part of a large map, as the scene and geometry of it alone: `places` and `edges` have holes where nothing was chosen. */
export interface Excerpt {
  readonly scene: Scene;
  readonly geometry: Geometry;
}

/** Makes the marks of a few nodes, edges and sites, with the indices and names that they have in the whole. */
export function excerpt(spread: Spread, chosen: Chosen, { radiusOf, strokesIn }: ExcerptOptions = {}): Excerpt {
  const { topology } = spread.crowd;
  const places: Place[] = [];
  const nodes = chosen.nodes.map((index) => nodeMark(spread, index, radiusOf?.(index)));
  for (const { index, radius } of nodes) places[index] = place(spread, index, radiusOf?.(index) && radius);
  const shapes: EdgeShape[] = [];
  const edges = (chosen.edges ?? []).map((index) => {
    shapes[index] = shapeOfEdge(spread, index, radiusOf);
    return edgeMark(spread, index);
  });
  const sites = (chosen.sites ?? []).map((at) => siteMark(topology, topology.sites[at]!, spread.crowd.bodies[at]!));
  const hulls = (chosen.sites ?? []).map((at) => spread.hulls[at]!) satisfies HullShape[];
  const strokes = strokesIn
    ? strokesOf(
        edges.map(({ index }) => shapes[index]!),
        strokesIn,
      )
    : strokesOf([]);
  return {
    scene: { topology, nodes, edges, sites, bubbles: (chosen.opened ?? []).map((host) => bubbleMark(topology, host)) },
    geometry: { places, edges: shapes, hulls, strokes, bounds: spread.bounds },
  };
}

/** How one edge is drawn. */
export function shapeOfEdge(
  { crowd, positions }: Spread,
  index: number,
  radiusOf?: ExcerptOptions['radiusOf'],
): EdgeShape {
  const [source, target] = [crowd.source[index]!, crowd.target[index]!];
  const end = (node: number): End => [
    { node: crowd.topology.nodes[node]!, radius: radiusOf?.(node) ?? crowd.radius[node]! },
    { x: positions[2 * node]!, y: positions[2 * node + 1]! },
  ];
  const edge = { edge: crowd.topology.edges[index]!, source, target, lane: crowd.lane[index]! };
  return usualShape(edge, end(source), end(target));
}

function nodeMark({ crowd }: Spread, index: number, radius = crowd.radius[index]!): NodeMark {
  const node = crowd.topology.nodes[index]!;
  const name = nodeName(crowd.topology, node, NAME_WORDS);
  return { index, node, kind: node.kind.id, radius, isHost: crowd.guests[index]! > 0, name };
}

function edgeMark({ crowd }: Spread, index: number): EdgeMark {
  const edge = crowd.topology.edges[index]!;
  return {
    index,
    edge,
    kind: edge.kind.id,
    source: crowd.source[index]!,
    target: crowd.target[index]!,
    label: edgeLabel(edge),
    name: edgeName(crowd.topology, edge, NAME_WORDS),
    lane: crowd.lane[index]!,
    isAlone: true,
  };
}

/** Where a node stands; `radius`: as it is drawn, its guests not being so. */
function place({ crowd, positions, reach }: Spread, index: number, radius: number | undefined): Place {
  const [x, y] = [positions[2 * index]!, positions[2 * index + 1]!];
  const host = crowd.parent[index]!;
  const isHost = crowd.guests[index]! > 0;
  const isAbove = isHost || (host >= 0 && isLabelAbove(y - positions[2 * host + 1]!));
  return placeOf(crowd.topology.nodes[index]!, { x, y, radius: radius ?? reach[index]! }, isAbove, isHost);
}
