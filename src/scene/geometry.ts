import type { Positions } from '../layout/layout.js';
import type { Scene } from './scene.js';
import type { Box } from './viewport.js';

/** Everything drawn that follows from a scene and positions alone; world units; strings are SVG path data. */
export interface Geometry {
  /** Ends at the outline of the marks, room left for an arrowhead where directed. */
  readonly edges: readonly EdgeShape[];
  readonly hulls: readonly HullShape[];
  readonly bubbles: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
  /** Encloses every mark, hull and bubble, with room for the labels at k = 1. */
  readonly bounds: Box;
}
export interface EdgeShape {
  readonly path: string;
  /** Where the label goes. */
  readonly middle: { readonly x: number; readonly y: number };
  /** Tip and unit direction of the arrowhead; undefined for undirected edges. */
  readonly head?: { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number };
}
export interface HullShape {
  readonly path: string;
  /** Baseline middle of the site's label, above the hull. */
  readonly label: { readonly x: number; readonly y: number };
}

export declare function buildGeometry(scene: Scene, positions: Positions): Geometry;
