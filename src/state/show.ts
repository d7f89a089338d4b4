import { select } from './actions.js';
import type { Action } from './state.js';

/** Selects a node or an edge, or nothing, as the reader goes there: a node that a filter leaves out is taken in again. */
export const goTo =
  (id: string | undefined): Action =>
  (state) => {
    const to = select(id)(state);
    const node = to.topology?.nodeById.get(id ?? '');
    if (!node) return to;
    const { selected, sites, without } = to.view;
    return {
      ...to,
      view: {
        selected,
        sites: sites.includes(node.site ?? '') ? sites : [],
        without: without.filter((key) => key !== `node:${node.kind.id}`),
      },
    };
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
