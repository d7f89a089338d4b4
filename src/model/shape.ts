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
  /** Steps to the value looked at. */
  readonly steps: (string | number)[];
  /** Notes a fault of the value looked at; nothing is kept of what is faulty. */
  readonly report: (code: string, found: unknown, known?: Iterable<string>) => undefined;
}

/**
 * The valid part of a value, copied; `undefined` when nothing of it can be kept. What is left off is reported.
 * Metadata and free keys are handed on by reference and never walked, so a cycle in them is no danger.
 */
type Check = (value: unknown, context: Context) => unknown;

/** Whether it is what JSON calls an object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown) => typeof value === 'string';

const keep: Check = (value) => value;

const typed =
  (name: string, test: (value: unknown) => boolean, more = keep): Check =>
  (value, context) =>
    test(value) ? more(value, context) : context.report('type', value, [name]);

const tested =
  (code: string, test: (value: never) => boolean, known?: readonly string[]): Check =>
  (value, { report }) =>
    test(value as never) ? value : report(code, value, known);

const text = (more?: Check) => typed('text', isText, more);

const inRange = (range: string): Check => {
  const [least, greatest = Infinity] = range.split('-').map(Number);
  return range ? tested('range', (value: number) => value >= least! && value <= greatest) : keep;
};

/** A name of something else in the document; only an unknown kind may stay, since it has a look of its own. */
function reference(to: string): Check {
  const code = `unknown-${to.endsWith('Kind') ? 'kind' : to === 'end' ? 'node' : to}`;
  return text((value, { names, report }) => {
    const known = names[to]!;
    if (known.has(value as string)) return value;
    report(code, value, known);
    return code === 'unknown-kind' ? value : undefined;
  });
}

/** Checks what stands one step further down. */
function inside(check: Check, value: unknown, step: string | number, context: Context): unknown {
  context.steps.push(step);
  const kept = check(value, context);
  context.steps.pop();
  return kept;
}

/** Ids within one list are unique; the later of two items is left out. */
function list(of: string): Check {
  const check = checkOf(of);
  return typed('a list', Array.isArray, (items, context) => {
    const ids = new Set<unknown>();
    const unique: Check = (item) => {
      const kept = check(item, context);
      const id = isObject(kept) ? kept['id'] : undefined;
      if (id === undefined || !ids.has(id)) return (ids.add(id), kept);
      return inside(
        tested('duplicate-id', () => false),
        id,
        'id',
        context,
      );
    };
    return (items as unknown[])
      .map((item, index) => inside(unique, item, index, context))
      .filter((item) => item !== undefined);
  });
}

/** Checks by field; `others` is that of a field without one of its own: if it is missing, such a field is unknown. */
interface Fields {
  readonly checks: ReadonlyMap<string, Check>;
  readonly required: readonly string[];
  readonly keys?: Check;
  readonly others?: Check | undefined;
}

function object({ checks, required, keys = keep, others }: Fields): Check {
  const other = (key: string): Check => {
    if (others)
      return (value, context) => {
        const kept = others(value, context);
        return keys(key, context) === undefined ? undefined : kept;
      };
    return key.startsWith('x-') ? keep : (_, { report }) => report('unknown-key', key, [...checks.keys()]);
  };
  return typed('an object', isObject, (value, context) => {
    const given = value as Record<string, unknown>;
    const kept: Record<string, unknown> = {};
    for (const key of Object.keys(given)) {
      if (given[key] === undefined) continue;
      const part = inside(checks.get(key) ?? other(key), given[key], key, context);
      if (part === undefined) continue;
      // An assignment to this one key would set the prototype.
      if (key === '__proto__') Object.defineProperty(kept, key, { value: part, enumerable: true });
      else kept[key] = part;
    }
    const missing = required.filter((key) => kept[key] === undefined);
    for (const key of missing) if (given[key] === undefined) context.report('required', value, [key]);
    // Of the document itself something is always left.
    return context.steps.length && missing.length ? undefined : kept;
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
    return (value, context) => (isText(value) ? ifText : other)!(value, context);
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
