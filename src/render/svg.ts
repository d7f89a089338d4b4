import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { EdgeKind } from '../model/catalog.js';
import type { Positions } from '../layout/layout.js';
import { textWidth } from '../layout/metrics.js';
import type { EdgeShape } from '../scene/edges.js';
import { NOTE_GAP, type Geometry } from '../scene/geometry.js';
import type { Label, Labels } from '../scene/labels.js';
import { outline } from '../scene/outline.js';
import { pair, round } from '../scene/path.js';
import type { BubbleMark, EdgeMark, Neighbourhood, NodeMark, Scene, SiteMark } from '../scene/scene.js';
import { cutMiddle } from '../scene/text.js';
import { badge } from './badge.js';
import { icon } from './icon.js';
import { SITES } from './palette.js';
import { token } from './token.js';

/** What is emphasised; marks by the id of their element: "node-3", "edge-0". Everything else is drawn at rest. */
export interface Emphasis {
  /** The hovered mark and its neighbours; undefined: nothing is dimmed. */
  readonly near: Neighbourhood | undefined;
  readonly selected: string | undefined;
  /** The mark that has keyboard focus (roving). */
  readonly focused: string | undefined;
  /** An edge whose label is shown beside the selected one's. */
  readonly hovered: string | undefined;
}

/** Nothing is emphasised. */
export const AT_REST = {} as Emphasis;

/** One picture: meaning, places, and the scale the labels were placed for. */
export interface Frame {
  readonly scene: Scene;
  readonly positions: Positions;
  readonly geometry: Geometry;
  readonly labels: Labels;
  /** Marks left out by a filter. */
  readonly hidden: Neighbourhood;
  /** The scale `labels` were placed for. */
  readonly k: number;
  readonly emphasis: Emphasis;
}

/** The names that hold, as a class attribute. */
const classes = (...names: readonly (string | false | undefined)[]) => names.filter(Boolean).join(' ');

/** The content of the map's <svg>, inside the <g> that the viewport moves. Same on a server. */
export function svgFrame(frame: Frame): SVGTemplateResult {
  const { scene, labels, emphasis, hidden } = frame;
  const { near, selected, hovered } = emphasis;
  const named = scene.edges.filter(
    ({ index }) => [selected, hovered].includes(`edge-${index}`) && !hidden.edges.has(index),
  );
  return svg`<g class=${classes('layers', near && 'has-near', selected && 'has-chosen')}>
    <g class="back">${scene.sites.map((site, at) => hull(frame, site, at))}${scene.bubbles.map((bubble) => disc(frame, bubble))}</g>
    <g>${scene.edges.map((edge) => edgeMark(frame, edge))}</g>
    <g>${scene.nodes.map((node) => nodeMark(frame, node))}</g>
    <g class="labels" aria-hidden="true">${labels.labels.map((label) => labelMark(frame, label))}${named.map((edge) => pill(frame, edge))}</g>
  </g>`;
}

const hull = ({ geometry, hidden }: Frame, { color, turn, members }: SiteMark, at: number) =>
  svg`<path part="site" class=${classes('hull', !color && `site-${(turn % SITES.length) + 1}`, members.every((index) => hidden.nodes.has(index)) && 'is-hidden')}
    color=${color ?? nothing} d=${geometry.hulls[at]!.path} />`;

function disc({ geometry, hidden }: Frame, { host, worst }: BubbleMark) {
  const place = geometry.places[host]!;
  return svg`<g part="bubble" class=${classes(worst && `status-${worst.state}`, hidden.nodes.has(host) && 'is-hidden')}
      transform=${`translate(${pair(place)})`}>
    <circle class="disc" r=${round(place.radius)} />${worst && badge(worst.state, place.radius * 0.7, worst.count)}
  </g>`;
}

/** What the reader does with a mark, as classes. */
const states = ({ emphasis: { near, selected, focused }, hidden }: Frame, of: 'node' | 'edge', index: number) =>
  classes(
    near?.[`${of}s`].has(index) && 'is-near',
    selected === `${of}-${index}` && 'is-selected',
    focused === `${of}-${index}` && 'is-focused',
    hidden[`${of}s`].has(index) && 'is-hidden',
  );

