import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { StoreController } from '../controllers/store.js';
import { search, type Found, type Hit } from '../graph/search.js';
import { plain } from '../graph/plain.js';
import { termsOf } from '../graph/terms.js';
import { nodeSwatch } from '../render/swatch.js';
import { find } from '../state/actions.js';
import { show } from '../state/show.js';
import { InfraSelectEvent } from './events.js';
import { MISUNDERSTOOD, PLACES, SEARCH } from './search-words.js';
import { searchStyles } from './search-styles.js';
import { addSheet } from './sheets.js';
import { glyph } from './states.js';

/** Most hits that are listed. */
const MOST = 50;
const NONE: Found = { hits: [], misunderstood: [] };

/**
 * The box of a search: a combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The focus stays in the field,
 * arrows choose, Enter goes, Escape empties the field, then closes the box. Loaded when it is first opened.
 */
export class SearchBox {
  readonly #host: LitElement;
  readonly #map: StoreController;
  #isOpen = false;
  #query = '';
  #found = NONE;
  /** Place of the chosen hit in the list; −1: none is. */
  #at = -1;
  /** What had the focus before. */
  #before: HTMLElement | undefined;

  constructor(host: LitElement, map: StoreController) {
    this.#host = host;
    this.#map = map;
    addSheet(host.renderRoot as ShadowRoot, searchStyles.cssText);
  }

  async open(): Promise<void> {
    this.#before ??= focusedIn(document) ?? undefined;
    this.#isOpen = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#input?.select();
    this.#input?.focus();
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const { hits } = this.#found;
    const active = hits[this.#at];
    return html`<div part="box" class="box" role="search">
      <div class="field">
        ${glyph('M4 11a7 7 0 1 0 14 0a7 7 0 1 0-14 0M20 20l-4-4')}
        <input
          type="text"
          role="combobox"
          aria-label=${SEARCH.label}
          aria-autocomplete="list"
          aria-expanded=${hits.length > 0}
          aria-controls="hits"
          aria-activedescendant=${active ? `hit-${active.node}` : nothing}
          autocomplete="off"
          spellcheck="false"
          placeholder=${SEARCH.label}
          .value=${this.#query}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
        />
        <button class="icon-button" aria-label=${SEARCH.close} title=${SEARCH.close} @click=${this.#close}>
          ${glyph('M18 6L6 18M6 6L18 18')}
        </button>
      </div>
      <ul id="hits" role="listbox" aria-label=${SEARCH.label} ?hidden=${hits.length === 0}>
        ${hits.slice(0, MOST).map((hit, at) => this.#option(hit, at))}
      </ul>
      <div class="said" role="status">${this.#said()}</div>
    </div>`;
  }

  #option(hit: Hit, at: number) {
    const node = this.#map.state!.topology!.nodes[hit.node]!;
    const site = this.#map.state!.topology!.siteById.get(node.site ?? '')?.label;
    const isName = hit.of === 'name';
    return html`<li
      part="hit"
      role="option"
      id=${`hit-${hit.node}`}
      aria-selected=${at === this.#at}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#go(hit)}
    >
      ${nodeSwatch({ ...node.kind, family: node.family }, 22)}
      <span>
        ${isName ? this.#marked(node.label) : node.label}
        ${isName ? nothing : html`<br /><small>${PLACES[hit.of]} ${this.#marked(hit.text)}</small>`}
      </span>
      <small>${site}</small>
    </li>`;
  }

  /** A text, with what was looked for in it set off. */
  #marked(text: string): unknown {
    const words = termsOf(this.#query).filter(({ field, isNot }) => field === undefined && !isNot);
    const flat = plain(text);
    // What is compared may have other places than what is shown.
    if (flat.length !== text.length) return text;
    const [at, length] =
      words.map(({ value }) => [flat.indexOf(plain(value)), value.length]).find(([at]) => at! >= 0) ?? [];
    return at === undefined || !length
      ? text
      : html`${text.slice(0, at)}<mark>${text.slice(at, at + length)}</mark>${text.slice(at + length)}`;
  }

  #said(): unknown {
    const { hits, misunderstood } = this.#found;
    const faults = misunderstood.map((part) => html`<div>${MISUNDERSTOOD[part.code](part)}</div>`);
    if (!this.#query.trim()) return SEARCH.hint;
    const more = hits.length > MOST ? ` (${SEARCH.more(hits.length - MOST)})` : '';
    return html`${hits.length ? SEARCH.found(hits.length) + more : SEARCH.none}${faults}`;
  }

  readonly #onInput = ({ target }: Event): void => this.#look((target as HTMLInputElement).value);

  #look(query: string): void {
    const topology = this.#map.state?.topology;
    this.#query = query;
    this.#found = topology && query.trim() ? search(topology, query) : NONE;
    this.#at = this.#found.hits.length ? 0 : -1;
    const nodes = new Set(this.#found.hits.map(({ node }) => node));
    this.#map.store?.update(find(nodes.size ? { nodes, edges: new Set() } : undefined));
    this.#host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const count = Math.min(MOST, this.#found.hits.length);
    const to: Readonly<Record<string, number>> = { ArrowDown: this.#at + 1, ArrowUp: this.#at - 1 };
    if (event.key in to && count) this.#choose((to[event.key]! + count) % count);
    else if (event.key === 'Enter' && this.#found.hits[this.#at]) this.#go(this.#found.hits[this.#at]!);
    else if (event.key === 'Escape') this.#escape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #choose(at: number): void {
    this.#at = at;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }),
    );
  }

  #escape(): void {
    if (this.#query) this.#look('');
    else this.#close();
  }

  #go({ node }: Hit): void {
    const { id } = this.#map.state!.topology!.nodes[node]!;
    this.#close();
    this.#map.store?.update(show(id));
    this.#host.dispatchEvent(new InfraSelectEvent(id, 'node'));
  }

  readonly #close = (): void => {
    this.#look('');
    this.#isOpen = false;
    const before = this.#before?.isConnected ? this.#before : this.#host.renderRoot.querySelector('button');
    this.#before = undefined;
    before?.focus();
  };

  get #input(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('input');
  }
}

/** The element that has the focus, in whatever shadow root. */
function focusedIn(root: DocumentOrShadowRoot): HTMLElement | null {
  const active = root.activeElement as HTMLElement | null;
  return active?.shadowRoot ? focusedIn(active.shadowRoot) : active;
}
