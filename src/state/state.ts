import type { Aspect, Positions } from '../layout/layout.js';
import type { Issue } from '../model/validate.js';
import type { Topology } from '../model/topology.js';
import type { Viewport } from '../scene/viewport.js';

/** Where the document comes from and how far it is. */
export type Source =
  | { readonly status: 'empty' }
  | { readonly status: 'loading'; readonly url?: string }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly issues: readonly Issue[]; readonly url?: string };

/** What the reader looks at; could go into a URL. */
export interface View {
  /** A node or edge id. */
  readonly selected: string | undefined;
  /** Sites shown; empty: all. */
  readonly sites: readonly string[];
}

/** Never saved. */
export interface Session {
  readonly hovered: string | undefined;
  readonly focused: string | undefined;
  readonly viewport: Viewport;
  /** True once the reader has moved the view by hand: nothing re-fits any more. */
  readonly moved: boolean;
  /** Size of the drawing area in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly aspect: Aspect;
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
