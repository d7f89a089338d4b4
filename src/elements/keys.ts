import type { Keyboard, KeyboardOptions } from '../controllers/keyboard.js';
import type { Store } from '../state/store.js';

/** What the <svg> listens to. */
export interface Keys {
  readonly onFocus: (event: Event) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Keys of the map that the page would scroll by. */
const SCROLLING = /^(Arrow|Home|End| )/;

/** The keyboard, loaded by the first focus: who only looks does without. */
export function keys(store: Store, options: Omit<KeyboardOptions, 'help'>): Keys {
  let map: Element;
  let keyboard: Keyboard | undefined;
  const load = async (): Promise<Keyboard> => {
    const { Keyboard } = await import('../controllers/keyboard.js');
    const help = () => void import('./help.js').then(({ showHelp }) => showHelp(map.getRootNode() as ShadowRoot));
    return (keyboard ??= new Keyboard(store, { ...options, help }));
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
