import type { LitElement, ReactiveController } from 'lit';
import { resize } from '../state/actions.js';
import type { Store } from '../state/store.js';

/** Follows the size of the drawing area. A box without a size (not shown) is not reported. */
export class SizeController implements ReactiveController {
  readonly #host: LitElement;
  readonly #store: Store;
  #observer: ResizeObserver | undefined;

  constructor(host: LitElement, store: Store) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  /** Measures the box now, so that the first frame is laid out for it. */
  measure(): void {
    const { clientWidth: width, clientHeight: height } = this.#box!;
    if (width > 0 && height > 0) this.#store.update(resize({ width, height }));
  }

  hostUpdated(): void {
    if (this.#observer || !this.#host.isConnected) return;
    this.#observer = new ResizeObserver(() => this.measure());
    // The host too: what its size changes inside is then told in the same frame, for it lies deeper.
    for (const box of [this.#host, this.#box!]) this.#observer.observe(box);
  }

  hostConnected(): void {
    if (this.#host.hasUpdated) this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  get #box(): Element | null {
    return this.#host.renderRoot.querySelector('.stage');
  }
}
