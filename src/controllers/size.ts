import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { resize } from '../state/actions.js';
import type { Store } from '../state/store.js';

/** Follows the size of the drawing area. A box without a size (not shown) is not reported. */
export class SizeController implements ReactiveController {
  readonly #store: Store;
  #observer: ResizeObserver | undefined;
  #box: Element | undefined;

  constructor(host: ReactiveControllerHost, store: Store) {
    this.#store = store;
    host.addController(this);
  }

  attach(box: Element): void {
    if (this.#box === box) return;
    this.#box = box;
    this.hostConnected();
  }

  /** Measures the box now, so that the first frame is laid out for it. */
  measure(): void {
    const { clientWidth: width = 0, clientHeight: height = 0 } = this.#box ?? {};
    if (width > 0 && height > 0) this.#store.update(resize({ width, height }));
  }

  hostConnected(): void {
    if (!this.#box) return;
    this.#observer = new ResizeObserver(() => this.measure());
    this.#observer.observe(this.#box);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
