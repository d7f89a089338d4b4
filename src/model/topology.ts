import type { EdgeKind, Family, NodeKind } from './catalog.js';
import type { EdgeSpec, NetworkSpec, NodeSpec, PositionSpec, SiteSpec, StatusState, TopologyDocument } from './document.js';

export interface Site {
  readonly id: string;
  readonly label: string;
  readonly spec: SiteSpec;
  /** Ids of the nodes at this site, guests included, sorted. */
  readonly nodes: readonly string[];
}

export interface Node {
  readonly id: string;
  readonly label: string;
  readonly kind: NodeKind;
  /** The kind's family; for family `guest` that of the nearest host that has another one. */
  readonly family: Family;
  /** Own site, else that of the nearest ancestor. */
  readonly site?: string;
  readonly parent?: string;
  /** Number of ancestors: 0 for a node that runs on nothing. */
  readonly depth: number;
  readonly status?: StatusState;
  readonly spec: NodeSpec;
}

export interface Edge {
  /** Given, or made of source, target and kind, unique and independent of array order. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sourceInterface?: string;
  readonly targetInterface?: string;
  readonly kind: EdgeKind;
  readonly directed: boolean;
  readonly label?: string;
  readonly status?: StatusState;
  readonly spec: EdgeSpec;
}

/** A valid document, frozen and indexed. `nodes` and `edges` are sorted by id, so array order never matters. */
export interface Topology {
  readonly document: TopologyDocument;
  readonly sites: readonly Site[];
  readonly networks: readonly NetworkSpec[];
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly nodeById: ReadonlyMap<string, Node>;
  readonly edgeById: ReadonlyMap<string, Edge>;
  readonly siteById: ReadonlyMap<string, Site>;
  /** Place of a node in `nodes`: the index that `Positions` and marks use. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly edgesOf: ReadonlyMap<string, readonly Edge[]>;
  /** Direct guests by host id. */
  readonly childrenOf: ReadonlyMap<string, readonly Node[]>;
  /** Kinds that occur, in catalogue order (built-in ones first), with their nodes counted. */
  readonly nodeKinds: readonly { readonly kind: NodeKind; readonly count: number }[];
  readonly edgeKinds: readonly { readonly kind: EdgeKind; readonly count: number }[];
  readonly positions: ReadonlyMap<string, PositionSpec>;
}
