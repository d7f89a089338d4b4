import { Keyboard, type KeyboardOptions } from '../controllers/keyboard.js';
import { filter } from '../state/actions.js';
import type { Store } from '../state/store.js';
import { refine } from './refine.js';
import { openSearch } from './searching.js';

/** What the map itself does for keys; the rest is done here. */
export type MapKeys = Omit<KeyboardOptions, 'help' | 'search' | 'refine'>;

/** The keyboard of a drawing. */
export function keyboardOf(map: Element, store: Store, options: MapKeys): Keyboard {
  const root = () => map.getRootNode() as ShadowRoot;
  const keyboard = new Keyboard(store, {
    ...options,
    help: () => void import('./help.js').then(({ showHelp }) => showHelp(root())),
    search: () => void openSearch(root()),
    refine: (change) => refine(root().host, store, filter(change)),
  });
  map.addEventListener('dblclick', keyboard.double);
  return keyboard;
}
