import type { Before, Positions } from '../layout.js';
import type { Outline } from '../outline.js';

/** Least share of all nodes that must be known for a picture to be kept. */
const KNOWN = 0.5;
/** Most pairs of a new node and another one: each is looked at often until there is room. */
const PAIRS = 4e6;

/**
 * What of a picture stays when its document changes: the places of nodes that are still in the same container.
 * @param positions of the nodes of `old`. @returns undefined where so much is new that all is better laid out anew.
 */
export function recall(old: Outline, positions: Positions, { nodes }: Outline): Before | undefined {
  const places = new Float64Array(2 * nodes.length).fill(NaN);
  const isOther = new Uint8Array(nodes.length);
  let known = 0;
  nodes.forEach((node, at) => {
    const before = old.indexOf.get(node.id);
    if (before === undefined) return;
    const { parent, site, label, kind, family } = old.nodes[before]!;
    if (parent !== node.parent || (parent === undefined && site !== node.site)) return;
    known += 1;
    places.set(positions.subarray(2 * before, 2 * before + 2), 2 * at);
    isOther[at] = label !== node.label || kind.id !== node.kind.id || family !== node.family ? 1 : 0;
  });
  const isKept =
    known >= KNOWN * Math.max(nodes.length, old.nodes.length) && (nodes.length - known) * nodes.length <= PAIRS;
  return isKept ? { places, isOther } : undefined;
}
