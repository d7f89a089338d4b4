import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createStore } from 'infra-topology';
import { html } from 'lit';
import { HOMELAB } from './documents.js';

const meta: Meta = { title: 'Companions', parameters: { docs: { story: { inline: false, height: '420px' } } } };

export default meta;
type Story = StoryObj;

/** Node kinds and connection kinds that the document holds, with counts. Alone it takes a store. */
export const Legend: Story = { render: () => html`<infra-legend .store=${createStore(HOMELAB)}></infra-legend>` };

/** Chooses which site is shown. */
export const Filters: Story = { render: () => html`<infra-filters .store=${createStore(HOMELAB)}></infra-filters>` };

/** What is known of the selection; each connection leads to its other end. */
export const Details: Story = {
  render: () => {
    const store = createStore(HOMELAB);
    store.update((state) => ({ ...state, view: { ...state.view, selected: 'meridian-host' } }));
    return html`<infra-details style="max-inline-size: 340px" .store=${store}></infra-details>`;
  },
};

/** Before anything is selected. */
export const DetailsEmpty: Story = {
  render: () => html`<infra-details style="max-inline-size: 340px" .store=${createStore(HOMELAB)}></infra-details>`,
};

/** Elsewhere on the page, tied to its map by `for`. */
export const Apart: Story = {
  render: () => html`
    <infra-legend for="apart"></infra-legend>
    <infra-topology
      id="apart"
      without-legend
      without-details
      style="--infra-height: 420px; margin-block-start: 12px"
      .data=${HOMELAB}
    ></infra-topology>
  `,
};
