import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';

/** What a companion has: a store of its own, or the id of a map. */
export interface Companion extends ReactiveControllerHost, HTMLElement {
  readonly store?: Store | undefined;
  readonly for?: string | undefined;
}

const MAP = 'infra-topology';
/** Heard on the document: a map has come or gone, or what marks are drawn with. */
const CHANGE = 'infra-maps';

/** Lets every companion look for its map again, and draw itself. */
export const tellCompanions = (): void => void document.dispatchEvent(new Event(CHANGE));

/** What a map is, so that companions look for it again when it comes, and when it goes. */
export const FINDABLE: ReactiveController = { hostConnected: tellCompanions, hostDisconnected: tellCompanions };

/**
 * Finds the store of a companion and follows a slice of it: the host updates only when a value of the slice changes
 * identity. Looked for in this order: the host's own `store`; the element named by `for`; the nearest enclosing map,
 * looking out through shadow roots. Looks again whenever a map comes or goes, so it does not matter which is defined, or added, first.
 */
export class StoreController implements ReactiveController {
  readonly #host: Companion;
  readonly #slice: (state: State) => readonly unknown[];
  #found: Store | undefined;
  #stop: (() => void) | undefined;

  readonly #look = (): void => this.#host.requestUpdate();

  constructor(host: Companion, slice: (state: State) => readonly unknown[]) {
    this.#host = host;
    this.#slice = slice;
    // What a server wrote (docs/adr/0008) makes room for the element's own.
    host.shadowRoot?.replaceChildren();
    host.addController(this);
  }

  /** The followed store; on a server the host's own, since nothing is connected there. */
  get store(): Store | undefined {
    return this.#host.store ?? this.#found;
  }

  get state(): State | undefined {
    return this.store?.state;
  }

  hostConnected(): void {
    document.addEventListener(CHANGE, this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    document.removeEventListener(CHANGE, this.#look);
    this.#stop?.();
    this.#found = undefined;
  }

  /** The host's `store` or `for` may have changed, or there is another map. */
  hostUpdate(): void {
    const store = this.#host.store ?? this.#find();
    if (store === this.#found || !this.#host.isConnected) return;
    this.#stop?.();
    this.#found = store;
    this.#stop = store?.subscribe((state, before) => {
      const old = this.#slice(before);
      if (this.#slice(state).some((value, at) => value !== old[at])) this.#look();
    });
  }

  /** Looks in the host's own root, then further out. */
  #find(): Store | undefined {
    const { for: id } = this.#host;
    for (let at: Element | undefined = this.#host; at;) {
      const root = at.getRootNode() as Partial<ShadowRoot>;
      const map: Element | null | undefined = id ? root.getElementById?.(id) : at.closest(MAP);
      if (map) return (map as Partial<Companion>).store;
      at = root.host;
    }
    return undefined;
  }
}
