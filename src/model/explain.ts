import { locate } from './locate.js';
import { problemsOf, type Problem } from './problems.js';
import type { Reading } from './read.js';
import type { Issue } from './validate.js';

/** What stood there, short enough for a sentence. */
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? `"${value}"` : value === undefined ? 'nothing' : describe(value);
  return text.length > 60 ? `${text.slice(0, 40)}…${text.slice(-12)}` : text;
};
const describe = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
};

/** Says a problem: `what` is the value at its path, `owner` what that belongs to. */
type Sentence = (problem: Problem, what: string, owner: string) => string;

const known = (problem: Problem) => [...problem.known] as string[];
const unknownKind: Sentence = ({ found }, _, owner) =>
  `${owner} has the kind ${shown(found)}, which is not defined. It is drawn with a neutral look.`;
const leftOff =
  (what: string): Sentence =>
  ({ found }, _, owner) =>
    `${owner} names the ${what} ${shown(found)}, which does not exist. That was left off.`;

/** Every code, in words. Codes are stable; words are not. */
const SENTENCES = {
  'not-document': ({ found }) => `A topology document is a JSON object; this is ${shown(found)}.`,
  'not-json': () => 'This is not JSON.',
  'not-json-html': () =>
    'This is an HTML page, not JSON. The address may be wrong, or the server answers with a page of its own.',
  version: ({ found }) =>
    found === undefined
      ? 'The document has no "version"; this component reads version 1.'
      : `The document has version ${shown(found)}; this component reads version 1.`,
  type: (problem, what) => `${what} should be ${known(problem)[0]}, not ${shown(problem.found)}. That was left off.`,
  range: ({ found }, what) =>
    `${what} is ${found === '' ? 'empty' : `${shown(found)}, which is out of range`}. That was left off.`,
  value: (problem, what) =>
    `${what} is ${shown(problem.found)}; it should be one of ${known(problem).join(', ')}. That was left off.`,
  required: (problem, what) =>
    `${what} lacks "${known(problem)[0]}"${what === 'The document' ? '' : ', so it was left out'}.`,
  'unknown-key': ({ found }, _, owner) =>
    `${owner} has the unknown key ${shown(found)}. It was left off; free data belongs under "metadata" or a key that begins with "x-".`,
  'duplicate-id': ({ found }, _, owner) =>
    `${owner} has the id ${shown(found)}, which an earlier one has already. The later one was left out.`,
  'unknown-node': ({ found, path }, _, owner) =>
    /^\/edges\/\d+\//.test(path)
      ? `${owner} ends at ${shown(found)}, which is not a node. The edge was left out.`
      : `${owner} names ${shown(found)}, which is not a node. That was left off.`,
  'unknown-site': leftOff('site'),
  'unknown-network': leftOff('network'),
  'unknown-edge': leftOff('edge'),
  'unknown-kind': unknownKind,
  'parent-cycle': ({ found }, _, owner) =>
    `${owner} would run on ${shown(found)}, which runs on it in turn. Its parent was left off.`,
  'parent-site': (problem, _, owner) =>
    `${owner} says it is at ${shown(problem.found)}, but its parent is at ${shown(known(problem)[0])}. It is drawn inside its parent.`,
  'unsafe-link': ({ found }, _, owner) =>
    `${owner} links to ${shown(found)}; only http, https, mailto and relative addresses are allowed. The link was left off.`,
  'unsafe-color': ({ found }, _, owner) =>
    `${owner} has the colour ${shown(found)}, which is no colour that CSS reads safely. It was left off.`,
} satisfies Record<string, Sentence>;

const WARNINGS = new Set(['unknown-kind', 'parent-site', 'unsafe-color']);

/**
 * Puts the faults of a reading into sentences, in the order of their places, each with a suggestion where a known name is near.
 * @param value what was read: names the items. @param text its source: gives lines and columns.
 */
