import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createStore } from 'infra-topology';
import { html } from 'lit';
import { HOMELAB } from './documents.js';

const meta: Meta = {
  title: 'Companions of a page',
  parameters: { docs: { story: { inline: false, height: '460px' } } },
};

export default meta;
type Story = StoryObj;

/** Figures by the rules of the document; they count up when they are first seen. */
export const Stats: Story = { render: () => html`<infra-stats .store=${createStore(HOMELAB)}></infra-stats>` };

/** Figures by rules of the page's own, in a row and in a sentence. */
export const StatsByRule: Story = {
  render: () => {
    const store = createStore(HOMELAB);
    const rules = [
      { label: 'Allocated Cores', measure: 'sum', of: 'nodes', field: 'specs.allocatedCores' },
      { label: 'Guests', measure: 'count', of: 'nodes', field: 'parent' },
    ];
    return html`<infra-stats .store=${store} .rules=${rules}></infra-stats>
      <p>
        All guests together have <infra-stats inline .store=${store} .rules=${rules.slice(0, 1)}></infra-stats> cores.
      </p>`;
  },
};

/** A request, step by step. */
export const Flow: Story = {
  render: () => html`<infra-flow flow="dynamic" .store=${createStore(HOMELAB)}></infra-flow>`,
};

/** Where it is narrow, its steps stand below each other. */
export const FlowNarrow: Story = {
  render: () =>
    html`<infra-flow style="max-inline-size: 340px" flow="static" .store=${createStore(HOMELAB)}></infra-flow>`,
};

/** Followed, it lights its way on the map. */
export const FlowOnMap: Story = {
  parameters: { docs: { story: { height: '860px' } } },
  render: () => html`
    <infra-topology
      id="flow-map"
      without-legend
      without-details
      style="--infra-height: 520px; margin-block-end: 16px"
      .data=${HOMELAB}
    ></infra-topology>
    <infra-flow for="flow-map" flow="dynamic"></infra-flow>
  `,
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('infra-topology')!.settled;
    const flow = canvasElement.querySelector('infra-flow')!;
    await flow.updateComplete;
    flow.shadowRoot!.querySelectorAll<HTMLElement>('[part=step]')[1]!.click();
  },
};

/** What runs, by group, and where. */
export const Services: Story = {
  parameters: { docs: { story: { height: '820px' } } },
  render: () => html`<infra-services .store=${createStore(HOMELAB)}></infra-services>`,
};

/** The services of the selected node stand out. */
export const ServicesOfSelected: Story = {
  parameters: { docs: { story: { height: '820px' } } },
  render: () => {
    const store = createStore(HOMELAB);
    store.update((state) => ({ ...state, view: { ...state.view, selected: 'callisto' } }));
    return html`<infra-services .store=${store}></infra-services>`;
  },
};

/** The nodes with a tag, by columns of the page's choice. */
export const Table: Story = {
  render: () => html`
    <infra-table
      where="tags:build-swarm"
      columns="specs.ct: CT, label, role, specs.allocatedCores: Cores, specs.memoryGB: RAM, site"
      .store=${createStore(HOMELAB)}
    ></infra-table>
  `,
};

/** All nodes, the largest storage first. */
export const TableOfAll: Story = {
  render: () => html`
    <infra-table
      columns="label, kind, site, specs.storageTB, specs.cores, addresses"
      sort="-specs.storageTB"
      .store=${createStore(HOMELAB)}
    ></infra-table>
  `,
};

/** Where it is narrow, each row is a name with its facts. */
export const TableNarrow: Story = {
  render: () => html`
    <infra-table
      style="max-inline-size: 340px"
      where="kind:nas"
      columns="label, site, specs.storageTB, role, status"
      .store=${createStore(HOMELAB)}
    ></infra-table>
  `,
};
