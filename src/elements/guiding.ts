import { render, svg } from 'lit';
import { textWidth } from '../layout/metrics.js';
import { pointOf } from '../scene/edges.js';
import { outline } from '../scene/outline.js';
import type { Session } from '../state/state.js';
import type { GuideOptions } from './guide.js';

/** Brings what leads the reader over the map when a companion first asks for it: who only looks does without. */
export function guiding(map: Omit<GuideOptions, 'tools'>): (session: Session) => void {
  let guide: Promise<unknown> | undefined;
  const load = async () => {
    const { Guide } = await import('./guide.js');
    return new Guide({ ...map, tools: { svg, render, outline, pointOf, textWidth } });
  };
  return ({ flow, shown }) => {
    if (flow ?? shown) guide ??= load();
  };
}
