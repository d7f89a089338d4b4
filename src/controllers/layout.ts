import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { force } from '../layout/force.js';
import type { Aspect, Positions } from '../layout/layout.js';
import { isSmall, type LayoutName } from '../layout/names.js';
import type { Topology } from '../model/topology.js';
import type { Size } from '../scene/viewport.js';
import { place } from '../state/actions.js';
import type { Store } from '../state/store.js';

/** The step for a box: only three, so that the same document is the same picture everywhere. */
export const aspectOf = ({ width, height }: Size): Aspect => {
  const ratio = width / Math.max(1, height);
  return ratio > 1.15 ? 'wide' : ratio < 0.85 ? 'tall' : 'square';
};

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

/** Places the nodes of a store's topology, as soon as it is known what shape the box has. */
export class LayoutController implements ReactiveController {
  readonly #store: Store;
  readonly #name: () => LayoutName;
  readonly hostConnected: () => void;
  #wanted: Wanted | undefined;
  #settled: Settled | undefined;
  #stop = new AbortController();

  constructor(host: ReactiveControllerHost, store: Store, name: () => LayoutName) {
    this.#store = store;
    this.#name = name;
    // A layout that was cut off begins again.
    this.hostConnected = () => host.requestUpdate();
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop.abort();
    const { positions, isCoarse } = this.#store.state.session;
    if (!positions || isCoarse) this.#wanted = undefined;
  }

  /** Lays out what has not been, for the box as it is. A box of another shape asks for another picture, unless the reader has found his way about this one. */
  update(): void {
    const { topology, session } = this.#store.state;
    if (!topology || !session.size) return;
    const wanted = { topology, layout: this.#name(), aspect: aspectOf(session.size) };
    const before = this.#wanted;
    const isSame = topology === before?.topology && wanted.layout === before.layout;
    if (isSame && (wanted.aspect === before.aspect || session.moved)) return;
    this.#wanted = wanted;
    this.#layOut(wanted, isSame ? undefined : this.#settled);
  }

  #layOut(wanted: Wanted, from: Settled | undefined): void {
    const { topology, layout } = wanted;
    this.#stop.abort();
    const stop = (this.#stop = new AbortController()).signal;
    const show = (positions: Positions, isCoarse?: boolean) => {
      if (!isCoarse) this.#settled = { ...wanted, positions };
      this.#store.update(place(positions, isCoarse));
    };
    if (from && !this.#store.state.session.positions) show(carry(from, topology), true);
    if (!from && layout === 'force' && isSmall(topology)) show(force(topology, wanted));
    else void import('./change.js').then(({ change }) => change(wanted, from, { stop, show, store: this.#store }));
  }
}

/** Old nodes stay where they were; new ones wait where the first was. */
const carry = ({ topology: { indexOf }, positions }: Settled, { nodes }: Topology): Positions =>
  Float64Array.from(
    nodes.flatMap(({ id }) => {
      const at = 2 * (indexOf.get(id) ?? 0);
      return [...positions.subarray(at, at + 2)];
    }),
  );
