import type { TopologyFilter } from '../graph/filter.js';
import { filter } from '../state/actions.js';
import type { Store } from '../state/store.js';
import { InfraFilterEvent } from './events.js';

/** Filters otherwise, as the reader has chosen by an element, which tells the page. */
export function refine(by: Element, store: Store, change: Partial<TopologyFilter>): void {
  store.update(filter(change));
  by.dispatchEvent(new InfraFilterEvent(store.state.view.filter));
}
