import type { Topology } from '../model/topology.js';
import { calm } from './calm/calm.js';
import { finish } from '../model/steps.js';
import { force } from './force.js';
import { large } from './large/large.js';
import { isSmall, type LayoutName } from './names.js';
import { radial } from './radial/radial.js';
import { tiers } from './tiers/tiers.js';

export type { LayoutName };

/** Shape of the box that a layout is made for; width : height is 7:4, 1:1, 3:5. */
export type Aspect = 'wide' | 'square' | 'tall';

/** Centres `[x0, y0, x1, y1, …]` aligned with `topology.nodes`: world units, y down, rounded to 1/100. */
export type Positions = Float64Array;

export interface LayoutOptions {
  /** Default: wide. */
  readonly aspect?: Aspect;
  /** What of an earlier picture is to stay (see `recall()`); only 'force' keeps it. */
  readonly before?: Before | undefined;
}

/** An earlier picture, as far as the nodes of today were in it. */
export interface Before {
  /** Places `[x0, y0, …]` aligned with the nodes, world units; NaN for a new one. */
  readonly places: Float64Array;
  /** 1 for each node that takes another room than before. */
  readonly isOther: Uint8Array;
}

/** Better and better positions, then the settled ones; nothing now and then, so that whoever waits can do something else. */
export type Steps = Generator<Positions | undefined, Positions>;

/** Same input, same bytes, in every engine. */
export type Layout = (topology: Topology, options: LayoutOptions) => Steps;

/** Every layout by name, for Node and tests: a map loads the code of most of them when it needs it (`controllers/layout.ts`). */
export const layouts = {
  force: (topology, options) =>
    options.before
      ? calm(topology, options.before)
      : isSmall(topology)
        ? small(topology, options)
        : large(topology, options),
  tiers,
  radial,
} satisfies Record<LayoutName, Layout>;

/** Done at one go. */
function* small(topology: Topology, options: LayoutOptions): Steps {
  return force(topology, options);
}

/** Runs a layout to its end. */
export const settle = (topology: Topology, options: LayoutOptions & { readonly layout?: LayoutName } = {}): Positions =>
  finish(layouts[options.layout ?? 'force'](topology, options));
