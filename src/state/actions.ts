import type { Positions } from '../layout/layout.js';
import type { Topology } from '../model/topology.js';
import type { Issue } from '../model/validate.js';
import type { Size, Viewport } from '../scene/viewport.js';
import { INITIAL, type Action, type Isolated, type MarkRef, type Session, type State, type View } from './state.js';

const inView = (state: State, change: Partial<View>): State => ({ ...state, view: { ...state.view, ...change } });
const inSession = (state: State, change: Partial<Session>): State => ({
  ...state,
  session: { ...state.session, ...change },
});

/** A document is on its way; what is drawn stays until it has come. */
export const startLoading =
  (url?: string): Action =>
  (state) => ({ ...state, source: url === undefined ? { status: 'loading' } : { status: 'loading', url } });

/** A document has come. Selection and filter stay where what they name still exists. */
export const load =
  (topology: Topology): Action =>
  (state) => {
    const { selected, sites } = state.view;
    const isKept = selected !== undefined && (topology.nodeById.has(selected) || topology.edgeById.has(selected));
    return {
      source: { status: 'ready' },
      topology,
      issues: [],
      view: { selected: isKept ? selected : undefined, sites: sites.filter((site) => topology.siteById.has(site)) },
      session: { ...state.session, hovered: undefined, focused: undefined, isolated: undefined, positions: undefined },
    };
  };

/** What was wrong with the document that is drawn, in words. */
export const report =
  (issues: readonly Issue[]): Action =>
  (state) => ({ ...state, issues });

/** A document could not be read at all. A map that is already drawn stays, so that the reader keeps his place. */
export const fail =
  (issues: readonly Issue[], url?: string): Action =>
  (state) => ({
    ...state,
    issues,
    source: url === undefined ? { status: 'failed', issues } : { status: 'failed', issues, url },
  });

/** No document any more. */
export const clear: Action = (state) => ({ ...INITIAL, session: { ...INITIAL.session, size: state.session.size } });

/** The layout has placed every node. */
export const place =
  (positions: Positions): Action =>
  (state) =>
    inSession(state, { positions });

/** Selects a node or an edge by id, or nothing. An id that does not exist selects nothing. */
export const select =
  (id: string | undefined): Action =>
  (state) => {
    const { topology, view } = state;
    const isKnown =
      id !== undefined && (topology === undefined || topology.nodeById.has(id) || topology.edgeById.has(id));
    const selected = isKnown ? id : undefined;
    return selected === view.selected ? state : inView(state, { selected });
  };

const isSame = (a: MarkRef | undefined, b: MarkRef | undefined) =>
  a === b || (a !== undefined && a.of === b?.of && a.index === b.index);

export const hover =
  (hovered: MarkRef | undefined): Action =>
  (state) =>
    isSame(hovered, state.session.hovered) ? state : inSession(state, { hovered });

export const focus =
  (focused: MarkRef | undefined): Action =>
  (state) =>
    isSame(focused, state.session.focused) ? state : inSession(state, { focused });

/** Lets one kind stand out; undefined ends that. */
export const isolate =
  (isolated: Isolated | undefined): Action =>
  (state) =>
    isolated === state.session.isolated ? state : inSession(state, { isolated });

/** Shows the nodes of these sites alone; none named: all. A selection that is hidden by it ends. */
export const showSites =
  (sites: readonly string[]): Action =>
  (state) => {
    const { topology, view } = state;
    if (sites.length === view.sites.length && sites.every((site, at) => site === view.sites[at])) return state;
    const node = topology?.nodeById.get(view.selected ?? '');
    const isGone = node !== undefined && sites.length > 0 && !sites.includes(node.site ?? '');
    const next = inView(state, isGone ? { sites, selected: undefined } : { sites });
    return inSession(next, { hovered: undefined, focused: undefined });
  };

/** The drawing area was measured. */
export const resize =
  (size: Size): Action =>
  (state) => {
    const old = state.session.size;
    return old?.width === size.width && old.height === size.height ? state : inSession(state, { size });
  };

/** The view has moved; `moved` says that it was the reader. Written by the viewport controller alone. */
export const look =
  (viewport: Viewport, moved: boolean): Action =>
  (state) => {
    const old = state.session.viewport;
    const isSameView = old.x === viewport.x && old.y === viewport.y && old.k === viewport.k;
    return isSameView && moved === state.session.moved ? state : inSession(state, { viewport, moved });
  };

/** The view has come to rest: labels are placed for this scale from now on. */
export const rest: Action = (state) => {
  const { scale, viewport } = state.session;
  return scale === viewport.k ? state : inSession(state, { scale: viewport.k });
};
