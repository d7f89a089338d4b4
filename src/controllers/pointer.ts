import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hover } from '../state/actions.js';
import type { MarkRef } from '../state/state.js';
import type { Store } from '../state/store.js';

/** The mark that an event came from, by its `data-node` or `data-edge`. */
export function markAt(event: Event): MarkRef | undefined {
  const { target } = event;
  const mark = target instanceof Element ? target.closest<SVGElement>('[data-node], [data-edge]') : null;
  const node = mark?.dataset['node'];
  if (node !== undefined) return { of: 'node', index: Number(node) };
  const edge = mark?.dataset['edge'];
  return edge === undefined ? undefined : { of: 'edge', index: Number(edge) };
}

/** Hover and click of marks, by one listener each on the <svg>. A drag never selects: d3-zoom swallows its click. */
export class PointerController implements ReactiveController {
  readonly #store: Store;
  readonly #onPick: (mark: MarkRef | undefined) => void;
  #svg: SVGSVGElement | undefined;

  constructor(host: ReactiveControllerHost, store: Store, onPick: (mark: MarkRef | undefined) => void) {
    this.#store = store;
    this.#onPick = onPick;
    host.addController(this);
  }

  attach(svg: SVGSVGElement): void {
    if (this.#svg === svg) return;
    this.#svg = svg;
    this.hostConnected();
  }

  hostConnected(): void {
    this.#svg?.addEventListener('pointerover', this.#onOver);
    this.#svg?.addEventListener('pointerleave', this.#onLeave);
    this.#svg?.addEventListener('click', this.#onClick);
  }

  hostDisconnected(): void {
    this.#svg?.removeEventListener('pointerover', this.#onOver);
    this.#svg?.removeEventListener('pointerleave', this.#onLeave);
    this.#svg?.removeEventListener('click', this.#onClick);
  }

  readonly #onOver = (event: PointerEvent): void => {
    // A finger that scrolls the page is no hover; while the map is dragged everything passes by.
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    this.#store.update(hover(markAt(event)));
  };

  readonly #onLeave = (): void => this.#store.update(hover(undefined));

  readonly #onClick = (event: MouseEvent): void => this.#onPick(markAt(event));
}
