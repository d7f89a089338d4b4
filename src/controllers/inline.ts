import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Follows the `<script type="application/json">` inside an element, also one that is still being parsed. */
export class InlineController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: () => void;
  #observer: MutationObserver | undefined;
  #text: string | undefined;

  /** @param onChange the text is another one. */
  constructor(host: ReactiveControllerHost & HTMLElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** The JSON text; undefined without such a child. */
  get text(): string | undefined {
    return this.#text;
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => {
      const before = this.#text;
      this.#read();
      if (this.#text !== before) this.#onChange();
    });
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #read(): void {
    const text = this.#host.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
    this.#text = text?.trim() ? text : undefined;
  }
}