/** The colour of an edge's kind: the theme's, unless the document has one. */
const colourOf = ({ root, color }: EdgeKind) => !color && `edge-${token(root)}`;

function edgeMark(frame: Frame, { index, edge, source, target, name }: EdgeMark) {
  const { kind, status } = edge;
  const isStrong = [`edge-${index}`, `node-${source}`, `node-${target}`].includes(frame.emphasis.selected ?? '');
  const { path, head } = frame.geometry.edges[index]!;
  return svg`<g part=${`edge edge-${token(kind.id)}`} id=${`edge-${index}`} role="img" aria-label=${name} color=${kind.color ?? nothing}
      class=${classes('edge', colourOf(kind), status && `status-${status}`, isStrong && 'is-strong', states(frame, 'edge', index))}>
    <path class="hit" d=${path} />
    <path class="halo" stroke-width=${kind.width + 3.5} d=${path} />
    <path class=${`line line-${kind.line}`} stroke-width=${kind.width + (isStrong ? 0.8 : 0)} d=${path} />
    ${head && arrow(head, frame.k)}
  </g>`;
}

/** An arrowhead, its tip at the origin; it grows a little with the scale, as the labels do, not with the map. */
function arrow({ x, y, dx, dy }: NonNullable<EdgeShape['head']>, k: number) {
  const size = Math.max(0.8, Math.min(1.3, k)) / k;
  return svg`<path class="head" transform=${`matrix(${dx} ${dy} ${-dy} ${dx} ${pair({ x, y })}) scale(${size})`} d="M0 0L-9 4L-7 0L-9-4z" />`;
}

/** Least radius in which a pointer finds a node, CSS pixels. */
const TARGET = 12;

function nodeMark(frame: Frame, { index, node, radius, name }: NodeMark) {
  const { positions, emphasis } = frame;
  const { kind, family, status } = node;
  const id = `node-${index}`;
  const around = (of: string, gap: number) => svg`<path class=${of} d=${outline(kind.shape, radius + gap)} />`;
  return svg`<g part=${`node node-${token(kind.id)}`} id=${id} role="img" aria-label=${name}
      class=${classes('node', `family-${family}`, status && `status-${status}`, states(frame, 'node', index))}
      transform=${`translate(${positions[2 * index]!} ${positions[2 * index + 1]!})`}>
    ${radius * frame.k < TARGET ? svg`<circle class="target" r=${round(TARGET / frame.k)}></circle>` : nothing}${emphasis.selected === id ? around('ring', 5) : nothing}${emphasis.focused === id ? around('ring focus', 8.5) : nothing}
    ${around('shape', 0)}${status === 'degraded' ? around('second', 3) : nothing}${icon(kind.icon, radius)}
    ${status ? badge(status, radius * 0.74) : nothing}
  </g>`;
}

function labelMark({ scene, k, emphasis: { near } }: Frame, { of, index, text, note, x, y, size, bold }: Label) {
  const isGuest = of === 'node' && scene.topology.nodes[index]!.depth > 0;
  const isNear = of === 'site' || near?.nodes.has(index);
  return svg`<text part="label" class=${classes('label', isGuest && 'is-quiet', isNear && 'is-near')} x=${round(x)} y=${round(y)}
    font-size=${size / k} font-weight=${bold ? 600 : 400} stroke-width=${round(3 / k)}>${text}${
      note
        ? svg`<tspan class="is-quiet" dx=${NOTE_GAP / k} font-size=${Math.max(11, size * 0.8) / k} font-weight="400">${note}</tspan>`
        : nothing
    }</text>`;
}

/** Longest text of a pill, CSS pixels. */
const PILL = 260;

function pill({ geometry, k }: Frame, { index, edge, label = edge.kind.label }: EdgeMark) {
  const text = cutMiddle(label, PILL, 11);
  const width = textWidth(text, 11) + 18;
  return svg`<g part="pill" class=${classes('pill', colourOf(edge.kind))} color=${edge.kind.color ?? nothing}
      transform=${`translate(${pair(geometry.edges[index]!.middle)}) scale(${1 / k})`}>
    <rect x=${-width / 2} y="-10" width=${width} height="20" rx="10" />
    <text class="label is-near" y="4">${text}</text>
  </g>`;
}
