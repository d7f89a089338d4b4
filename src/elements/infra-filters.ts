import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store.js';
import { isFiltering } from '../graph/filter.js';
import type { Topology } from '../model/topology.js';
import { markStyles } from '../render/styles.js';
import { showSites } from '../state/actions.js';
import type { Store } from '../state/store.js';
import { refine } from './refine.js';
import type { FilterPanel } from './filter-panel.js';
import { MESSAGES } from './messages.js';
import { glyph } from './states.js';
import { tokens } from './styles.js';

/**
 * Chooses what of a map is shown: a site, and in a panel kinds, states and tags, each with the number of nodes it would show; the
 * rest is left out, or dimmed. Nothing moves.
 *
 * @csspart choice - one site
 * @csspart more - opens the panel
 * @csspart panel - kinds, states and tags
 * @csspart chip - one of them
 * @fires {InfraFilterEvent} infra-filter - the reader has chosen
 */
export class InfraFilters extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    markStyles,
    css`
      :host,
      fieldset {
        display: flex;
        align-items: center;
        gap: 10px;
        min-inline-size: 0;
      }
      :host {
        position: relative;
        color: var(--_muted);
      }
      fieldset {
        border: 0;
      }
      legend {
        float: inline-start;
      }
      legend,
      label {
        white-space: nowrap;
      }
      .is-active {
        color: var(--_accent);
      }
      .choices {
        display: flex;
        overflow: auto;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }
      label {
        position: relative;
        align-content: center;
        min-block-size: var(--_target);
        padding-inline: 12px;
      }
      label:hover {
        color: var(--_text);
      }
      label:has(:checked) {
        background: var(--_accent);
        color: var(--_on-accent);
        font-weight: 600;
      }
      @media (forced-colors: active) {
        label:has(:checked) {
          background: Highlight;
          color: HighlightText;
          forced-color-adjust: none;
        }
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--_text);
        outline-offset: -3px;
      }
      input {
        position: absolute;
        inset: 0;
        opacity: 0;
        cursor: pointer;
      }
    `,
  ];

  static override properties = { for: {}, store: { attribute: false } };
  /** Id of the map it belongs to; default: the map round it. */
  declare for: string | undefined;
  /** A store of its own, for filters without a map. */
  declare store: Store | undefined;

  readonly #map = new StoreController(this, ({ topology, view }) => [topology, view.filter]);
  #panel: FilterPanel | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { topology, view } = this.#map.state ?? {};
    if (!topology?.nodes.length) return nothing;
    const { filter } = view!;
    return html`${this.#sites(topology, filter.sites)}
      <button
        part="more"
        class=${isFiltering({ ...filter, sites: [] }) ? 'icon-button is-active' : 'icon-button'}
        aria-label=${MESSAGES.filters}
        title=${MESSAGES.filters}
        aria-expanded=${this.#panel?.isOpen ?? false}
        @click=${this.#toggle}
      >
        ${glyph('M4 6h16M7 12h10M10 18h4')}</button
      >${this.#panel?.render()}`;
  }

  /** One site is no choice. */
  #sites(topology: Topology, sites: readonly string[]) {
    const specs = (topology.document.sites ?? []).filter(({ id }) => topology.siteById.get(id)?.nodes.length);
    if (specs.length < 2) return nothing;
    const choice = (label: string, list: readonly string[]) =>
      html`<label part="choice"
        ><input
          type="radio"
          name="site"
          .checked=${list[0] === sites[0]}
          @change=${() => refine(this, this.#map.store!, showSites(list))}
        />${label}</label
      >`;
    return html`<fieldset>
      <legend>${MESSAGES.filter}</legend>
      <div class="choices">
        ${choice(MESSAGES.all, [])}${specs.map(({ id, short, label }) => choice(short ?? label ?? id, [id]))}
      </div>
    </fieldset>`;
  }

  /** What else can be filtered by comes with the first who asks. */
  readonly #toggle = async (): Promise<void> => {
    this.#panel ??= new (await import('./filter-panel.js')).FilterPanel(this, this.#map);
    this.#panel.toggle();
  };
}
