import { css, html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store.js';
import { markStyles } from '../render/styles.js';
import { markOf } from '../state/marks.js';
import type { Store } from '../state/store.js';
import type { detailsOf } from './details-parts.js';
import { MESSAGES } from './messages.js';
import { tokens } from './styles.js';

/** Until something is selected. */
const emptyStyles = css`
  p {
    margin-block: 2px;
    color: var(--_muted);
    font-size: 12.5px;
  }
`;

/**
 * What is known of the selected node or edge: kind, place, status, specs, services, guests and connections,
 * each connection a way to its other end.
 *
 * @slot - more about the selection, below the rest
 * @fires {InfraSelectEvent} infra-select - the reader went to another node, or closed the panel
 */
export class InfraDetails extends LitElement {
  static override styles: CSSResultGroup = [tokens, markStyles, emptyStyles];

  static override properties = { for: {}, store: { attribute: false } };
  /** Id of the map it belongs to; default: the map round it. */
  declare for: string | undefined;
  /** A store of its own, for details without a map. */
  declare store: Store | undefined;

  readonly #map = new StoreController(this, ({ topology, view }) => [topology, view.selected]);

  #detailsOf: typeof detailsOf | undefined;

  /** What shows details comes with the first selection: who only looks does without. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.#detailsOf && this.#map.state?.view.selected !== undefined) await this.#load();
    await super.scheduleUpdate();
  }

  async #load(): Promise<void> {
    const parts = await import('./details-parts.js').catch(() => undefined);
    this.#detailsOf = parts?.detailsOf;
    parts?.addDetailsStyles(this.renderRoot as ShadowRoot);
  }

  protected override render(): TemplateResult {
    const { state, store } = this.#map;
    const isFound = state && markOf(state.topology, state.view.selected);
    if (!isFound)
      return html`<h2>${MESSAGES.details}</h2>
        <p>${MESSAGES.nothingSelected}</p>
        <slot></slot>`;
    return html`${this.#detailsOf?.(this, store!)}<slot></slot>`;
  }
}
