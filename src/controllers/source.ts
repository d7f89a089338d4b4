import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readDocument } from '../model/read.js';
import { createTopology } from '../model/topology.js';
import { clear, fail, load, report, startLoading } from '../state/actions.js';
import type { Store } from '../state/store.js';

/** Where a document is: an address, a value, or a text. */
export interface DocumentSource {
  readonly url?: string | undefined;
  readonly value?: unknown;
  readonly text?: string | undefined;
}

/** Says why a fetch brought nothing: the status of the answer, undefined without one. */
export type SayFailure = (url: string, status: number | undefined) => string;

/** Brings documents into a store: the last one asked for wins, whatever comes back first. */
export class SourceController implements ReactiveController {
  readonly #store: Store;
  readonly #say: SayFailure;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, store: Store, say: SayFailure) {
    this.#store = store;
    this.#say = say;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /**
   * Reads the first of value, address and text that is given into the store; none empties it. A value is drawn at once,
   * words for what is wrong with it follow. Resolves when all is said, to false when another load has taken its place.
   */
  async load({ value, url, text }: DocumentSource): Promise<boolean> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    if (value !== undefined) await this.#read(value, signal);
    else if (url) await this.#fetch(url, signal);
    else if (text) await this.#parse(text, signal);
    else this.#store.update(clear);
    return !signal.aborted;
  }

  async #fetch(url: string, signal: AbortSignal): Promise<void> {
    this.#store.update(startLoading);
    let status: number | undefined;
    try {
      const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
      if (response.ok) return await this.#parse(await response.text(), signal);
      ({ status } = response);
    } catch {
      // A fetch rejects when the network fails or the page forbids it; the browser keeps the reason to itself.
    }
    if (signal.aborted) return;
    const code = status === 404 ? 'not-found' : status ? 'http' : 'network';
    this.#store.update(fail([{ path: '', code, severity: 'error', message: this.#say(url, status) }]));
  }

  async #parse(text: string, signal: AbortSignal): Promise<void> {
    let value: unknown;
    try {
      value = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch {
      const { syntaxIssue } = await import('../model/explain.js');
      if (!signal.aborted) this.#store.update(fail([syntaxIssue(text)]));
      return;
    }
    await this.#read(value, signal, text);
  }

  async #read(value: unknown, signal: AbortSignal, text?: string): Promise<void> {
    // So that there is no moment between one picture and the next.
    if (this.#store.state.topology) await import('./change.js').catch(() => {});
    if (signal.aborted) return;
    const reading = readDocument(value);
    const { document } = reading;
    if (document) this.#store.update(load(createTopology(document)));
    if (!reading.faults.length) return;
    const { explain } = await import('../model/explain.js');
    if (signal.aborted) return;
    const issues = explain(reading, value, text);
    this.#store.update(document ? report(issues) : fail(issues));
  }
}
