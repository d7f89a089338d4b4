import { isSmall } from '../layout/names.js';
import { render } from 'lit';
import { iconPath } from '../render/icon.js';
import { svgFrame } from '../render/svg.js';
import type { Derived } from '../state/derived.js';
import type { State } from '../state/state.js';
import type { Mass, MassOptions, MassTools } from './mass.js';

/** What draws a large map, once it is there. */
export interface Massing {
  current?: Mass;
  /** Resolves when a large map is drawn; at once for any other. */
  draw(state: State): Promise<void>;
}

/** Brings what draws large maps when the first one comes: who shows a small one does without. */
export const massing = (map: MassOptions['map'], derived: Derived, viewport: MassOptions['viewport']): Massing => ({
  async draw({ topology }) {
    if (isSmall(topology!)) return;
    const { Mass } = await import('./mass.js');
    const tools = { render: render as MassTools['render'], svgFrame, iconPath };
    await (this.current ??= new Mass({ map, derived, viewport, tools })).painted;
  },
});
