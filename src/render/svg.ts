import type { SVGTemplateResult } from 'lit';
import type { Positions } from '../layout/layout.js';
import type { Geometry } from '../scene/geometry.js';
import type { Labels } from '../scene/labels.js';
import type { Scene } from '../scene/scene.js';

/** What is emphasised; indices. Everything else is drawn at rest. */
export interface Emphasis {
  /** Node ids of the hovered or focused node and its neighbours; undefined: nothing is dimmed. */
  readonly near?: { readonly nodes: ReadonlySet<number>; readonly edges: ReadonlySet<number> };
  readonly selectedNode?: number;
  readonly selectedEdge?: number;
  /** The node that has keyboard focus (roving). */
  readonly focusedNode?: number;
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
export declare function svgFrame(frame: Frame): SVGTemplateResult;