export function explain(reading: Pick<Reading, 'faults' | 'names'>, value: unknown, text?: string): Issue[] {
  const problems = problemsOf(reading, value);
  const places = text === undefined ? undefined : locate(text, new Set(problems.map(({ path }) => path))).found;
  const issues = problems.map((problem): Issue => {
    const { path, code } = problem;
    const steps = path.split('/').slice(1);
    const suggestion = suggest(problem);
    return {
      path,
      code: code.replace('not-json-html', 'not-json'),
      severity: WARNINGS.has(code) ? 'warning' : 'error',
      message: (SENTENCES as Record<string, Sentence>)[code]!(
        problem,
        nameOf(steps, value),
        nameOf(steps.slice(0, -1), value),
      ),
      ...(suggestion ? { suggestion } : {}),
      ...places?.get(path),
    };
  });
  return issues.sort((a, b) => comparePaths(a.path, b.path));
}

const unescape = (step: string) => step.replace(/~1/g, '/').replace(/~0/g, '~');
const SINGULAR: Readonly<Record<string, string>> = {
  nodes: 'Node',
  edges: 'Edge',
  sites: 'Site',
  networks: 'Network',
  services: 'Service',
  flows: 'Flow',
  stats: 'Figure',
  nodeKinds: 'Node kind',
  edgeKinds: 'Edge kind',
  positions: 'Position',
};

/** A value in words: "The document", "Node "db9"", "Node "db9": "site"", "Node "db9": item 2 of "services"". */
function nameOf(steps: readonly string[], value: unknown): string {
  const [room, key] = steps;
  const noun = room !== undefined && key !== undefined && Object.hasOwn(SINGULAR, room) ? SINGULAR[room]! : undefined;
  const owner = noun ? itemName(noun, (value as Record<string, unknown>)[room!], key!) : 'The document';
  if (steps.length === 0 || (noun && steps.length === 2)) return owner;
  const [list, last] = steps.slice(-2).map(unescape);
  if (last === undefined) return `${owner}: ${shown(list)}`;
  return /^\d+$/.test(last) ? `${owner}: item ${Number(last) + 1} of ${shown(list)}` : `${owner}: ${shown(last)}`;
}

/** "Node "db9"", "Edge 3 ("web" to "db")": by its id if it has one, by its place if not. */
function itemName(noun: string, items: unknown, key: string): string {
  if (!Array.isArray(items)) return `${noun} ${shown(unescape(key))}`;
  const { id, label, source, target } = Object((items as unknown[])[Number(key)]) as Record<string, unknown>;
  const name = [id, label].find((text) => typeof text === 'string' && text);
  if (name) return `${noun} ${shown(name)}`;
  return `${noun} ${Number(key) + 1}${source && target ? ` (${shown(source)} to ${shown(target)})` : ''}`;
}

function comparePaths(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  for (let index = 0; index < left.length && index < right.length; index += 1) {
    const [x, y] = [left[index]!, right[index]!];
    if (x !== y) return /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : x < y ? -1 : 1;
  }
  return left.length - right.length;
}

/** Candidates looked at per suggestion: a mistyped name is worth a search, not a stall. */
const CANDIDATES = 2000;

function suggest({ found, known: names, code }: Problem): string | undefined {
  if (typeof found !== 'string' || code === 'parent-site' || found.length > 80) return undefined;
  let best: string | undefined;
  let least = Math.floor((found.length + 1) / 3) + 1;
  let looked = 0;
  for (const name of names) {
    if ((looked += 1) > CANDIDATES) break;
    if (typeof name !== 'string') continue;
    const distance = editDistance(found.toLowerCase(), name.toLowerCase(), least);
    if (distance < least) [best, least] = [name, distance];
  }
  return best === undefined ? undefined : `Did you mean "${best}"?`;
}

/** Optimal string alignment distance (Damerau–Levenshtein with adjacent swaps), given up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** Why a text is no JSON, with the place where it stops being so. */
export function syntaxIssue(text: string): Issue {
  const isHtml = /^\s*</.test(text);
  const broken = isHtml ? 'not-json-html' : 'not-json';
  const issue = explain({ faults: [{ steps: [], broken, found: text }], names: {} }, undefined)[0]!;
  if (isHtml) return issue;
  if (text.trim() === '') return { ...issue, message: 'The document is empty.' };
  const { fault } = locate(text, new Set());
  if (!fault) return issue;
  const { isEnd, line, column } = fault;
  const how = isEnd ? 'It ends too early' : 'It goes wrong';
  return { ...issue, message: `${issue.message} ${how} at line ${line}, column ${column}.`, line, column };
}
