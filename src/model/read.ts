import type { TopologyDocument } from './document.js';
import { linkDocument } from './link.js';
import { RULES } from './rules.js';
import { clean, isObject, type Fault, type Rule } from './shape.js';

/** What of a JSON value can be drawn, and what cannot. */
export interface Reading {
  /** A cleaned copy; undefined when the value is no topology document at all. */
  readonly document: TopologyDocument | undefined;
  readonly faults: readonly Fault[];
}

const whole = RULES['document'] as Extract<Rule, { o: unknown }>;
/** Nodes and edges may be missing or unreadable and the rest still says something; the version may not. */
const LENIENT: Rule = { o: whole.o, r: ['version'] };

/**
 * Reads a parsed JSON value as a topology document. Never throws; `explain()` puts the faults into words.
 * Everything valid is kept: a wrong field is left off, an item without its required fields is left out.
 */
export function readDocument(value: unknown): Reading {
  if (!isObject(value)) return { document: undefined, faults: [{ path: '', code: 'not-document', found: value }] };
  if (value['version'] !== 1) {
    return { document: undefined, faults: [{ path: '/version', code: 'version', found: value['version'] }] };
  }
  const faults: Fault[] = [];
  for (const key of ['nodes', 'edges']) {
    if (!Object.hasOwn(value, key)) faults.push({ path: '', code: 'required', found: value, known: [key] });
  }
  const kept = clean(value, LENIENT, '', faults) as Partial<TopologyDocument>;
  const document = { ...kept, nodes: kept.nodes ?? [], edges: kept.edges ?? [] } as TopologyDocument;
  linkDocument(document, faults);
  return { document, faults };
}
