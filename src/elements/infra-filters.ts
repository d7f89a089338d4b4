import { css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store.js';
import { showSites } from '../state/actions.js';
import type { Store } from '../state/store.js';
import { InfraFilterEvent } from './events.js';
import { MESSAGES } from './messages.js';
import { tokens } from './styles.js';

/**
 * Chooses which site of a map is shown: all of them, or one. Nothing moves when another is chosen.
 *
 * @csspart choice - one site
 * @fires {InfraFilterEvent} infra-filter - the reader has chosen
 */
export class InfraFilters extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    css`
      :host {
        min-inline-size: 0;
        color: var(--_muted);
      }
      fieldset {
        display: flex;
        align-items: center;
        gap: 10px;
        border: 0;
        min-inline-size: 0;
      }
      legend {
        float: inline-start;
        white-space: nowrap;
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
        white-space: nowrap;
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

  readonly #map = new StoreController(this, ({ topology, view }) => [topology, view.sites]);

  protected override render(): TemplateResult | typeof nothing {
    const { topology, view } = this.#map.state ?? {};
    const specs = (topology?.document.sites ?? []).filter(({ id }) => topology?.siteById.get(id)?.nodes.length);
    if (specs.length < 2) return nothing;
    const choice = (label: string, sites: readonly string[]) =>
      html`<label part="choice"
        ><input
          type="radio"
          name="site"
          .checked=${sites[0] === view?.sites[0]}
          @change=${() => this.#choose(sites)}
        />${label}</label
      >`;
    return html`<fieldset>
      <legend>${MESSAGES.filter}</legend>
      <div class="choices">
        ${choice(MESSAGES.all, [])}${specs.map(({ id, short, label }) => choice(short ?? label ?? id, [id]))}
      </div>
    </fieldset>`;
  }

  #choose(sites: readonly string[]): void {
    const { store } = this.#map;
    store?.update(showSites(sites));
    if (store) this.dispatchEvent(new InfraFilterEvent(store.state.view));
  }
}
