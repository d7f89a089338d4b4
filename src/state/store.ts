import type { TopologyDocument } from '../model/document.js';
import { readDocument } from '../model/read.js';
import { createTopology } from '../model/topology.js';
import { load } from './actions.js';
import { INITIAL, type Action, type State } from './state.js';

export type Listener = (state: State, before: State) => void;

/** The one home of a map's state. Companions follow it; `update()` is the only way to write. */
export class Store {
  #state: State;
  readonly #listeners = new Set<Listener>();

  constructor(state: State = INITIAL) {
    this.#state = Object.freeze(state);
  }

  get state(): State {
    return this.#state;
  }

  /** Runs an action and tells every listener, unless it changed nothing. */
  update(action: Action): void {
    const before = this.#state;
    const after = action(before);
    if (after === before) return;
    this.#state = Object.freeze(after);
    for (const listener of [...this.#listeners]) listener(this.#state, before);
  }

  /** Returns the way to stop listening. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

/** A store that holds a document: a companion can stand alone with it. What is wrong with the document is left off, as `validate()` tells. */
export function createStore(document?: TopologyDocument): Store {
  const store = new Store();
  const read = document && readDocument(document).document;
  if (read) store.update(load(createTopology(read)));
  return store;
}
