import { force } from '../layout/force.js';
import { recall } from '../layout/calm/recall.js';
import type { Before, Positions } from '../layout/layout.js';
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
  const { positions: shown } = store.state.session;
  const known = from && from.topology !== topology ? recall(from.topology, from.positions, topology) : undefined;
  const before = from?.layout === layout && from.aspect === aspect ? known : undefined;
  const isQuick = isSmall(topology);
  const whileWanted = (end: () => void) => stop.addEventListener('abort', end);
  const arrive = (positions: Positions) => {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const isOther = from?.topology !== topology && !known;
    if (!from || !shown || !isQuick || isStill || isOther) show(positions, false);
    else whileWanted(glide(startOf(shown, known, positions), positions, (each, isThere) => show(each, !isThere)));
  };
  if (isQuick && layout === 'force' && !before) arrive(force(topology, wanted));
  else
    whileWanted(
      layOut({
        topology,
        layout,
        options: { aspect, before },
        onPositions: (positions, isSettled) => {
          if (isSettled) arrive(positions);
          else if (!shown) show(positions, true);
        },
      }),
    );
}

/** What is new is where it will be from the start. */
const startOf = (shown: Positions, known: Before | undefined, to: Positions): Positions =>
  known ? shown.map((value, at) => (Number.isNaN(known.places[at]!) ? to[at]! : value)) : shown;
