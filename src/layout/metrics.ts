// Provisional signatures, binding for scene and render.
import type { Node } from '../model/topology.js';

/** Label font in CSS pixels at k = 1: top-level nodes and hosts, guests, sites. */
export const LABEL_SIZE = { node: 12, guest: 11, site: 14 } as const;

/** Radius of a node's mark in world units (CSS pixels at k = 1): 20 for a node that stands by itself, 13 for a guest. */
export function nodeRadius(node: Node): number {
  return node.depth === 0 ? 20 : 13;
}
