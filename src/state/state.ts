import type { Positions } from '../layout/layout.js';
import type { Issue } from '../model/validate.js';
import type { Topology } from '../model/topology.js';
import type { Size, Viewport } from '../scene/viewport.js';

/** Where the document comes from and how far it is. */
export type Source =
  | { readonly status: 'empty' }
  | { readonly status: 'loading'; readonly url?: string }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly issues: readonly Issue[]; readonly url?: string };

/** A mark of the map, by its place in `topology.nodes` or `topology.edges`. */
export interface MarkRef {
  readonly of: 'node' | 'edge';
  readonly index: number;
}

/** What the reader looks at; could go into a URL. */
export interface View {
  /** A node or edge id; a node wins where both have it. */
  readonly selected: string | undefined;
  /** Sites shown; empty: all. */
  readonly sites: readonly string[];
}

/** A kind that stands out, since its entry in the legend is pointed at. */
export interface Isolated {
  readonly of: 'node' | 'edge';
  readonly kind: string;
}

/** Never saved. */
export interface Session {
  readonly hovered: MarkRef | undefined;
  readonly focused: MarkRef | undefined;
  readonly isolated: Isolated | undefined;
  readonly viewport: Viewport;
  /** The scale that labels are placed for: that of the viewport when it last came to rest. */
  readonly scale: number;
  /** True once the reader has moved the view by hand: nothing re-fits any more. */
  readonly moved: boolean;
  /** Size of the drawing area in CSS pixels; undefined until it was measured. */
  readonly size: Size | undefined;
  readonly positions: Positions | undefined;
}

export interface State {
  readonly source: Source;
  readonly topology: Topology | undefined;
  readonly issues: readonly Issue[];
  readonly view: View;
  readonly session: Session;
}

/** Pure; returns the same object when nothing changes. */
export type Action = (state: State) => State;

/** Before anything was loaded. */
export const INITIAL: State = Object.freeze<State>({
  source: { status: 'empty' },
  topology: undefined,
  issues: [],
  view: { selected: undefined, sites: [] },
  session: {
    hovered: undefined,
    focused: undefined,
    isolated: undefined,
    viewport: { x: 0, y: 0, k: 1 },
    scale: 1,
    moved: false,
    size: undefined,
    positions: undefined,
  },
});
