import type { Positions } from '../layout/layout.js';
import { isSmall } from '../layout/names.js';
import { finish } from '../layout/finish.js';
import { force } from '../layout/force.js';
import { layOut } from './background.js';
import { glide } from './glide.js';
import type { Settled, Wanted } from './layout.js';

/** The map that changes. */
export interface Changing {
  /** Says when nobody wants the change any more. */
  readonly stop: AbortSignal;
  readonly shown: () => Positions | undefined;
  readonly show: (positions: Positions, isCoarse: boolean) => void;
}

/** Leads a map from one settled picture, if there is one, to what is wanted. A small one glides, unless motion is not wanted. */
export function change(wanted: Wanted, from: Settled | undefined, { stop, shown, show }: Changing): void {
  if (stop.aborted) return;
}
