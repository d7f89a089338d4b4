import type { Topology } from '../model/topology.js';

/** More nodes and edges than these are not drawn one by one, all of them: elements/mass.ts draws what is to be seen of them. Measured; see docs/adr/0009. */
export const LARGE = 900;

export const isLarge = ({ nodes, edges }: Topology): boolean => nodes.length + edges.length > LARGE;
