import { isLarge } from '../state/derived.js';
import type { State } from '../state/state.js';
import type { Mass, MassOptions } from './mass.js';

/** What draws a large map, once it is there. */
export interface Massing {
  current: Mass | undefined;
  /** Resolves when a large map is drawn; at once for any other. */
  draw(state: State): Promise<void>;
}

/** Brings what draws large maps when the first one comes: who shows a small one does without. */
export const massing = (options: () => MassOptions): Massing => ({
  current: undefined,
  async draw({ topology }) {
    if (!isLarge(topology!)) return;
    const { Mass } = await import('./mass.js');
    await (this.current ??= new Mass(options())).painted;
  },
});
