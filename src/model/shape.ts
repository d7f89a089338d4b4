import { RULES } from './rules.js';

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

/** Ids that a reference may name. */
export interface Names extends Iterable<string> {
  has(id: string): boolean;
}

/** What a check needs to know of the whole document, and where it reports to. */
export interface Context {
  /** By the word after `@` in the rules: site, network, node, edge, end, nodeKind, edgeKind. */
  readonly names: Readonly<Record<string, Names>>;
  /** Notes a fault; nothing is kept of what is faulty. */
  readonly report: (path: string, code: string, found: unknown, known?: Iterable<string>) => undefined;
}

/**
 * The valid part of a value, copied; `undefined` when nothing of it can be kept. What is left off is reported.
 * Metadata and free keys are handed on by reference and never walked, so a cycle in them is no danger.
 */
type Check = (value: unknown, path: string, context: Context) => unknown;

/** Whether it is what JSON calls an object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown) => typeof value === 'string';

const keep: Check = (value) => value;

const typed =
  (name: string, test: (value: unknown) => boolean, more = keep): Check =>
  (value, path, context) =>
    test(value) ? more(value, path, context) : context.report(path, 'type', value, [name]);

const tested =
  (code: string, test: (value: never) => boolean, known?: readonly string[]): Check =>
  (value, path, { report }) =>
    test(value as never) ? value : report(path, code, value, known);

const text = (more?: Check) => typed('text', isText, more);

const inRange = (range: string): Check => {
  const [least, greatest = Infinity] = range.split('-').map(Number);
  return range ? tested('range', (value: number) => value >= least! && value <= greatest) : keep;
};

/** A name of something else in the document; only an unknown kind may stay, since it has a look of its own. */
function reference(to: string): Check {
  const code = `unknown-${to.endsWith('Kind') ? 'kind' : to === 'end' ? 'node' : to}`;
  return text((value, path, { names, report }) => {
    const known = names[to]!;
    if (!known.has(value as string)) report(path, code, value, known);
    return known.has(value as string) || code === 'unknown-kind' ? value : undefined;
  });
}

/** Ids within one list are unique; the later of two items is left out. */
function list(of: string): Check {
  const check = checkOf(of);
  return typed('a list', Array.isArray, (items, path, context) => {
    const seen = new Set<unknown>();
    return (items as unknown[]).flatMap((item, index) => {
      const at = `${path}/${index}`;
      const kept = check(item, at, context);
      const id = isObject(kept) ? kept['id'] : undefined;
      if (kept === undefined || seen.has(id)) {
        if (kept !== undefined) context.report(`${at}/id`, 'duplicate-id', id);
        return [];
      }
      if (id !== undefined) seen.add(id);
      return [kept];
    });
  });
}

const escape = (key: string) => key.replace(/~/g, '~0').replace(/\//g, '~1');

/** Checks by field; `others` is that of a field without one of its own: if it is missing, such a field is unknown. */
interface Fields {
  readonly checks: ReadonlyMap<string, Check>;
  readonly required: readonly string[];
  readonly keys?: Check;
  readonly others?: Check | undefined;
}

function object({ checks, required, keys = keep, others }: Fields): Check {
  const unknown: Check = (key, path, { report }) => report(path, 'unknown-key', key, [...checks.keys()]);
  const field = (key: string, value: unknown, path: string, context: Context): unknown => {
    const own = checks.get(key);
    if (own) return own(value, `${path}/${key}`, context);
    const at = `${path}/${escape(key)}`;
    if (keys(key, at, context) === undefined) return undefined;
    if (others) return others(value, at, context);
    return key.startsWith('x-') ? value : unknown(key, at, context);
  };
  return typed('an object', isObject, (value, path, context) => {
    const given = value as Record<string, unknown>;
    const entries: [string, unknown][] = [];
    for (const [key, inner] of Object.entries(given)) {
      const kept = inner === undefined ? inner : field(key, inner, path, context);
      if (kept !== undefined) entries.push([key, kept]);
    }
    // fromEntries defines its keys, so a key named __proto__ stays a key.
    const kept = Object.fromEntries(entries);
    const missing = required.filter((key) => kept[key] === undefined);
    for (const key of missing) if (given[key] === undefined) context.report(path, 'required', value, [key]);
    // Of the document itself something is always left.
    return path && missing.length ? undefined : kept;
  });
}

function fields(all: string): Check {
  const checks = new Map<string, Check>();
  const required: string[] = [];
  for (const [, name, mark, type] of all.matchAll(/([\w$*]+)(!?)(\S*)/g)) {
    checks.set(name!, name === '*' ? keep : checkOf(type!));
    if (mark) required.push(name!);
  }
  return object({ checks, required, others: checks.get('*') });
}

/**
 * The notation of the rules: a sign, and what follows it. Nothing: text; `+` text that is not empty; `?` true or false;
 * `#0-9` number and `%0-9` whole number in a range; `|a|b` one of these words; `/x` text that matches a pattern; `~a~b` if text a, else b;
 * `@node` an id; `[a` list of a; `{a>b` object whose keys are a and whose values are b; `:a` the rule named a; `*` anything.
 * An object is its fields, apart by spaces, each a name, `!` when required, and its type; a field `*` allows any other.
 */
const SIGNS: Readonly<Record<string, (rest: string, name: string) => Check>> = {
  '+': () => text(tested('range', (value: string) => value !== '')),
  '?': () => typed('true or false', (value) => typeof value === 'boolean'),
  '#': (range) => typed('a number', Number.isFinite, inRange(range)),
  '%': (range) => typed('a whole number', Number.isInteger, inRange(range)),
  '|': (words) => tested('value', (value: string) => words.split('|').includes(value), words.split('|')),
  '/': (source, name) => {
    const pattern = new RegExp(source);
    return text(tested(`unsafe-${name}`, (value: string) => pattern.test(value)));
  },
  '~': (both) => {
    const [ifText, other] = both.split('~').map((type) => checkOf(type));
    return (value, path, context) => (isText(value) ? ifText : other)!(value, path, context);
  },
  '@': reference,
  '[': list,
  '{': (both) => {
    const [keys, values] = both.split('>');
    return object({ checks: new Map(), required: [], keys: keys ? checkOf(keys) : keep, others: checkOf(values!) });
  },
  ':': (name) => checkOf(RULES[name]!, name),
  '*': () => keep,
};

const made = new Map<string, Check>();

/** The check that a type in the notation stands for. */
export function checkOf(type: string, name = ''): Check {
  let check = made.get(type);
  const make = SIGNS[type[0]!];
  if (!check) made.set(type, (check = make ? make(type.slice(1), name) : type ? fields(type) : text()));
  return check;
}
