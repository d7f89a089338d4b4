import { InfraDetails } from './elements/infra-details.js';
import { InfraFilters } from './elements/infra-filters.js';
import { InfraLegend } from './elements/infra-legend.js';
import { InfraTopology } from './elements/infra-topology.js';

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
