import type { render, svg, SVGTemplateResult } from 'lit';
import type { Way } from '../graph/flow.js';
import type { textWidth } from '../layout/metrics.js';
import type { Positions } from '../layout/layout.js';
import type { pointOf } from '../scene/edges.js';
import type { Geometry } from '../scene/geometry.js';
import type { outline } from '../scene/outline.js';
import type { Neighbourhood, Scene } from '../scene/scene.js';
import type { Point } from '../scene/viewport.js';

/** What the page has loaded already: handed in, so that what is loaded with the first flow is one file of its own. */
export interface WayTools {
  readonly svg: typeof svg;
  readonly render: typeof render;
  readonly outline: typeof outline;
  readonly pointOf: typeof pointOf;
  readonly textWidth: typeof textWidth;
}

/** A flow's way on a picture. */
export interface WayFrame {
  readonly scene: Scene;
  readonly positions: Positions;
  readonly geometry: Geometry;
  /** Marks left out by a filter. */
  readonly hidden: Neighbourhood;
  /** The scale of the view. */
  readonly k: number;
  readonly way: Way;
  readonly step: number;
  /** What each step is called. */
  readonly labels: readonly string[];
}

/** Text of a sheet; builds make it short, as they do with Lit's. */
const css = String.raw;

/** What lies over the map while a flow is followed. */
export const WAY_CSS: string = css`
  .way {
    pointer-events: none;
  }
  /* Whatever is dimmed, the selection is not lost. */
  .world:has(.way) .node.is-selected {
    opacity: 1;
  }
  .trace,
  .stop-ring {
    fill: none;
    stroke: var(--_accent);
  }
  .trace {
    stroke-linecap: round;
  }
  .stop circle {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .stop text {
    fill: var(--_text);
    font-size: 11px;
    font-weight: 700;
    text-anchor: middle;
  }
  .stop.is-now circle,
  .stop.is-now rect,
  .pulse {
    fill: var(--_accent);
  }
  .stop.is-now text {
    fill: var(--_on-accent);
  }
  .pulse {
    stroke: var(--_surface);
    opacity: 0;
  }
  @media (forced-colors: active) {
    .trace,
    .stop-ring,
    .stop circle {
      stroke: Highlight;
    }
    .stop circle {
      fill: Canvas;
    }
    .stop text {
      fill: CanvasText;
    }
    .stop.is-now :is(circle, rect),
    .pulse {
      fill: Highlight;
    }
    .stop.is-now text {
      fill: HighlightText;
    }
  }
`;

/** Sizes in CSS pixels: strokes of the way gone and of the leg just taken, a stop's mark, its distance from the node's outline. */
const SIZE = { gone: 2.5, now: 4, stop: 9, gap: 9, pulse: 5.5 } as const;

/** The way of a flow: the legs up to now, each stop with its number, the stop that is shown with its name, and what pulses. */
export function wayMarks(frame: WayFrame, tools: WayTools): SVGTemplateResult {
  const { svg } = tools;
  const { way, step, k } = frame;
  const steps = way.stops.map((_, at) => at);
  // The one that is shown lies over the others.
  const order = [...steps.filter((at) => at !== step), step];
  return svg`<g class="way" aria-hidden="true">
    ${steps.slice(0, step + 1).map((at) => trace(frame, tools, at))}${order.map((at) => stop(frame, tools, at))}
    <circle class="pulse" r=${SIZE.pulse / k} stroke-width=${1.5 / k}></circle>
  </g>`;
}

/** The part of an edge that a step takes. */
function trace({ geometry, hidden, k, way, step }: WayFrame, { svg }: WayTools, at: number) {
  const leg = way.legs[at];
  if (!leg || hidden.edges.has(leg.edge)) return undefined;
  const [start, end] = [Math.min(leg.from, leg.to), Math.max(leg.from, leg.to)];
  const isNow = at === step;
  return svg`<path class="trace" d=${geometry.edges[leg.edge]!.path} pathLength="1" stroke-dasharray=${`${end - start} 2`}
    stroke-dashoffset=${-start} stroke-width=${(isNow ? SIZE.now : SIZE.gone) / k} stroke-opacity=${isNow ? 0.55 : 0.3}></path>`;
}

/** A step's number beside its node, or on its edge; the one that is shown is ringed, and named. */
function stop(frame: WayFrame, tools: WayTools, at: number) {
  const { svg } = tools;
  const { way, step, k } = frame;
  const point = placeOf(frame, tools, at);
  if (!point) return undefined;
  const node = at === step ? way.stops[at] : undefined;
  return svg`${node === undefined ? undefined : ringOf(frame, tools, node)}<g class=${at === step ? 'stop is-now' : 'stop'}
      transform=${`translate(${point.x} ${point.y}) scale(${1 / k})`}>
    ${at === step ? nameOf(frame, tools) : undefined}<circle r=${SIZE.stop}></circle><text y="4">${numbers(way, at)}</text>
  </g>`;
}

function nameOf({ labels, step }: WayFrame, { svg, textWidth }: WayTools) {
  const width = textWidth(labels[step]!, 11) + 16;
  return svg`<rect y="-10" width=${SIZE.stop + width} height="20" rx="10"></rect>
    <text x=${SIZE.stop + width / 2 - 1} y="4">${labels[step]}</text>`;
}

/** Steps at the same node share one mark. */
const numbers = ({ stops }: Way, at: number) =>
  stops
    .flatMap((node, each) => (each === at || (node !== undefined && node === stops[at]) ? [each + 1] : []))
    .join(' ');

function ringOf({ scene, positions, k }: WayFrame, { svg, outline }: WayTools, node: number) {
  const { radius, node: spec } = scene.nodes[node]!;
  return svg`<path class="stop-ring" d=${outline(spec.kind.shape, radius + SIZE.gap)} stroke-width=${2.5 / k}
    transform=${`translate(${positions[2 * node]!} ${positions[2 * node + 1]!})`}></path>`;
}

/** Where a step's number stands, world units: at its node's upper left, the one that is named above it; else where its leg begins. */
function placeOf(frame: WayFrame, { pointOf }: WayTools, at: number): Point | undefined {
  const { scene, positions, geometry, hidden, way } = frame;
  const [node, leg] = [way.stops[at], way.legs[at]];
  if (node !== undefined) {
    const reach = scene.nodes[node]!.radius + SIZE.gap;
    const up = at === frame.step ? reach + (SIZE.stop + 3) / frame.k : reach * 0.72;
    const [x, y] = [positions[2 * node]!, positions[2 * node + 1]!];
    return hidden.nodes.has(node) ? undefined : { x: x - reach * 0.72, y: y - up };
  }
  return leg && !hidden.edges.has(leg.edge) ? pointOf(geometry.edges[leg.edge]!.curve, leg.from) : undefined;
}

/** Points along the leg that a step takes, world units; none where it takes none that is seen. */
export function legPoints({ geometry, hidden, way, step }: WayFrame, { pointOf }: WayTools, count: number): Point[] {
  const leg = way.legs[step];
  if (!leg || hidden.edges.has(leg.edge)) return [];
  const { curve } = geometry.edges[leg.edge]!;
  return Array.from({ length: count }, (_, at) => pointOf(curve, leg.from + ((leg.to - leg.from) * at) / (count - 1)));
}
