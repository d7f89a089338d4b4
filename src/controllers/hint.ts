import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a hint stays, ms. */
const HINT_MS = 1200;

/** A word that is shown for a moment. */
export class HintController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer = 0;
  #text: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What is shown now. */
  get text(): string | undefined {
    return this.#text;
  }

  /** Shows a word, and lets it go again; undefined at once. */
  show(text: string | undefined): void {
    clearTimeout(this.#timer);
    this.#text = text;
    if (text) this.#timer = window.setTimeout(() => this.show(undefined), HINT_MS);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.show(undefined);
  }
}
