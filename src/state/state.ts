import { EVERYTHING, type KindKey, type TopologyFilter } from '../graph/filter.js';
import type { Way } from '../graph/flow.js';
import type { Positions } from '../layout/layout.js';
import type { Issue } from '../model/validate.js';
import type { Topology } from '../model/topology.js';
import type { Neighbourhood } from '../scene/scene.js';
import type { Size, Viewport } from '../scene/viewport.js';
import type { Mark } from './marks.js';

/** Where the document comes from and how far it is. */
export type Source =
  { readonly status: 'empty' | 'loading' | 'ready' } | { readonly status: 'failed'; readonly issues: readonly Issue[] };

/** What the reader looks at; could go into a URL. */
export interface View {
  /** A node or edge id. */
  readonly selected: string | undefined;
  readonly filter: TopologyFilter;
}

/** A flow of the document that the reader follows, and how far. */
export interface Followed {
  readonly id: string;
  /** Place in the flow's steps, from 0. */
  readonly step: number;
  /** True while it goes on by itself. */
  readonly isPlaying: boolean;
  /** How long each step is shown, ms. */
  readonly paceMs: number;
  readonly way: Way;
}

/** Never saved. */
export interface Session {
  readonly hovered: Mark | undefined;
  readonly focused: Mark | undefined;
  /** The kind that stands out, since its entry in the legend is pointed at. */
  readonly isolated: KindKey | undefined;
  /** The view when it last came to rest; labels are placed for its scale. */
  readonly viewport: Viewport;
  /** True once the reader has moved the view by hand: nothing re-fits any more. */
  readonly moved: boolean;
  /** Size of the drawing area in CSS pixels; undefined until it was measured. */
  readonly size: Size | undefined;
  readonly positions: Positions | undefined;
  readonly flow?: Followed | undefined;
  /** What a search has found; everything else is dimmed. */
  readonly hits?: Neighbourhood | undefined;
  /** What was last asked to be brought before the reader's eyes: the map, and a node on it; another object each time. */
  readonly shown?: { readonly id: string | undefined };
  /** True while better positions are on their way. */
  readonly isCoarse: boolean;
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
  view: { selected: undefined, filter: EVERYTHING },
  session: {
    hovered: undefined,
    focused: undefined,
    isolated: undefined,
    viewport: { x: 0, y: 0, k: 1 },
    moved: false,
    size: undefined,
    positions: undefined,
    isCoarse: false,
  },
});
