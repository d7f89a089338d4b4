import { html, LitElement, type CSSResultGroup, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store.js';
import { markStyles } from '../render/styles.js';
import { select } from '../state/actions.js';
import { markOf, partsOf } from '../state/marks.js';
import type { Store } from '../state/store.js';
import { edgeDetails, nodeDetails } from './details-parts.js';
import { detailsStyles } from './details-styles.js';
import { InfraSelectEvent } from './events.js';
import { MESSAGES } from './messages.js';
import { glyph } from './states.js';
import { tokens } from './styles.js';

/**
 * What is known of the selected node or edge: kind, place, status, specs, services, guests and connections,
 * each connection a way to its other end.
 *
 * @slot - more about the selection, below the rest
 * @fires {InfraSelectEvent} infra-select - the reader went to another node, or closed the panel
 */
export class InfraDetails extends LitElement {
  static override styles: CSSResultGroup = [tokens, markStyles, detailsStyles];

  static override properties = { for: {}, store: { attribute: false } };
  /** Id of the map it belongs to; default: the map round it. */
  declare for: string | undefined;
  /** A store of its own, for details without a map. */
  declare store: Store | undefined;

  readonly #map = new StoreController(this, ({ topology, view }) => [topology, view.selected]);

  protected override render(): TemplateResult {
    const { topology, view } = this.#map.state ?? {};
    const id = view?.selected ?? '';
    const node = topology?.nodeById.get(id);
    const edge = topology?.edgeById.get(id);
    const go = (to?: string) => this.#go(to);
    const found = node ? nodeDetails(topology!, node, go) : edge && edgeDetails(topology!, edge, go);
    if (!found)
      return html`<h2>${MESSAGES.details}</h2>
        <p>${MESSAGES.nothingSelected}</p>
        <slot></slot>`;
    return html`<button
        class="icon-button close"
        aria-label=${MESSAGES.close}
        title=${MESSAGES.close}
        @click=${() => go()}
      >
        ${glyph('M18 6L6 18M6 6L18 18')}</button
      >${found}<slot></slot>`;
  }

  #go(id: string | undefined): void {
    const { store } = this.#map;
    store?.update(select(id));
    const mark = markOf(store?.state.topology, id);
    this.dispatchEvent(new InfraSelectEvent(id, mark && partsOf(mark).of));
  }
}
