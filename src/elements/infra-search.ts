import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store.js';
import { markStyles } from '../render/styles.js';
import type { Store } from '../state/store.js';
import { MESSAGES } from './messages.js';
import type { SearchBox } from './search-box.js';
import { glyph } from './states.js';
import { tokens } from './styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'infra-search': InfraSearch;
  }
}

/**
 * Finds nodes of a map by words in names, addresses, services, specs and tags, and by terms such as `kind:vm`, `site:jove`,
 * `status:down`, `cores>8`, `tag:prod`, `-kind:container`. What is found stays bright on the map; Enter goes to a hit.
 *
 * @csspart button - opens the box
 * @csspart box - the box with what was found
 * @csspart hit - one node that was found
 * @fires {InfraSelectEvent} infra-select - the reader went to a hit
 */
export class InfraSearch extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    markStyles,
    css`
      :host {
        position: relative;
      }
    `,
  ];

  static override properties = { for: {}, store: { attribute: false } };
  /** Id of the map it belongs to; default: the map round it. */
  declare for: string | undefined;
  /** A store of its own, for a search without a map. */
  declare store: Store | undefined;

  readonly #map = new StoreController(this, ({ topology }) => [topology]);
  #box: SearchBox | undefined;
  #loading: Promise<void> | undefined;

  /** Opens the box, and moves the focus there. */
  async open(): Promise<void> {
    await (this.#loading ??= this.#load());
    await this.#box?.open();
  }

  async #load(): Promise<void> {
    const { SearchBox } = await import('./search-box.js').catch(() => ({ SearchBox: undefined }));
    this.#loading = SearchBox ? this.#loading : undefined;
    if (SearchBox) this.#box = new SearchBox(this, this.#map);
  }

  protected override render(): TemplateResult {
    return html`<button
        part="button"
        class="icon-button"
        aria-label=${MESSAGES.search}
        title=${MESSAGES.search}
        @click=${() => this.open()}
      >
        ${glyph('M4 11a7 7 0 1 0 14 0a7 7 0 1 0-14 0M20 20l-4-4')}</button
      >${this.#box?.render()}`;
  }
}
