import { hiddenBy, PASSES, type TopologyFilter } from '../graph/filter.js';
import type { Node } from '../model/topology.js';
import { select } from './actions.js';
import type { Action } from './state.js';

/** A filter without what of it leaves out a node. */
const including = (node: Node, filter: TopologyFilter): TopologyFilter => ({
  ...filter,
  only: PASSES.only(node, filter) ? filter.only : [],
  sites: PASSES.sites(node, filter) ? filter.sites : [],
  statuses: PASSES.statuses(node, filter) ? filter.statuses : [],
  tags: PASSES.tags(node, filter) ? filter.tags : [],
  without: filter.without.filter((key) => key !== `node:${node.kind.id}`),
});

/** Selects a node or an edge, or nothing, as the reader goes there: a node that a filter leaves out is taken in again. */
export const goTo =
  (id: string | undefined): Action =>
  (state) => {
    const to = select(id)(state);
    const node = to.topology?.nodeById.get(id ?? '');
    if (!node) return to;
    const { topology, view } = to;
    const isLeftOut = hiddenBy(topology!, view.filter).nodes.has(topology!.indexOf.get(node.id)!);
    return isLeftOut ? { ...to, view: { ...view, filter: including(node, view.filter) } } : to;
  };

/**
 * Leads the reader to the map and to a node on it: goes there, and asks the map to bring both before the reader's eyes.
 * Without an id, or with one that is no node, only the map.
 */
export const show =
  (id?: string): Action =>
  (state) => {
    const node = state.topology?.nodeById.get(id ?? '');
    const to = node ? goTo(id)(state) : state;
    return { ...to, session: { ...to.session, shown: { id: node?.id } } };
  };
