import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readDocument } from '../model/read.js';
import { createTopology } from '../model/topology.js';
import type { Issue } from '../model/validate.js';
import { clear, fail, load, report, startLoading } from '../state/actions.js';
import type { Store } from '../state/store.js';

/** Where a document is: an address, a value, or a text. */
export type DocumentSource = { readonly url: string } | { readonly value: unknown } | { readonly text: string };

/** Why a fetch brought nothing; put into words by the caller. */
export type FetchFailure = {
  readonly code: 'not-found' | 'http' | 'network';
  readonly url: string;
  readonly status?: number;
};

/** Brings documents into a store: the last one asked for wins, whatever comes back first. */
export class SourceController implements ReactiveController {
  readonly #store: Store;
  readonly #say: (failure: FetchFailure) => Issue;
  #abort: AbortController | undefined;
  #last: DocumentSource | undefined;

  /** @param say puts a failed fetch into words. */
  constructor(host: ReactiveControllerHost, store: Store, say: (failure: FetchFailure) => Issue) {
    this.#store = store;
    this.#say = say;
    host.addController(this);
  }

  /** What was asked for last. */
  get last(): DocumentSource | undefined {
    return this.#last;
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  /**
   * Reads a source into the store; undefined empties it. A value is drawn at once, words for what is wrong with it follow.
   * Resolves when all is said, to false when another load has taken its place.
   */
  async load(source: DocumentSource | undefined): Promise<boolean> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#last = source;
    if (!source) this.#store.update(clear);
    else if ('url' in source) await this.#fetch(source.url, signal);
    else if ('text' in source) await this.#parse(source.text, signal);
    else await this.#read(source.value, signal);
    return !signal.aborted;
  }

  async #fetch(url: string, signal: AbortSignal): Promise<void> {
    this.#store.update(startLoading(url));
    const failed = (failure: FetchFailure) => !signal.aborted && this.#store.update(fail([this.#say(failure)], url));
    try {
      const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
      if (!response.ok)
        return void failed({ code: response.status === 404 ? 'not-found' : 'http', url, status: response.status });
      const text = await response.text();
      await this.#parse(text, signal, url);
    } catch {
      // A fetch rejects when the network fails or the page forbids it; the browser keeps the reason to itself.
      failed({ code: 'network', url });
    }
  }

  async #parse(text: string, signal: AbortSignal, url?: string): Promise<void> {
    let value: unknown;
    try {
      value = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch {
      const { syntaxIssue } = await import('../model/validate.js');
      if (!signal.aborted) this.#store.update(fail([syntaxIssue(text)], url));
      return;
    }
    await this.#read(value, signal, { text, url });
  }

  async #read(
    value: unknown,
    signal: AbortSignal,
    { text, url }: { text?: string; url?: string | undefined } = {},
  ): Promise<void> {
    if (signal.aborted) return;
    const { document, faults } = readDocument(value);
    if (document) this.#store.update(load(createTopology(document)));
    if (faults.length === 0) return;
    const { explain } = await import('../model/explain.js');
    if (signal.aborted) return;
    const issues = explain(faults, value, text);
    this.#store.update(document ? report(issues) : fail(issues, url));
  }
}
