export { InfraDetails } from './elements/infra-details.js';
export { InfraFilters } from './elements/infra-filters.js';
export { InfraFlow } from './elements/infra-flow.js';
export { InfraLegend } from './elements/infra-legend.js';
export { InfraSearch } from './elements/infra-search.js';
export { InfraServices } from './elements/infra-services.js';
export { InfraStats } from './elements/infra-stats.js';
export { InfraTable } from './elements/infra-table.js';
export { InfraTopology } from './elements/infra-topology.js';
export {
  InfraErrorEvent,
  InfraFilterEvent,
  InfraLoadEvent,
  InfraSelectEvent,
  InfraSettleEvent,
  InfraViewportEvent,
} from './elements/events.js';
export { recall } from './layout/calm/recall.js';
export { settle } from './layout/layout.js';
export { validate } from './model/validate.js';
export { createTopology } from './model/topology.js';
export { createStore, Store } from './state/store.js';

export type { Column } from './elements/table-text.js';
export type { Where } from './graph/fields.js';
export type { TopologyFilter } from './graph/filter.js';
export type { Aspect, Before, LayoutName, LayoutOptions, Positions } from './layout/layout.js';
export type { StatSpec, TopologyDocument } from './model/document.js';
export type { Issue, Validation } from './model/validate.js';
export type { Edge, Node, Site, Topology } from './model/topology.js';
export type { Viewport } from './scene/viewport.js';
export type { Action, State } from './state/state.js';
