import type { Positions } from '../layout/layout.js';
import type { Topology } from '../model/topology.js';
import type { Issue } from '../model/validate.js';
import type { Size, Viewport } from '../scene/viewport.js';
import { hiddenBy, readFilter, type KindKey, type TopologyFilter } from '../graph/filter.js';
import { markOf, partsOf, type Mark } from './marks.js';
import { INITIAL, type Action, type Session, type State } from './state.js';

const inSession =
  (change: Partial<Session>): Action =>
  (state) => {
    const keys = Object.keys(change) as (keyof Session)[];
    const isSame = keys.every((key) => change[key] === state.session[key]);
    return isSame ? state : { ...state, session: { ...state.session, ...change } };
  };

/** Shows another part of the document. A selection that is hidden by it ends. */
const filtered = (state: State, change: Partial<TopologyFilter>, isolated: KindKey | undefined): State => {
  const { topology } = state;
  const filter = existing(readFilter({ ...state.view.filter, ...change }), topology);
  const view = { ...state.view, filter };
  const mark = markOf(topology, view.selected);
  const { of, index } = mark ? partsOf(mark) : { of: 'node', index: -1 };
  const isGone =
    topology && filter.mode === 'remove' && hiddenBy(topology, filter)[of === 'node' ? 'nodes' : 'edges'].has(index);
  const session = { ...state.session, isolated, hovered: undefined, focused: undefined };
  return { ...state, view: isGone ? { ...view, selected: undefined } : view, session };
};

/** Sites that a document does not have would leave nothing of it. */
const existing = (filter: TopologyFilter, topology: Topology | undefined): TopologyFilter =>
  topology && !filter.sites.every((site) => topology.siteById.has(site))
    ? { ...filter, sites: filter.sites.filter((site) => topology.siteById.has(site)) }
    : filter;

/** A document is on its way; what is drawn stays until it has come. */
export const startLoading: Action = (state) => ({ ...state, source: { status: 'loading' } });

/** A document has come. Selection and filters stay where what they name still exists. */
export const load =
  (topology: Topology): Action =>
  ({ view, session }) => ({
    source: { status: 'ready' },
    topology,
    issues: [],
    view: {
      selected: markOf(topology, view.selected) && view.selected,
      filter: existing(view.filter, topology),
    },
    session: {
      ...session,
      hovered: undefined,
      focused: undefined,
      isolated: undefined,
      positions: undefined,
      flow: undefined,
      hits: undefined,
      isCoarse: false,
    },
  });

/** What was wrong with the document that is drawn, in words. */
export const report =
  (issues: readonly Issue[]): Action =>
  (state) => ({ ...state, issues });

/** A document could not be read at all. A map that is already drawn stays, so that the reader keeps his place. */
export const fail =
  (issues: readonly Issue[]): Action =>
  (state) => ({ ...state, issues, source: { status: 'failed', issues } });

/** No document any more. */
export const clear: Action = (state) => ({ ...INITIAL, session: { ...INITIAL.session, size: state.session.size } });

/** The layout has placed every node; coarsely: better positions follow. */
export const place = (positions: Positions, isCoarse = false): Action => inSession({ positions, isCoarse });

/** Selects a node or an edge by id, or nothing. An id that does not exist selects nothing. */
export const select =
  (id: string | undefined): Action =>
  (state) => {
    const selected = state.topology && !markOf(state.topology, id) ? undefined : id;
    return selected === state.view.selected ? state : { ...state, view: { ...state.view, selected } };
  };

export const hover = (hovered: Mark | undefined): Action => inSession({ hovered });

export const focus = (focused: Mark | undefined): Action => inSession({ focused });

/** Lets one kind stand out; undefined ends that. A kind that is left out cannot. */
export const isolate =
  (kind: KindKey | undefined): Action =>
  (state) =>
    inSession({ isolated: kind && state.view.filter.without.includes(kind) ? undefined : kind })(state);

/** Shows another part of the document: what is given replaces that of the filter; the rest of it stays. */
export const filter =
  (change: Partial<TopologyFilter>): Action =>
  (state) => {
    const next = filtered(state, change, undefined);
    return JSON.stringify(next.view.filter) === JSON.stringify(state.view.filter) ? state : next;
  };

/** Shows the nodes of these sites alone; none named: all. */
export const showSites = (sites: readonly string[]): Action => filter({ sites });

/** Leaves a kind out, or takes it in again. */
export const toggleKind =
  (kind: KindKey): Action =>
  (state) => {
    const { without } = state.view.filter;
    const others = without.filter((each) => each !== kind);
    const isBack = others.length < without.length;
    return filtered(state, { without: isBack ? others : [...others, kind] }, isBack ? kind : undefined);
  };

/** What a search has found; undefined: nothing is looked for. */
export const find = (hits: Session['hits']): Action => inSession({ hits });

/** The drawing area was measured. */
export const resize =
  (size: Size): Action =>
  (state) => {
    const old = state.session.size;
    return old?.width === size.width && old.height === size.height ? state : inSession({ size })(state);
  };

/** The view has come to rest; `moved` says that it was the reader. Written by the viewport controller alone. */
export const look = (viewport: Viewport, moved: boolean): Action => inSession({ viewport, moved });
