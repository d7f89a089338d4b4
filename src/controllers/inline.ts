import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Follows the `<script type="application/json">` inside an element, also one that is still being parsed. */
export class InlineController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onChange: () => void;
  #observer: MutationObserver | undefined;
  /** The JSON text; undefined without such a child. */
  text: string | undefined;

  /** @param onChange the text is another one. */
  constructor(host: ReactiveControllerHost & HTMLElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    // What a server wrote (docs/adr/0008) makes room for the element's own.
    host.shadowRoot?.replaceChildren();
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => {
      const before = this.text;
      if (this.#read() !== before) this.#onChange();
    });
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(): string | undefined {
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    return (this.text = script?.textContent.trim() || undefined);
  }
}
