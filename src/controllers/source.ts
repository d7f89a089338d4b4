import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readingSteps, type Reading } from '../model/read.js';
import { finish, type Steps } from '../model/steps.js';
import { topologySteps } from '../model/topology.js';
import type { Issue } from '../model/validate.js';
import { clear, fail, load, report, startLoading } from '../state/actions.js';
import type { Store } from '../state/store.js';
import { loadChange } from './later.js';

/** Where a document is: an address, a value, or a text. */
export interface DocumentSource {
  readonly url?: string | undefined;
  readonly value?: unknown;
  readonly text?: string | undefined;
}

/** Nodes and edges from which on a document keeps the page waiting while it is read. */
const LONG = 3000;

const isLong = (value: unknown): boolean => {
  const { nodes, edges } = (value ?? {}) as { readonly nodes?: unknown[]; readonly edges?: unknown[] };
  return (nodes?.length ?? 0) + (edges?.length ?? 0) > LONG;
};

/** Runs work to its end, or until it is not wanted any more. */
type Run = <Result>(steps: Steps<Result>) => Result | Promise<Result | undefined>;

/** A picture that a map has written has its document inside. */
const jsonIn = async (text: string): Promise<string> =>
  /^\s*<(svg|\?xml)/.test(text) ? ((await import('./svg-source.js')).documentIn(text) ?? text) : text;

/** Brings documents into a store: the last one asked for wins, whatever comes back first. */
export class SourceController implements ReactiveController {
  readonly #store: Store;
  readonly #unsaid: string;
  readonly #onFaults: () => Promise<void>;
  #abort: AbortController | undefined;

  /**
   * @param unsaid what is said where the words for what is wrong cannot be loaded
   * @param onFaults brings what lists them
   */
  constructor(host: ReactiveControllerHost, store: Store, unsaid: string, onFaults: () => Promise<void>) {
    this.#store = store;
    this.#unsaid = unsaid;
    this.#onFaults = onFaults;
    host.addController(this);
  }

  /** Only what is still to come is cut off, to be asked for again; what was read is told. */
  hostDisconnected(): void {
    if (this.#store.state.source.status === 'loading') this.#abort?.abort();
  }

  /**
   * Reads the first of value, address and text that is given into the store; none empties it. A value is drawn at once,
   * words for what is wrong with it follow. Resolves when all is said, to false when another load has taken its place.
   */
  async load({ value, url, text }: DocumentSource): Promise<boolean> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    try {
      if (value !== undefined) await this.#read(value, signal);
      else if (url) await this.#fetch(url, signal);
      else if (text) await this.#parse(text, signal);
      else this.#store.update(clear);
    } catch {
      // A value that cannot even be looked at.
      if (!signal.aborted) this.#store.update(fail(this.#issues()));
    }
    return !signal.aborted;
  }

  #issues(code = 'unexplained'): Issue[] {
    return [{ path: '', code, severity: 'error', message: this.#unsaid }];
  }

  /** What puts faults into words; where it cannot be loaded, that there are some. */
  #words(
    code?: string,
  ): Promise<Pick<typeof import('../model/explain.js'), 'explain' | 'explainSyntax' | 'explainFetch'>> {
    return import('../model/explain.js').catch(() => {
      const explain = () => this.#issues(code);
      return { explain, explainSyntax: explain, explainFetch: explain };
    });
  }

  async #fetch(url: string, signal: AbortSignal): Promise<void> {
    this.#store.update(startLoading);
    let status: number | undefined;
    let text: string | undefined;
    try {
      const response = await fetch(url, { signal, headers: { accept: 'application/json' } });
      ({ status } = response);
      if (response.ok) text = await response.text();
    } catch {
      // A fetch rejects when the network fails or the page forbids it; the browser keeps the reason to itself.
      status = undefined;
    }
    if (text !== undefined) return this.#parse(text, signal);
    const code = status === 404 ? 'not-found' : status ? 'http' : 'network';
    const { explainFetch } = await this.#words(code);
    if (!signal.aborted) this.#store.update(fail(explainFetch(code, url, status)));
  }

  async #parse(text: string, signal: AbortSignal): Promise<void> {
    let value: unknown;
    try {
      value = JSON.parse((await jsonIn(text)).replace(/^\uFEFF/, ''));
    } catch {
      const { explainSyntax } = await this.#words();
      if (!signal.aborted) this.#store.update(fail(explainSyntax(text)));
      return;
    }
    await this.#read(value, signal, text);
  }

  /** Lets the page answer while a long document is read. */
  async #slowly(signal: AbortSignal): Promise<Run> {
    this.#store.update(startLoading);
    const { inSlices } = await import('./slices.js');
    return (steps) => inSlices(steps, () => !signal.aborted);
  }

  async #read(value: unknown, signal: AbortSignal, text?: string): Promise<void> {
    // So that there is no moment between one picture and the next.
    if (this.#store.state.topology) await loadChange().catch(() => {});
    if (signal.aborted) return;
    const run: Run = isLong(value) ? await this.#slowly(signal) : finish;
    const reading = await run(readingSteps(value));
    const topology = reading?.document && (await run(topologySteps(reading.document)));
    if (signal.aborted || !reading) return;
    if (topology) this.#store.update(load(topology));
    if (reading.faults.length) await this.#explain(reading, value, signal, text);
  }

  async #explain(reading: Reading, value: unknown, signal: AbortSignal, text?: string): Promise<void> {
    const [{ explain }] = await Promise.all([this.#words(), this.#onFaults()]);
    if (signal.aborted) return;
    const issues = explain(reading, value, text);
    this.#store.update(reading.document ? report(issues) : fail(issues));
  }
}
