// The map first: what imports a module first decides where bundlers put it, and the elements with all their markup and styles
// stand together then, within the 32 kB that gzip looks back.
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
