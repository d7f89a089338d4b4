import type { Topology } from '../model/topology.js';
import { force } from './force.js';

/** Shape of the box that a layout is made for; width : height is 7:4, 1:1, 3:5. */
export type Aspect = 'wide' | 'square' | 'tall';

/** Centres `[x0, y0, x1, y1, …]` aligned with `topology.nodes`: world units, y down, rounded to 1/100. */
export type Positions = Float64Array;

export interface LayoutOptions {
  /** Default: wide. */
  readonly aspect?: Aspect;
}

/** A layout yields better and better positions and returns the settled ones. Same input, same bytes, in every engine. */
export type Layout = (topology: Topology, options: LayoutOptions) => Generator<Positions, Positions>;

/** Every layout by name. */
export const layouts = { force } satisfies Record<string, Layout>;

export type LayoutName = keyof typeof layouts;

/** Runs a layout to its end. */
export function settle(topology: Topology, options: LayoutOptions & { readonly layout?: LayoutName } = {}): Positions {
  const steps = layouts[options.layout ?? 'force'](topology, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
