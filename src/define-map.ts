// The map first, and in it the rooms from the bottom up: bundlers put a module where it is first imported, and gzip looks back
// 32 kB. So all markup and styles stand within its sight, and so do d3-force and d3-zoom (layout and viewport).
import { InfraTopology } from './elements/infra-topology.js';
import { InfraDetails } from './elements/infra-details.js';
import { InfraFilters } from './elements/infra-filters.js';
import { InfraLegend } from './elements/infra-legend.js';

/** The map and its panels: what a page needs that shows a map and nothing else. */
const ELEMENTS = {
  'infra-legend': InfraLegend,
  'infra-filters': InfraFilters,
  'infra-details': InfraDetails,
  'infra-topology': InfraTopology,
} as const;

for (const [name, element] of Object.entries(ELEMENTS))
  if (!customElements.get(name)) customElements.define(name, element);

declare global {
  interface HTMLElementTagNameMap {
    'infra-legend': InfraLegend;
    'infra-filters': InfraFilters;
    'infra-details': InfraDetails;
    'infra-topology': InfraTopology;
  }
}
