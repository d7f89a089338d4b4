import { force } from '../layout/force.js';
import type { Positions } from '../layout/layout.js';
import { isSmall } from '../layout/names.js';
import type { Store } from '../state/store.js';
import { layOut } from './background.js';
import { glide } from './glide.js';
import type { Settled, Wanted } from './layout.js';

/** The map that changes. */
export interface Changing {
  readonly store: Store;
  /** Says when nobody wants the change any more. */
  readonly stop: AbortSignal;
  readonly show: (positions: Positions, isCoarse: boolean) => void;
}

/**
 * Leads a map from one settled picture, if there is one, to what is wanted. A small one glides, unless motion is not wanted; what is on
 * its way of a large one is shown only where nothing is yet.
 */
export function change(wanted: Wanted, from: Settled | undefined, { store, stop, show }: Changing): void {
  if (stop.aborted) return;
  const { topology, layout, aspect } = wanted;
  const { positions: before } = store.state.session;
  const isQuick = isSmall(topology);
  const whileWanted = (end: () => void) => stop.addEventListener('abort', end);
  const arrive = (positions: Positions) => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!from || !before || !isQuick || isStill) show(positions, false);
    else whileWanted(glide(before, positions, (each, isThere) => show(each, !isThere)));
  };
  if (isQuick && layout === 'force') arrive(force(topology, wanted));
  else
    whileWanted(
      layOut({
        topology,
        layout,
        options: { aspect },
        onPositions: (positions, isSettled) => {
          if (isSettled) arrive(positions);
          else if (!before) show(positions, true);
        },
      }),
    );
}
