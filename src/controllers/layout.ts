import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { layouts, settle, type Aspect, type LayoutName, type Positions } from '../layout/layout.js';
import type { Size } from '../scene/viewport.js';
import { place } from '../state/actions.js';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';

/** Up to this many nodes a layout is settled before the first frame; above, between frames. */
const AT_ONCE = 300;

/** The step for a box: only three, so that the same document is the same picture everywhere. */
export const aspectOf = ({ width, height }: Size): Aspect => {
  const ratio = width / Math.max(1, height);
  return ratio > 1.15 ? 'wide' : ratio < 0.85 ? 'tall' : 'square';
};

/** Places the nodes of a store's topology, as soon as it is known what shape the box has. */
export class LayoutController implements ReactiveController {
  readonly #store: Store;
  readonly #name: () => LayoutName;
  #stop: (() => void) | undefined;
  #aspect: Aspect | undefined;
  #run = 0;

  constructor(host: ReactiveControllerHost, store: Store, name: () => LayoutName) {
    this.#store = store;
    this.#name = name;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = this.#store.subscribe((state, before) => this.#onChange(state, before));
    this.#onChange(this.#store.state, this.#store.state);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#run += 1;
  }

  /** Lays out again, for another layout. */
  again(): void {
    this.#place(this.#store.state);
  }

  #onChange(state: State, before: State): void {
    const { topology, session } = state;
    if (!topology || !session.size || session.size.width === 0) return;
    const isNew = topology !== before.topology || session.positions === undefined;
    // A box of another shape asks for another picture, unless the reader has found his way about this one.
    const isTurned = session.size !== before.session.size && !session.moved && aspectOf(session.size) !== this.#aspect;
    if (isNew || isTurned) this.#place(state);
  }

  #place({ topology, session: { size } }: State): void {
    if (!topology || !size) return;
    const run = (this.#run += 1);
    const aspect = (this.#aspect = aspectOf(size));
    const layout = this.#name();
    if (topology.nodes.length <= AT_ONCE) return this.#store.update(place(settle(topology, { layout, aspect })));
    const steps = layouts[layout](topology, { aspect });
    void this.#drive(steps, run);
  }

  /** One step of the layout per task, so that the page can answer in between. */
  async #drive(steps: Generator<Positions, Positions>, run: number): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      if (run !== this.#run) return;
      const { done, value } = steps.next();
      this.#store.update(place(value));
      if (done) return;
    }
  }
}
