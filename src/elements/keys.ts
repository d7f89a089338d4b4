import type { Keyboard } from '../controllers/keyboard.js';
import type { Store } from '../state/store.js';
import type { MapKeys } from './keyed.js';

/** What the <svg> listens to. */
export interface Keys {
  readonly onFocus: (event: Event) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Keys of the map that the page would scroll by. */
const SCROLLING = /^(Arrow|Home|End| )/;

/** The keyboard, loaded by the first focus: who only looks does without. */
export function keys(store: Store, options: MapKeys): Keys {
  let map: Element;
  let keyboard: Keyboard | undefined;
  const load = async (): Promise<Keyboard> => {
    const { keyboardOf } = await import('./keyed.js');
    return (keyboard ??= keyboardOf(map, store, options));
  };
  return {
    onFocus: ({ currentTarget }) => {
      map = currentTarget as Element;
      void load();
    },
    onKey: (event) => {
      if (keyboard) return keyboard.press(event);
      // The first keys wait for it, in their order; the page must not scroll meanwhile.
      if (SCROLLING.test(event.key)) event.preventDefault();
      void load().then(({ press }) => press(event));
    },
  };
}
