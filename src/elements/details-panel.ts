import { html, nothing, type TemplateResult } from 'lit';
import type { Store } from '../state/store.js';
import { MESSAGES } from './messages.js';

/** A map, as far as its details go. */
export interface Detailed {
  readonly store: Store;
  readonly withoutDetails: boolean;
}

/** The details in the frame of a map, of an element and of a page that was written on a server. */
export const details = ({ store, withoutDetails }: Detailed): TemplateResult | typeof nothing =>
  withoutDetails
    ? nothing
    : html`<infra-details
        part="details"
        class=${store.state.view.selected === undefined ? 'details' : 'details is-open'}
        role="region"
        aria-label=${MESSAGES.details}
        tabindex="0"
        .store=${store}
        ><slot name="details"></slot
      ></infra-details>`;
