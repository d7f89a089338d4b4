import { RULES } from './rules.js';
import { finish, STRIDE, type Steps } from './steps.js';

/** Something wrong, before it is put into words by `explain()`. */
export interface Fault {
  /** To the value; a node that a fault of its parents was found at stands there by its id. */
  readonly steps: readonly (string | number)[];
  /** The rule that the value breaks, in the notation below; or the code of what no rule says. */
  readonly broken: string;
  /** What stood there. */
  readonly found: unknown;
  /** What could have stood there, if neither the rule nor the names say it. */
  readonly known?: readonly string[] | undefined;
}

/** Ids that a reference may name, by the word after `@` in the rules: site, network, node, edge, end, nodeKind, edgeKind. */
export type Names = Readonly<Record<string, { has(id: unknown): boolean }>>;

/** What a check needs to know of the whole document, and where it reports to. */
export interface Context {
  readonly names: Names;
  /** Steps to the value looked at. */
  readonly steps: (string | number)[];
  /** Notes a fault of the value looked at. */
  readonly report: (broken: string, found: unknown, known?: readonly string[]) => undefined;
  /** What fills long lists: to be run after the check, in this order. */
  readonly later: Steps<void>[];
}

/** Whether it is what JSON calls an object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether a value is what the sign of a rule asks for, and what the rest of the rule does. */
type Test = (value: unknown, names: Names) => boolean;

const numeric =
  (isNumber: (value: unknown) => boolean) =>
  (range: string): Test => {
    const [least, greatest = Infinity] = range.split('-').map(Number);
    return (value) => isNumber(value) && (!range || ((value as number) >= least! && (value as number) <= greatest));
  };

/**
 * The notation of the rules: a sign, and what follows it. Nothing: text; `+` text that is not empty; `?` true or false;
 * `#0-9` number and `%0-9` whole number in a range; `|a|b` one of these words; `/a b` text that is a safe a, for it matches the
 * pattern b in upper or lower case; `@node` an id; `[a` list of a; `{` object; `*` anything; `:a` the rule named a; `~a~b` if text
 * a, else b; `>a>b` b under a key that is a. An object is its fields, apart by spaces, each a name, `!` when required, and its
 * type; the name `*` stands for any other.
 */
const TESTS: Readonly<Record<string, (rest: string) => Test>> = {
  '': () => isText,
  '+': () => (value) => isText(value) && value !== '',
  '?': () => (value) => typeof value === 'boolean',
  '#': numeric(Number.isFinite),
  '%': numeric(Number.isInteger),
  '|': (words) => {
    const all: unknown[] = words.split('|');
    return (value) => all.includes(value);
  },
  '/': (rest) => {
    const pattern = new RegExp(rest.slice(rest.indexOf(' ') + 1), 'i');
    return (value) => isText(value) && pattern.test(value);
  },
  '@': (to) => (value, names) => isText(value) && names[to]!.has(value),
  '[': () => Array.isArray,
  '{': () => isObject,
};

/** Rules that are made of others. */
const INSIDES: Readonly<Record<string, (rest: string) => Check>> = {
  ':': (name) => checkOf(RULES[name]!),
  '~': (both) => {
    const [ifText, other] = both.split('~').map(checkOf);
    return (value, context) => (isText(value) ? ifText : other)!(value, context);
  },
  '>': (both) => {
    const [key, of] = both.split('>').map(checkOf);
    return (value, context) => {
      const kept = of!(value, context);
      return key!(context.steps.at(-1), context) === undefined ? undefined : kept;
    };
  },
  '[': list,
  '{': object,
};

/**
 * The valid part of a value, copied; `undefined` when nothing of it can be kept. What is left off is reported.
 * Metadata and free keys are handed on by reference and never walked, so a cycle in them is no danger.
 */
type Check = (value: unknown, context: Context) => unknown;

const keep: Check = (value) => value;

const made = new Map<string, Check>();

/** The check that a rule stands for, made once. */
export function checkOf(rule: string): Check {
  const known = made.get(rule);
  if (known) return known;
  const sign = rule.slice(0, 1);
  const test = TESTS[sign]?.(rule.slice(1));
  const inside = INSIDES[sign]?.(rule.slice(1)) ?? keep;
  const check: Check = (value, context) => {
    if (!test || test(value, context.names)) return inside(value, context);
    context.report(rule, value);
    // Only an unknown kind may stay, since it has a look of its own.
    return isText(value) && /^@.*Kind$/.test(rule) ? value : undefined;
  };
  made.set(rule, check);
  return check;
}

/** A list as it was given is checked at once, a long one later. */
function list(of: string): Check {
  const check = checkOf(of);
  return (items, context) => {
    const kept: unknown[] = [];
    const steps = fill(kept, (items as unknown[]).entries(), check, { ...context, path: [...context.steps] });
    if ((items as unknown[]).length > STRIDE) context.later.push(steps);
    else finish(steps);
    return kept;
  };
}

/** Ids within one list are unique; the later of two items is left out. */
function* fill(
  kept: unknown[],
  items: Iterable<[number, unknown]>,
  check: Check,
  context: Context & { readonly path: Context['steps'] },
): Steps<void> {
  const { steps, path } = context;
  const ids = new Set<unknown>();
  for (const [index, item] of items) {
    if (index % STRIDE === STRIDE - 1) yield;
    steps.splice(0, steps.length, ...path, index);
    const part = check(item, context);
    const id = isObject(part) && part['id'];
    const isTwin = ids.has(id);
    if (isTwin) context.report('duplicate-id', id);
    if (id) ids.add(id);
    if (part !== undefined && !isTwin) kept.push(part);
  }
  steps.splice(0, steps.length, ...path);
}

function object(rule: string): Check {
  const fields = [...rule.matchAll(/([\w$]+|\*)(!?)(\S*)/g)];
  const checks = new Map(fields.map(([, name, , type]) => [name!, checkOf(type!)]));
  const required = fields.flatMap(([, name, mark]) => (mark ? [name!] : []));
  /** Undefined: nobody knows such a field. */
  const checkAt = (key: string) => checks.get(key) ?? checks.get('*') ?? (key.startsWith('x-') ? keep : undefined);
  return (value, context) => {
    const given = value as Record<string, unknown>;
    const kept: Record<string, unknown> = {};
    for (const key of Object.keys(given)) {
      if (given[key] === undefined) continue;
      const check = checkAt(key);
      context.steps.push(key);
      const part = check ? check(given[key], context) : context.report('unknown-key', key, [...checks.keys()]);
      context.steps.pop();
      if (part === undefined) continue;
      // An assignment to this one key would set the prototype.
      if (key === '__proto__') Object.defineProperty(kept, key, { value: part, enumerable: true });
      else kept[key] = part;
    }
    const missing = required.filter((key) => kept[key] === undefined);
    for (const key of missing) if (given[key] === undefined) context.report('required', value, [key]);
    // Of the document itself something is always left.
    return context.steps.length && missing.length ? undefined : kept;
  };
}
