import { select } from './actions.js';
import type { Action } from './state.js';

/**
 * Leads the reader to the map and to a node on it: selects the node, takes it in again if a filter leaves it out, and asks
 * the map to bring both before the reader's eyes. Without an id, or with one that is no node, only the map.
 */
export const show =
  (id?: string): Action =>
  (state) => {
    const node = state.topology?.nodeById.get(id ?? '');
    const { view, session } = node ? select(id)(state) : state;
    const isElsewhere = node && view.sites.length && !view.sites.includes(node.site ?? '');
    return {
      ...state,
      view: {
        ...view,
        sites: isElsewhere ? [] : view.sites,
        without: view.without.filter((key) => key !== `node:${node?.kind.id}`),
      },
      session: { ...session, shown: { id: node?.id } },
    };
  };
