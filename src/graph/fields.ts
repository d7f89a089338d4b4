import type { Edge, Node } from '../model/topology.js';

/** Which items are meant: by dotted path the values of which each has one. */
export type Where = Readonly<Record<string, readonly string[]>>;

/** Whether an item has one of the values at every path. */
export const matches = (item: Node | Edge, where: Where): boolean =>
  Object.entries(where).every(([path, wanted]) => valuesAt(item, path).some((value) => wanted.includes(String(value))));

/**
 * What stands at a dotted path such as "specs.cores"; a list is all its items. Sites, kinds and states are the resolved
 * ones; `ends` of an edge are its two nodes.
 */
export function valuesAt(item: Node | Edge, path: string): readonly unknown[] {
  const places = 'site' in item ? { site: item.site } : { ends: [item.source, item.target] };
  const facts: unknown = { ...item.spec, ...places, kind: item.kind.id, status: item.status };
  const value = path.split('.').reduce((at, step) => {
    return typeof at === 'object' && at !== null && Object.hasOwn(at, step)
      ? (at as Record<string, unknown>)[step]
      : undefined;
  }, facts);
  return value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];
}
