import type { Edge, Node, Site, Topology } from '../model/topology.js';

/** What a layout reads of a topology: little enough to be sent to a worker. */
export interface Outline extends Pick<Topology, 'indexOf' | 'positions'> {
  readonly nodes: readonly Outlined[];
  readonly sites: readonly (Pick<Site, 'id' | 'label'> & { readonly spec: { readonly role?: string } })[];
  readonly edges: readonly (Pick<Edge, 'source' | 'target'> & { readonly kind: Pick<Edge['kind'], 'id'> })[];
}

/** @see Outline */
export type Outlined = Pick<Node, 'id' | 'label' | 'parent' | 'site' | 'depth'> & {
  readonly kind: Pick<Node['kind'], 'id'>;
  readonly family: Node['family'];
};
