import type { StatSpec } from '../model/document.js';
import type { Edge, Node, Topology } from '../model/topology.js';

/**
 * The figure that a rule computes from a map. A field that an item lacks is left out: it counts for nothing.
 * Sites, kinds and states are the resolved ones; `ends` of an edge are its two nodes.
 */
export function figure(topology: Topology, { measure, of, field, where = {} }: StatSpec): number {
  const items = topology[of].filter((item) =>
    Object.entries(where).every(([path, wanted]) =>
      valuesAt(item, path).some((value) => wanted.includes(String(value))),
    ),
  );
  if (field === undefined) return items.length;
  const values = items.flatMap((item) => valuesAt(item, field));
  if (measure === 'distinct') return new Set(values).size;
  if (measure === 'count') return values.length;
  return values.reduce((sum: number, value) => sum + (typeof value === 'number' ? value : 0), 0);
}

/** What stands at a dotted path; a list is all its items. */
function valuesAt(item: Node | Edge, path: string): unknown[] {
  const places = 'site' in item ? { site: item.site } : { ends: [item.source, item.target] };
  const facts: unknown = { ...item.spec, ...places, kind: item.kind.id, status: item.status };
  const value = path.split('.').reduce((at, step) => {
    return typeof at === 'object' && at !== null && Object.hasOwn(at, step)
      ? (at as Record<string, unknown>)[step]
      : undefined;
  }, facts);
  return value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
}
