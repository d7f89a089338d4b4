import type { Issue } from '../model/validate.js';
import type { Topology } from '../model/topology.js';
import type { Viewport } from '../scene/viewport.js';
import type { TopologyFilter } from '../graph/filter.js';

const OPTIONS = { bubbles: true, composed: true } as const;

/** A document was loaded; it may hold issues. */
export class InfraLoadEvent extends Event {
  declare readonly topology: Topology;
  declare readonly issues: readonly Issue[];

  constructor(topology: Topology, issues: readonly Issue[]) {
    super('infra-load', OPTIONS);
    this.topology = topology;
    this.issues = issues;
  }
}

/** The layout has come to its end and is drawn. */
export class InfraSettleEvent extends Event {
  constructor() {
    super('infra-settle', OPTIONS);
  }
}

/** The reader has selected a node or an edge, or nothing any more. */
export class InfraSelectEvent extends Event {
  /** Id of the node or edge; undefined: nothing is selected. */
  declare readonly selected: string | undefined;
  declare readonly of: 'node' | 'edge' | undefined;

  constructor(selected: string | undefined, of: 'node' | 'edge' | undefined) {
    super('infra-select', OPTIONS);
    this.selected = selected;
    this.of = of;
  }
}

/** The reader has chosen what is shown. */
export class InfraFilterEvent extends Event {
  declare readonly filter: TopologyFilter;

  constructor(filter: TopologyFilter) {
    super('infra-filter', OPTIONS);
    this.filter = filter;
  }
}

/** The reader has moved the view, and it has come to rest. Screen point = world point × k + (x, y), in CSS pixels. */
export class InfraViewportEvent extends Event {
  declare readonly viewport: Viewport;

  constructor(viewport: Viewport) {
    super('infra-viewport', OPTIONS);
    this.viewport = viewport;
  }
}

/** A document could not be read, or not all of it. */
export class InfraErrorEvent extends Event {
  /** Code of the first issue. */
  declare readonly code: string;
  declare readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super('infra-error', OPTIONS);
    this.code = issues[0]?.code ?? 'unknown';
    this.issues = issues;
  }
}

declare global {
  interface HTMLElementEventMap {
    'infra-load': InfraLoadEvent;
    'infra-settle': InfraSettleEvent;
    'infra-select': InfraSelectEvent;
    'infra-filter': InfraFilterEvent;
    'infra-viewport': InfraViewportEvent;
    'infra-error': InfraErrorEvent;
  }
}
