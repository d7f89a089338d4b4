import { force } from '../layout/force.js';
import { recall } from '../layout/calm/recall.js';
import type { Before, Positions } from '../layout/layout.js';
import { isSmall } from '../layout/names.js';
import type { Topology } from '../model/topology.js';
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
  const known = from && from.topology !== topology ? recall(from.topology, from.positions, topology) : undefined;
  // Until it is known where what is new will be, it waits where the first node was.
  if (known)
    show(
      fill(known, (at) => from!.positions[at % 2]!),
      true,
    );
  const { positions: shown } = store.state.session;
  const whileWanted = (end: () => void) => stop.addEventListener('abort', end);
  const arrive = (positions: Positions) => {
    if (!from || !shown || !mayGlide(topology)) return show(positions, false);
    const start = known ? fill(known, (at) => positions[at]!) : shown;
    whileWanted(glide(start, positions, (each, isThere) => show(each, !isThere)));
  };
  const before = isLike(wanted, from) ? known : undefined;
  if (layout === 'force' && !before && isSmall(topology)) return arrive(force(topology, wanted));
  const onPositions = (positions: Positions, isSettled: boolean) => {
    if (isSettled) arrive(positions);
    else if (!shown) show(positions, true);
  };
  whileWanted(layOut({ topology, layout, options: { aspect, before }, onPositions }));
}

/** Whether a picture is laid out as another one. */
const isLike = ({ layout, aspect }: Wanted, other: Wanted | undefined): boolean =>
  layout === other?.layout && aspect === other.aspect;

const mayGlide = (topology: Topology): boolean =>
  isSmall(topology) && !matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Places of before, and others for what is new. */
const fill = ({ places }: Before, other: (at: number) => number): Positions =>
  places.map((value, at) => (Number.isNaN(value) ? other(at) : value));
