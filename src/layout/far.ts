import { calm } from './calm/calm.js';
import { large } from './large/large.js';
import type { LayoutOptions, Steps } from './layout.js';
import type { LayoutName } from './names.js';
import type { Outline } from './outline.js';
import { radial } from './radial/radial.js';
import { tiers } from './tiers/tiers.js';

/** Layouts that a map loads when it needs them, in a worker or, where none may run, on the page. */
export const farLayouts: Readonly<Record<LayoutName, (topology: Outline, options: LayoutOptions) => Steps>> = {
  force: (topology, options) => (options.before ? calm(topology, options.before) : large(topology, options)),
  tiers,
  radial,
};
