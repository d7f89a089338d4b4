import type { Reading } from './read.js';
import type { Fault, Names } from './shape.js';

/** A fault of the reader as people are told of it. */
export interface Problem {
  /** JSON Pointer (RFC 6901). */
  readonly path: string;
  readonly code: string;
  /** What stood there. */
  readonly found: unknown;
  /** What could have stood there. */
  readonly known: Iterable<unknown>;
}

/** What the sign of a rule asks for. */
const TYPES: Readonly<Record<string, string>> = {
  '': 'text',
  '+': 'text',
  '/': 'text',
  '@': 'text',
  '?': 'true or false',
  '#': 'a number',
  '%': 'a whole number',
  '[': 'a list',
  '{': 'an object',
};

/** What a fault that no rule says is about, inside of what it was found at. */
const FIELDS: Readonly<Record<string, string>> = { version: 'version', 'duplicate-id': 'id' };

/** The faults of a reading as problems. @param value what was read. */
export function problemsOf({ faults, names }: Pick<Reading, 'faults' | 'names'>, value: unknown): Problem[] {
  const { nodes } = Object(value) as { nodes?: unknown };
  const places = new Map<unknown, number>();
  // Of two nodes with one id the first is kept.
  for (const [at, node] of Array.isArray(nodes) ? [...nodes.entries()].reverse() : [])
    places.set((Object(node) as { id?: unknown }).id, at);
  return faults.map(({ steps, broken, found, known = [] }) => {
    const [list, id, ...rest] = steps;
    const path = broken.startsWith('parent-') ? [list!, places.get(id)!, ...rest] : steps;
    const { code, choices = known } = /^\w/.test(broken) ? { code: broken } : broke(broken, found, names);
    return { path: pointer(path.concat(FIELDS[broken] ?? [])), code, found, known: choices };
  });
}

/** How a value breaks a rule: it is of the wrong type, or it is but not what the rest of the rule asks for. */
function broke(rule: string, found: unknown, names: Names): { code: string; choices?: Iterable<unknown> } {
  const sign = rule.slice(0, 1);
  const rest = rule.slice(1);
  const isText = typeof found === 'string';
  if (sign === '|') return { code: 'value', choices: rest.split('|') };
  if (sign === '/' && isText) return { code: `unsafe-${rest.split(' ')[0]}` };
  if (sign === '@' && isText) {
    const to = rest.replace('end', 'node');
    return { code: `unknown-${to.replace(/^\w+Kind$/, 'kind')}`, choices: names[to] as ReadonlySet<unknown> };
  }
  const isRight = { '+': isText, '#': Number.isFinite(found), '%': Number.isInteger(found) }[sign];
  return isRight ? { code: 'range' } : { code: 'type', choices: [TYPES[sign]] };
}

/** JSON Pointer (RFC 6901). */
const pointer = (steps: Fault['steps']) =>
  steps.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
