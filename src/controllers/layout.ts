import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { aspectOf } from '../layout/aspect.js';
import { force } from '../layout/force.js';
import type { Aspect, Positions } from '../layout/layout.js';
import { isSmall, type LayoutName } from '../layout/names.js';
import type { Topology } from '../model/topology.js';
import { place } from '../state/actions.js';
import type { Store } from '../state/store.js';
import { later, loadChange } from './later.js';

/** What is laid out, and how. */
export interface Wanted {
  readonly topology: Topology;
  readonly layout: LayoutName;
  readonly aspect: Aspect;
}

/** A picture that has settled. */
export interface Settled extends Wanted {
  readonly positions: Positions;
}

/** What of it an element calls once its box has a size. */
export interface LayoutController extends ReactiveController {
  /** Lays out what has not been, for the box as it is. A box of another shape asks for another picture, unless the reader has found his way about this one. */
  readonly update: () => void;
}

/**
 * Places the nodes of a store's topology, as soon as it is known what shape the box has.
 * @param name of the layout that is wanted now.
 */
export function createLayout(host: ReactiveControllerHost, store: Store, name: () => LayoutName): LayoutController {
  let wanted: Wanted | undefined;
  let settled: Settled | undefined;
  let stop = new AbortController();
  const layOut = (now: Wanted, from: Settled | undefined) => {
    const { topology, layout } = (wanted = now);
    stop.abort();
    const { signal } = (stop = new AbortController());
    const show = (positions: Positions, isCoarse?: boolean) => {
      if (!isCoarse) settled = { ...now, positions };
      store.update(place(positions, isCoarse));
    };
    if (!from && layout === 'force' && isSmall(topology)) show(force(topology, now));
    else {
      const begin = (change: NonNullable<typeof later.change>) => change(now, from, { stop: signal, show, store });
      // At once where it can be: between one picture and the next there is no moment of nothing.
      if (later.change) begin(later.change);
      else void loadChange().then(begin);
    }
  };
  const controller: LayoutController = {
    // A layout that was cut off begins again.
    hostConnected: () => host.requestUpdate(),
    hostDisconnected: () => {
      stop.abort();
      const { positions, isCoarse } = store.state.session;
      if (!positions || isCoarse) wanted = undefined;
    },
    update: () => {
      const { topology, session } = store.state;
      if (!topology || !session.size) return;
      const now = { topology, layout: name(), aspect: aspectOf(session.size) };
      const isSame = topology === wanted?.topology && now.layout === wanted.layout;
      if (!isSame || (now.aspect !== wanted!.aspect && !session.moved)) layOut(now, isSame ? undefined : settled);
    },
  };
  host.addController(controller);
  return controller;
}
