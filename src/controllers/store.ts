import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';

/** What a companion has: a store of its own, or the id of a map. */
export interface Companion extends ReactiveControllerHost, HTMLElement {
  readonly store?: Store | undefined;
  readonly for?: string | undefined;
}

/** What a map has: the store that its companions follow. */
interface Owner {
  readonly store: Store;
}

const MAP = 'infra-topology';

/**
 * Finds the store of a companion and follows one slice of it: the host updates only when the slice changes identity.
 * Looked for in this order: the host's own `store`; the element named by `for`; the nearest enclosing map, looking out
 * through shadow roots. Waits for the map's definition, so it does not matter which is defined first.
 */
export class StoreController<Slice> implements ReactiveController {
  readonly #host: Companion;
  readonly #slice: (state: State) => Slice;
  #store: Store | undefined;
  #stop: (() => void) | undefined;

  constructor(host: Companion, slice: (state: State) => Slice) {
    this.#host = host;
    this.#slice = slice;
    host.addController(this);
  }

  /** The followed store; on a server the host's own, since nothing is connected there. */
  get store(): Store | undefined {
    return this.#host.store ?? this.#store;
  }

  /** The slice now; undefined while there is no store. */
  get value(): Slice | undefined {
    const { store } = this;
    return store && this.#slice(store.state);
  }

  hostConnected(): void {
    this.#follow();
    if (!this.#store)
      void customElements.whenDefined(MAP).then(() => this.#host.isConnected && !this.#store && this.#follow());
  }

  hostUpdate(): void {
    // The host's `store` or `for` may have changed.
    if (this.#host.isConnected && this.#find() !== this.#store) this.#follow();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#store = undefined;
  }

  #follow(): void {
    this.#stop?.();
    this.#store = this.#find();
    this.#stop = this.#store?.subscribe((state, before) => {
      if (this.#slice(state) !== this.#slice(before)) this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }

  #find(): Store | undefined {
    const { store, for: id } = this.#host;
    if (store) return store;
    const map = id === undefined ? enclosing(this.#host) : byId(this.#host, id);
    return isOwner(map) ? map.store : undefined;
  }
}

const isOwner = (element: Element | undefined): element is Element & Owner =>
  element !== undefined && 'store' in element && element.localName === MAP;

/** The nearest map round an element, looking out through shadow roots and slots. */
function enclosing(element: Element): Element | undefined {
  for (let at: Element | undefined = element; at;) {
    const found: Element | null = at.closest(MAP);
    if (found) return found;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
}

/** The element with an id in the own root, else further out. */
function byId(element: Element, id: string): Element | undefined {
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    const found = root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
    if (found) return found;
    if (!(root instanceof ShadowRoot)) return undefined;
  }
}
