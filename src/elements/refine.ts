import type { Action } from '../state/state.js';
import type { Store } from '../state/store.js';
import { InfraFilterEvent } from './events.js';

/** Filters otherwise, as the reader has chosen by an element, which tells the page. */
export function refine(by: Element, store: Store, change: Action): void {
  store.update(change);
  by.dispatchEvent(new InfraFilterEvent(store.state.view.filter));
}
