import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { InfraTopology } from 'infra-topology';
import { html, type TemplateResult } from 'lit';
import { HOMELAB, SHELF } from './documents.js';

type Args = Pick<
  InfraTopology,
  'data' | 'src' | 'selected' | 'gesture' | 'withoutLegend' | 'withoutFilters' | 'withoutDetails' | 'withoutControls'
>;

const map = (args: Partial<Args>): TemplateResult => html`
  <infra-topology
    style="--infra-height: 580px"
    .data=${args.data}
    .src=${args.src}
    .selected=${args.selected}
    .gesture=${args.gesture ?? 'cooperative'}
    ?without-legend=${args.withoutLegend}
    ?without-filters=${args.withoutFilters}
    ?without-details=${args.withoutDetails}
    ?without-controls=${args.withoutControls}
  ></infra-topology>
`;

const meta: Meta<Args> = {
  title: 'Map',
  component: 'infra-topology',
  render: map,
  args: { data: HOMELAB },
  argTypes: {
    data: { control: 'object' },
    gesture: { control: 'inline-radio', options: ['cooperative', 'greedy'] },
    withoutLegend: { control: 'boolean' },
    withoutFilters: { control: 'boolean' },
    withoutDetails: { control: 'boolean' },
    withoutControls: { control: 'boolean' },
  },
};

export default meta;
type Story = StoryObj<Args>;

/** The dual-site homelab: two sites and the edge in front of them. */
export const Homelab: Story = {};

/** The same in the dark; the scheme may come from the page or from the element's own style. */
export const Dark: Story = { globals: { scheme: 'dark' } };

/** A node is chosen: its details, and what it is connected to. */
export const Selected: Story = { args: { selected: 'altair-link' } };

/** The drawing alone. */
export const Bare: Story = {
  args: { withoutLegend: true, withoutFilters: true, withoutDetails: true, withoutControls: true },
};

/** Four nodes, with a status each or none. */
export const Small: Story = { args: { data: SHELF } };

/** A document without nodes. */
export const Empty: Story = { args: { data: { version: 1, nodes: [], edges: [] } } };

/** A document that never comes: what is seen while it is awaited. */
export const Loading: Story = { args: { data: undefined, src: 'data:application/json,' }, render: () => awaited() };

/** A document that is not one: the reason, in place of the map. */
export const Failed: Story = { args: { data: undefined, src: 'data:application/json,{"version": 1, "nodes": [' } };

/** A document with faults: what is valid is drawn, the rest is listed. */
export const Partial_: Story = {
  name: 'Partial',
  args: { data: { ...SHELF, edges: [...SHELF.edges, { source: 'desk', target: 'cellar' }] } },
};

/** A map whose fetch does not end. */
function awaited(): TemplateResult {
  const stay = new ReadableStream({ start: () => undefined });
  const original = window.fetch.bind(window);
  window.fetch = () => Promise.resolve(new Response(stay, { headers: { 'content-type': 'application/json' } }));
  setTimeout(() => (window.fetch = original), 500);
  return map({ src: 'awaited.json' });
}
