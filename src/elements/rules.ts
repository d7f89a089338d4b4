import type { StatSpec } from '../model/document.js';

const MEASURES: ReadonlySet<unknown> = new Set(['count', 'sum', 'distinct']);
const SUBJECTS: ReadonlySet<unknown> = new Set(['nodes', 'edges']);

/** Rules of figures from the text of an attribute: JSON, one rule or a list. What is no rule is left out; undefined: none is. */
export function rulesFrom(text: string | null): readonly StatSpec[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
  const rules = [value].flat().filter(isRule);
  return rules.length ? rules : undefined;
}

function isRule(value: unknown): value is StatSpec {
  if (typeof value !== 'object' || value === null) return false;
  const { label, measure, of, where = {} } = value as Partial<Record<keyof StatSpec, unknown>>;
  return typeof label === 'string' && MEASURES.has(measure) && SUBJECTS.has(of) && isWhere(where);
}

const isWhere = (where: unknown) =>
  typeof where === 'object' && where !== null && Object.values(where).every((values) => Array.isArray(values));
