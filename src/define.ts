import './define-map.js';
import { InfraFlow } from './elements/infra-flow.js';
import { InfraSearch } from './elements/infra-search.js';
import { InfraServices } from './elements/infra-services.js';
import { InfraStats } from './elements/infra-stats.js';
import { InfraTable } from './elements/infra-table.js';

/** What stands beside a map: each can be had alone, as `infra-topology/elements/<tag>`. */
const COMPANIONS = {
  'infra-search': InfraSearch,
  'infra-stats': InfraStats,
  'infra-flow': InfraFlow,
  'infra-services': InfraServices,
  'infra-table': InfraTable,
} as const;

for (const [name, element] of Object.entries(COMPANIONS))
  if (!customElements.get(name)) customElements.define(name, element);

declare global {
  interface HTMLElementTagNameMap {
    'infra-stats': InfraStats;
    'infra-flow': InfraFlow;
    'infra-services': InfraServices;
    'infra-table': InfraTable;
  }
}
