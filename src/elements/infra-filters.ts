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
      fieldset {
        display: flex;
        align-items: center;
        gap: 10px;
        margin: 0;
        padding: 0;
        border: 0;
        min-inline-size: 0;
      }
      legend {
        float: inline-start;
        padding: 0;
        color: var(--_muted);
      }
      .choices {
        display: flex;
        overflow-x: auto;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
      }
      label {
        position: relative;
        display: flex;
        align-items: center;
        min-block-size: 32px;
        padding-inline: 12px;
        white-space: nowrap;
        color: var(--_muted);
        cursor: pointer;
      }
      label:hover {
        color: var(--_text);
      }
      label:first-child {
        border-start-start-radius: calc(var(--_radius) - 1px);
        border-end-start-radius: calc(var(--_radius) - 1px);
      }
      label:last-child {
        border-start-end-radius: calc(var(--_radius) - 1px);
        border-end-end-radius: calc(var(--_radius) - 1px);
      }
      label:has(:checked) {
        background: var(--_accent);
        color: var(--_on-accent);
        font-weight: 600;
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--_text);
        outline-offset: -3px;
      }
      input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      @media (pointer: coarse) {
        label {
          min-block-size: 44px;
        }
      }
      @media (forced-colors: active) {
        label:has(:checked) {
          background: Highlight;
          color: HighlightText;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  static override properties = { for: {}, store: { attribute: false } };
  /** Id of the map it belongs to; default: the map round it. */
  declare for: string | undefined;
  /** A store of its own, for filters without a map. */
  declare store: Store | undefined;

  readonly #topology = new StoreController(this, (state) => state.topology);
  readonly #sites = new StoreController(this, (state) => state.view.sites);

  protected override render(): TemplateResult | typeof nothing {
    const topology = this.#topology.value;
    const specs = (topology?.document.sites ?? []).filter(({ id }) => topology?.siteById.get(id)?.nodes.length);
    if (specs.length < 2) return nothing;
    const chosen = this.#sites.value?.[0];
    return html`<fieldset>
      <legend>${MESSAGES.filter}</legend>
      <div class="choices">
        ${this.#choice(undefined, MESSAGES.all, chosen)}${specs.map(({ id, short, label }) => this.#choice(id, short ?? label ?? id, chosen))}
      </div>
    </fieldset>`;
  }

  #choice(site: string | undefined, label: string, chosen: string | undefined) {
    const choose = () => this.#choose(site === undefined ? [] : [site]);
    return html`<label part="choice"
      ><input type="radio" name="site" .checked=${site === chosen} @change=${choose} />${label}</label
    >`;
  }

  #choose(sites: readonly string[]): void {
    this.#sites.store?.update(showSites(sites));
    this.dispatchEvent(new InfraFilterEvent(sites));
  }
}
