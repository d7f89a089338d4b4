import type { Topology } from '../model/topology.js';

/** Shape of the box that a layout is made for; width : height is 3:2, 1:1, 2:3. */
export type Aspect = 'wide' | 'square' | 'tall';

/** Centres `[x0, y0, x1, y1, …]` aligned with `topology.nodes`: world units, y down, rounded to 1/100. */
export type Positions = Float64Array;

export interface LayoutOptions {
  readonly aspect: Aspect;
}

/** A layout yields better and better positions; the last is the settled one. Same input, same bytes, in every engine. */
export type Layout = (topology: Topology, options: LayoutOptions) => Generator<Positions, Positions>;
