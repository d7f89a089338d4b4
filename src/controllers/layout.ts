import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { finish } from '../layout/finish.js';
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

/** Places the nodes of a store's topology, as soon as it is known what shape the box has. */
export class LayoutController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #store: Store;
  readonly #name: () => LayoutName;
  #topology: Topology | undefined;
  #aspect: Aspect | undefined;
  #layout: LayoutName | undefined;
  #run = 0;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, store: Store, name: () => LayoutName) {
    this.#host = host;
    this.#store = store;
    this.#name = name;
    host.addController(this);
  }

  hostConnected(): void {
    // A layout that was cut off begins again.
    if (this.#isCutOff) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#cancel();
    if (this.#isCutOff) this.#topology = undefined;
  }

  get #isCutOff(): boolean {
    const { topology, session } = this.#store.state;
    return Boolean(topology) && (!session.positions || session.isCoarse);
  }

  /** Lays out what has not been, for the box as it is. A box of another shape asks for another picture, unless the reader has found his way about this one. */
  update(): void {
    const { topology, session } = this.#store.state;
    if (!topology || !session.size) return;
    const aspect = aspectOf(session.size);
    const layout = this.#name();
    const isTurned = aspect !== this.#aspect && !session.moved;
    if (topology === this.#topology && layout === this.#layout && !isTurned) return;
    // Another picture of the same nodes: they glide to their new places.
    const isSwitched = topology === this.#topology && layout !== this.#layout;
    this.#topology = topology;
    this.#aspect = aspect;
    this.#layout = layout;
    this.#cancel();
    this.#start(topology, aspect, isSwitched);
  }

  #start(topology: Topology, aspect: Aspect, isSwitched: boolean): void {
    const isQuick = isSmall(topology);
    if (isQuick && this.#layout === 'force') this.#show(finish(force(topology, { aspect })), isSwitched);
    else void this.#layOut(topology, aspect, isSwitched && isQuick);
  }

  #cancel(): void {
    this.#run += 1;
    this.#stop?.();
    this.#stop = undefined;
  }

  #place(positions: Positions, isCoarse = false): void {
    this.#store.update(place(positions, isCoarse));
  }

  #show(positions: Positions, isGliding: boolean): void {
    const from = this.#store.state.session.positions;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (from && isGliding && !isStill) void this.#glide(from, positions);
    else this.#place(positions);
  }

  async #glide(from: Positions, to: Positions): Promise<void> {
    const run = this.#run;
    const { glide } = await import('./glide.js');
    if (run === this.#run) this.#stop = glide(from, to, (positions, isThere) => this.#place(positions, !isThere));
  }

  /** Large documents, and all layouts but the usual one. What is on its way is shown only where nothing is yet. */
  async #layOut(topology: Topology, aspect: Aspect, isGliding: boolean): Promise<void> {
    const run = this.#run;
    const { layOut } = await import('./background.js');
    if (run !== this.#run) return;
    const isNew = !this.#store.state.session.positions;
    this.#stop = layOut({
      topology,
      layout: this.#layout!,
      options: { aspect },
      onPositions: (positions, isSettled) => {
        if (isSettled) this.#show(positions, isGliding);
        else if (isNew) this.#place(positions, true);
      },
    });
  }
}
