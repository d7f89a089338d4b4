import { html, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store.js';
import { markStyles } from '../render/styles.js';
import { select } from '../state/actions.js';
import type { Store } from '../state/store.js';
import { edgeDetails, nodeDetails } from './details-parts.js';
import { detailsStyles } from './details-styles.js';
import { InfraSelectEvent } from './events.js';
import { MESSAGES } from './messages.js';
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

  readonly #topology = new StoreController(this, (state) => state.topology);
  readonly #selected = new StoreController(this, (state) => state.view.selected);

  protected override render(): TemplateResult {
    const topology = this.#topology.value;
    const id = this.#selected.value ?? '';
    const [node, edge] = [topology?.nodeById.get(id), topology?.edgeById.get(id)];
    if (!topology || !(node ?? edge)) {
      return html`<div class="nothing">
        <h2>${MESSAGES.details}</h2>
        <p>${MESSAGES.nothingSelected}</p>
        <slot></slot>
      </div>`;
    }
    const go = (to: string) => this.#go(to);
    return html`<button
        type="button"
        class="close"
        aria-label=${MESSAGES.close}
        title=${MESSAGES.close}
        @click=${() => this.#go(undefined)}
      >
        <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
          <path class="icon" d="M18 6L6 18M6 6L18 18"></path>
        </svg>
      </button>
      ${node ? nodeDetails(topology, node, go) : edge ? edgeDetails(topology, edge, go) : nothing}<slot></slot>`;
  }

  #go(id: string | undefined): void {
    const { store } = this.#selected;
    store?.update(select(id));
    const of = id === undefined ? undefined : store?.state.topology?.nodeById.has(id) ? 'node' : 'edge';
    this.dispatchEvent(new InfraSelectEvent(id, of));
  }
}
