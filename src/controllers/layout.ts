import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { layouts, settle, type Aspect, type LayoutName, type Steps } from '../layout/layout.js';
import { AT_ONCE } from '../layout/names.js';
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
  readonly #store: Store;
  readonly #name: () => LayoutName;
  #topology: Topology | undefined;
  #aspect: Aspect | undefined;
  #layout: LayoutName | undefined;
  #run = 0;

  constructor(host: ReactiveControllerHost, store: Store, name: () => LayoutName) {
    this.#store = store;
    this.#name = name;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#run += 1;
    // A layout that was cut off begins again.
    if (!this.#store.state.session.positions) this.#topology = undefined;
  }

  /** Lays out what has not been, for the box as it is. A box of another shape asks for another picture, unless the reader has found his way about this one. */
  update(): void {
    const { topology, session } = this.#store.state;
    if (!topology || !session.size) return;
    const aspect = aspectOf(session.size);
    const layout = this.#name();
    const isTurned = aspect !== this.#aspect && !session.moved;
    if (topology === this.#topology && layout === this.#layout && !isTurned) return;
    this.#topology = topology;
    this.#aspect = aspect;
    this.#layout = layout;
    const run = (this.#run += 1);
    if (topology.nodes.length <= AT_ONCE) this.#store.update(place(settle(topology, { layout, aspect })));
    else void this.#drive(layouts[layout](topology, { aspect }), run);
  }

  /** One step of the layout per task, so that the page can answer in between. */
  async #drive(steps: Steps, run: number): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      if (run !== this.#run) return;
      const { done, value } = steps.next();
      if (value) this.#store.update(place(value));
      if (done) return;
    }
  }
}
