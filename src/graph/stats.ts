import type { StatSpec } from '../model/document.js';
import type { Topology } from '../model/topology.js';
import { matches, valuesAt } from './fields.js';

/** The figure that a rule computes from a map. A field that an item lacks is left out: it counts for nothing. */
export function figure(topology: Topology, { measure, of, field, where = {} }: StatSpec): number {
  const items = topology[of].filter((item) => matches(item, where));
  if (field === undefined) return items.length;
  const values = items.flatMap((item) => valuesAt(item, field));
  if (measure === 'distinct') return new Set(values).size;
  if (measure === 'count') return values.length;
  return values.reduce((sum: number, value) => sum + (typeof value === 'number' ? value : 0), 0);
}
