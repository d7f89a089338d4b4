import { nothing, svg, type SVGTemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { Positions } from '../layout/layout.js';
import { LABEL_SIZE, textWidth } from '../layout/metrics.js';
import type { EdgeShape } from '../scene/edges.js';
import type { Geometry } from '../scene/geometry.js';
import type { Label, Labels } from '../scene/labels.js';
import { outline } from '../scene/outline.js';
import type { BubbleMark, EdgeMark, Neighbourhood, NodeMark, Scene, SiteMark } from '../scene/scene.js';
import { badge, COUNTED } from './badge.js';
import { ICONS } from './icons.js';
import { SITES } from './palette.js';
import { token } from './token.js';

/** What is emphasised; indices. Everything else is drawn at rest. */
export interface Emphasis {
  /** The hovered mark and its neighbours; undefined: nothing is dimmed. */
  readonly near?: Neighbourhood;
  readonly selectedNode?: number;
  readonly selectedEdge?: number;
  /** The mark that has keyboard focus (roving). */
  readonly focusedNode?: number;
  readonly focusedEdge?: number;
  /** The edge whose label is shown beside the selected one's. */
  readonly hoveredEdge?: number;
}

/** One picture: meaning, places, and the scale the labels were placed for. */
export interface Frame {
  readonly scene: Scene;
  readonly positions: Positions;
  readonly geometry: Geometry;
  readonly labels: Labels;
  /** The scale `labels` were placed for. */
  readonly k: number;
  readonly emphasis: Emphasis;
  /** Marks left out by a filter. */
  readonly hiddenNodes: ReadonlySet<number>;
  readonly hiddenEdges: ReadonlySet<number>;
}

/** The content of the map's <svg>, inside the <g> that the viewport moves. Same on a server. */
export function svgFrame(frame: Frame): SVGTemplateResult {
  const { scene, labels, emphasis } = frame;
  const isChosen = emphasis.selectedNode !== undefined || emphasis.selectedEdge !== undefined;
  return svg`<g class=${classMap({ layers: true, 'has-near': emphasis.near !== undefined, 'has-chosen': isChosen })}>
    <g class="hulls">${scene.sites.map((site, at) => hull(frame, site, at))}</g>
    <g class="bubbles">${scene.bubbles.map((bubble, at) => disc(frame, bubble, at))}</g>
    <g class="edges">${scene.edges.map((edge) => edgeMark(frame, edge))}</g>
    <g class="nodes">${scene.nodes.map((node) => nodeMark(frame, node))}</g>
    <g class="labels" aria-hidden="true">${labels.labels.map((label) => labelMark(frame, label))}</g>
    <g class="pills" aria-hidden="true">${pillsOf(emphasis).map((edge) => pill(frame, edge))}</g>
  </g>`;
}

function hull({ geometry, hiddenNodes }: Frame, site: SiteMark, at: number) {
  const isHidden = site.members.every((index) => hiddenNodes.has(index));
  const turn = site.color ? '' : `turn-${site.turn % SITES.length}`;
  return svg`<g part="site" class=${`site ${turn}${isHidden ? ' is-hidden' : ''}`} color=${site.color ?? nothing} data-site=${site.id}>
    <path class="hull" d=${geometry.hulls[at]!.path}></path>
  </g>`;
}

function disc({ geometry, hiddenNodes }: Frame, { host, worst }: BubbleMark, at: number) {
  const { x, y, radius } = geometry.bubbles[at]!;
  const mark =
    worst &&
    svg`<g class=${`status-${worst.state}`}>${badge(worst.state, x + radius * 0.7, y - radius * 0.7, worst.count)}</g>`;
  return svg`<g part="bubble" class=${hiddenNodes.has(host) ? 'bubble is-hidden' : 'bubble'}>
    <circle cx=${round(x)} cy=${round(y)} r=${round(radius)}></circle>${mark}
  </g>`;
}

const round = (value: number) => Math.round(value * 10) / 10;

function edgeMark(frame: Frame, edge: EdgeMark) {
  const { emphasis, hiddenEdges } = frame;
  const { index } = edge;
  const isStrong =
    emphasis.selectedNode !== undefined &&
    (edge.source === emphasis.selectedNode || edge.target === emphasis.selectedNode);
  const isSelected = emphasis.selectedEdge === index;
  const classes = {
    edge: true,
    [`colour-${token(edge.kind)}`]: edge.color === undefined,
    [`status-${edge.status}`]: edge.status !== undefined,
    'is-near': emphasis.near?.edges.has(index) ?? false,
    'is-strong': isStrong || isSelected,
    'is-selected': isSelected,
    'is-focused': emphasis.focusedEdge === index,
    'is-hidden': hiddenEdges.has(index),
  };
  const shape = frame.geometry.edges[index]!;
  return svg`<g part=${`edge edge-${token(edge.kind)}`} id=${`edge-${index}`} class=${classMap(classes)} data-edge=${index} role="img"
      aria-label=${edge.name} color=${edge.color ?? nothing}>
    <path class="halo" stroke-width=${edge.width + 3.5} d=${shape.path}></path>
    <path class="focus" d=${shape.path}></path>
    <path class="hit" d=${shape.path}></path>
    <path class=${`line line-${edge.line}`} stroke-width=${edge.width + (isStrong || isSelected ? 0.8 : 0)} d=${shape.path}></path>
    ${shape.head ? svg`<path class="head" d=${arrow(shape.head, frame.k)}></path>` : nothing}
  </g>`;
}

/** Length of an arrowhead and half its width, world units; never smaller on a screen than at k = 0.75. */
const HEAD = { length: 9, half: 4.2, least: 0.75 } as const;

function arrow({ x, y, dx, dy }: NonNullable<EdgeShape['head']>, k: number): string {
  const size = Math.max(1, HEAD.least / k);
  const [backX, backY] = [x - dx * HEAD.length * size, y - dy * HEAD.length * size];
  const half = HEAD.half * size;
  return `M${round(x)} ${round(y)}L${round(backX - dy * half)} ${round(backY + dx * half)}L${round(x - dx * HEAD.length * 0.7 * size)} ${round(y - dy * HEAD.length * 0.7 * size)}L${round(backX + dy * half)} ${round(backY - dx * half)}z`;
}

function nodeMark({ positions, emphasis, hiddenNodes }: Frame, node: NodeMark) {
  const { index, radius, shape, status } = node;
  const classes = {
    node: true,
    [`family-${node.family}`]: true,
    [`status-${status}`]: status !== undefined,
    'is-near': emphasis.near?.nodes.has(index) ?? false,
    'is-selected': emphasis.selectedNode === index,
    'is-focused': emphasis.focusedNode === index,
    'is-hidden': hiddenNodes.has(index),
  };
  return svg`<g part=${`node node-${token(node.kind)}`} id=${`node-${index}`} class=${classMap(classes)} data-node=${index} role="img"
      aria-label=${node.name} transform=${`translate(${positions[2 * index]!} ${positions[2 * index + 1]!})`}>
    <path class="ring" d=${outline(shape, radius + 5)}></path>
    <path class="focus" d=${outline(shape, radius + 8.5)}></path>
    ${status === 'degraded' ? svg`<path class="second" d=${outline(shape, radius + 3)}></path>` : nothing}
    <path class="shape" d=${outline(shape, radius)}></path>
    ${icon(node.icon, radius)}
    ${status && COUNTED.has(status) ? badge(status, radius * 0.74, -radius * 0.74) : nothing}
  </g>`;
}

/** An icon as wide as the mark's radius. */
export const icon = (name: string, radius: number): SVGTemplateResult =>
  svg`<path class="icon" transform=${`scale(${round((radius / 24) * 11) / 10}) translate(-12 -12)`} d=${ICONS[name] ?? ICONS['circle-help']!}></path>`;

function labelMark({ scene, k, emphasis }: Frame, label: Label) {
  const size = label.size / k;
  const place = { x: round(label.x), y: round(label.y) };
  if (label.of === 'site') {
    const note = svg`<tspan class="note" dx=${8 / k} font-size=${Math.max(11 / k, (size * LABEL_SIZE.guest) / LABEL_SIZE.site)}>${label.note}</tspan>`;
    return svg`<text part="label" class="label label-site is-near" x=${place.x} y=${place.y} font-size=${size} font-weight="700"
      stroke-width=${3 / k}>${label.text}${label.note ? note : nothing}</text>`;
  }
  const { index, depth } = scene.nodes[label.index]!;
  const classes = { label: true, 'label-guest': depth > 0, 'is-near': emphasis.near?.nodes.has(index) ?? false };
  return svg`<text part="label" class=${classMap(classes)} x=${place.x} y=${place.y} font-size=${size}
    font-weight=${label.bold ? 600 : 400} stroke-width=${3 / k}>${label.text}</text>`;
}

const pillsOf = ({ selectedEdge, hoveredEdge }: Emphasis) =>
  [...new Set([selectedEdge, hoveredEdge])].filter((edge) => edge !== undefined);

function pill({ scene, geometry, k, hiddenEdges }: Frame, index: number) {
  const edge = scene.edges[index];
  if (!edge || hiddenEdges.has(index)) return nothing;
  const text = edge.label ?? edge.kindLabel;
  const { x, y } = geometry.edges[index]!.middle;
  const width = textWidth(text, 11) + 18;
  const colour = edge.color ? '' : `colour-${token(edge.kind)}`;
  return svg`<g part="pill" class=${`pill ${colour}`} color=${edge.color ?? nothing} transform=${`translate(${round(x)} ${round(y)}) scale(${1 / k})`}>
    <rect x=${-width / 2} y="-10" width=${width} height="20" rx="10"></rect>
    <text y="4">${text}</text>
  </g>`;
}
