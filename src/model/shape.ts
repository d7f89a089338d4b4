import { RULES } from './rules.js';

/** Least and greatest value (of a text: least length), and the bound a number must exceed. */
type Bounds = readonly [least: number | null, greatest: number | null, above: number | null];

/** A piece of the schema, made short: see scripts/generate.mjs. */
export type Rule =
  | 's'
  | 'n'
  | 'i'
  | 'b'
  | { readonly t: 's' | 'n' | 'i' | 'b'; readonly b: Bounds }
  | { readonly e: readonly string[] }
  | { readonly c: unknown }
  | { readonly u: readonly Rule[] }
  | { readonly l: Rule }
  | { readonly $: string }
  | { readonly o: Readonly<Record<string, Rule>>; readonly r?: readonly string[]; readonly a?: Rule | 1 };

/** Something wrong, before it is put into words by `explain()`. */
export interface Fault {
  /** JSON Pointer (RFC 6901). */
  readonly path: string;
  readonly code: string;
  /** What stood there. */
  readonly found?: unknown;
  /** What could have stood there. */
  readonly known?: Iterable<string>;
}

/** Own keys and values of a JSON object; `undefined` counts as absent. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escape = (key: string) => key.replace(/~/g, '~0').replace(/\//g, '~1');

const TYPE_OF = { s: 'text', n: 'number', i: 'whole number', b: 'true or false' } as const;

/**
 * The valid part of `value`, copied; `undefined` when nothing of it can be kept. What is left off is a fault.
 * Metadata and free keys are handed on by reference and never walked, so a cycle in them is no danger.
 */
export function clean(value: unknown, rule: Rule, path: string, faults: Fault[]): unknown {
  if (typeof rule === 'string') return scalar(value, rule, undefined, path, faults);
  if ('$' in rule) return clean(value, RULES[rule.$]!, path, faults);
  if ('t' in rule) return scalar(value, rule.t, rule.b, path, faults);
  if ('e' in rule) return oneOf(value, rule.e, path, faults);
  if ('c' in rule) return value === rule.c ? value : fault(faults, path, 'value', value, [String(rule.c)]);
  if ('u' in rule) return anyOf(value, rule.u, path, faults);
  if ('l' in rule) return list(value, rule.l, path, faults);
  return object(value, rule, path, faults);
}

function fault(faults: Fault[], path: string, code: string, found: unknown, known?: Iterable<string>): undefined {
  faults.push(known ? { path, code, found, known } : { path, code, found });
}

function scalar(value: unknown, type: keyof typeof TYPE_OF, bounds: Bounds | undefined, path: string, faults: Fault[]) {
  const wanted = type === 's' ? 'string' : type === 'b' ? 'boolean' : 'number';
  const isWrong = typeof value !== wanted || (wanted === 'number' && !Number.isFinite(value));
  if (isWrong || (type === 'i' && !Number.isInteger(value))) return fault(faults, path, 'type', value, [TYPE_OF[type]]);
  if (!bounds) return value;
  const [least, greatest, above] = bounds;
  const size = typeof value === 'string' ? value.length : (value as number);
  const isInside = size >= (least ?? -Infinity) && size <= (greatest ?? Infinity) && size > (above ?? -Infinity);
  return isInside ? value : fault(faults, path, 'range', value);
}

function oneOf(value: unknown, values: readonly string[], path: string, faults: Fault[]) {
  return values.includes(value as string) ? value : fault(faults, path, 'value', value, values);
}

function anyOf(value: unknown, rules: readonly Rule[], path: string, faults: Fault[]) {
  let nearest: Fault[] = [];
  for (const rule of rules) {
    const own: Fault[] = [];
    const kept = clean(value, rule, path, own);
    if (own.length === 0) return kept;
    nearest = own;
    if (kept !== undefined) break;
  }
  // The last alternative is the object, the others are words: say what is nearer to what stands there.
  const own: Fault[] = [];
  const kept = clean(value, isObject(value) ? rules.at(-1)! : rules[0]!, path, own);
  faults.push(...(own.length ? own : nearest));
  return kept;
}

function list(value: unknown, item: Rule, path: string, faults: Fault[]) {
  if (!Array.isArray(value)) return fault(faults, path, 'type', value, ['list']);
  const kept: unknown[] = [];
  const places: number[] = [];
  value.forEach((inner: unknown, index) => {
    const cleaned = clean(inner, item, `${path}/${index}`, faults);
    if (cleaned === undefined) return;
    kept.push(cleaned);
    places.push(index);
  });
  if (places.length < value.length) PLACES.set(kept, places);
  return kept;
}

/** Where the items of a shortened list stood before: faults found later still name the place in the text. */
const PLACES = new WeakMap<object, number[]>();

/** Place in the given document of item `index` of a cleaned list. */
export const placeOf = (items: object, index: number): number => PLACES.get(items)?.[index] ?? index;

/** Says where the items of a list that was shortened in place stood before. */
export function movePlaces(items: object, places: number[]): void {
  PLACES.set(items, places);
}

function object(value: unknown, rule: Extract<Rule, { o: unknown }>, path: string, faults: Fault[]) {
  if (!isObject(value)) return fault(faults, path, 'type', value, ['object']);
  const entries: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const own = Object.hasOwn(rule.o, key) ? rule.o[key]! : rule.a;
    if (own === 1 || (own === undefined && key.startsWith('x-'))) entries.push([key, inner]);
    else if (own === undefined) fault(faults, `${path}/${escape(key)}`, 'unknown-key', key, Object.keys(rule.o));
    else {
      const kept = clean(inner, own, `${path}/${escape(key)}`, faults);
      if (kept !== undefined) entries.push([key, kept]);
    }
  }
  // fromEntries defines its keys, so a key named __proto__ stays a key.
  const kept = Object.fromEntries(entries);
  const missing = (rule.r ?? []).filter((key) => !Object.hasOwn(kept, key));
  for (const key of missing) if (!Object.hasOwn(value, key)) fault(faults, path, 'required', value, [key]);
  return missing.length ? undefined : kept;
}
