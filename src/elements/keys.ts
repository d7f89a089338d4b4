import type { Keyboard, KeyboardOptions } from '../controllers/keyboard.js';
import type { Store } from '../state/store.js';

/** What the <svg> listens to. */
export interface Keys {
  readonly onFocus: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Keys of the map that the page would scroll by. */
const SCROLLING = /^(Arrow|Home|End| )/;

/** The keyboard, loaded by the first focus: who only looks does without. */
export function keys(store: Store, options: KeyboardOptions): Keys {
  let keyboard: Keyboard | undefined;
  const load = async (): Promise<Keyboard> => {
    const { Keyboard } = await import('../controllers/keyboard.js');
    return (keyboard ??= new Keyboard(store, options));
  };
  return {
    onFocus: () => void load(),
    onKey: (event) => {
      if (keyboard) return keyboard.press(event);
      // The first keys wait for it, in their order; the page must not scroll meanwhile.
      if (SCROLLING.test(event.key)) event.preventDefault();
      void load().then(({ press }) => press(event));
    },
  };
}
