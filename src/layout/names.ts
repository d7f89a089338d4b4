/** Names of the layouts. */
export const LAYOUTS = ['force', 'tiers', 'radial'] as const;

export type LayoutName = (typeof LAYOUTS)[number];

/** Up to this many nodes a layout is quick enough to be settled before the first frame. */
export const AT_ONCE = 300;
