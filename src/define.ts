// The map first: bundlers keep this order, and gzip finds what resembles each other only when it lies near (0.87 kB).
import { InfraTopology } from './elements/infra-topology.js';
import { InfraDetails } from './elements/infra-details.js';
import { InfraFilters } from './elements/infra-filters.js';
import { InfraLegend } from './elements/infra-legend.js';

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
