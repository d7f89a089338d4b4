// Every problem that the reader tells of, for docs/document.md: each with a document that has it, and what is said then.
import { validate } from '../src/model/validate.ts';
import { code, table } from './guide-words.mjs';

const a = { id: 'a' };
const whole = (rest) => ({ version: 1, nodes: [a], edges: [], ...rest });

/** For each code a document that earns it. The test of the guides looks whether these are all. */
const FAULTY = {
  'not-json': '{ "version": 1, ',
  'not-document': [],
  version: { ...whole(), version: 2 },
  required: { version: 1, nodes: [a] },
  type: whole({ title: 7 }),
  value: whole({ nodes: [{ id: 'a', status: 'asleep' }] }),
  range: whole({ networks: [{ id: 'lan', vlan: 5000 }] }),
  'unknown-key': whole({ nodes: [{ id: 'a', lable: 'NAS' }] }),
  'duplicate-id': whole({ nodes: [a, a] }),
  'id-of-node': whole({ edges: [{ id: 'a', source: 'a', target: 'a' }] }),
  'unknown-node': whole({ edges: [{ source: 'a', target: 'b' }] }),
  'unknown-site': whole({ nodes: [{ id: 'a', site: 'home' }] }),
  'unknown-network': whole({ nodes: [{ id: 'a', networks: ['lan'] }] }),
  'unknown-edge': whole({ flows: [{ id: 'web', steps: [{ label: 'CDN', edge: 'e1' }] }] }),
  'unknown-kind': whole({ nodes: [{ id: 'a', kind: 'hypervizor' }] }),
  'parent-cycle': whole({
    nodes: [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ],
  }),
  'parent-site': whole({
    sites: [{ id: 'home' }, { id: 'office' }],
    nodes: [
      { id: 'a', site: 'home' },
      { id: 'b', parent: 'a', site: 'office' },
    ],
  }),
  'unsafe-link': whole({ nodes: [{ id: 'a', urls: [{ href: 'javascript:alert(1)' }] }] }),
  'unsafe-color': whole({ sites: [{ id: 'home', color: 'url(x)' }] }),
};

/** What stands in the document at a fault's pointer; of a text, the text. */
function foundAt(source, path) {
  if (typeof source === 'string') return source;
  const found = path
    .split('/')
    .slice(1)
    .reduce((inner, step) => inner?.[step], source);
  return found === undefined ? 'nothing' : JSON.stringify(found);
}

function problem([name, source]) {
  const issue = validate(source).issues.find(({ code: found }) => found === name);
  if (!issue) throw new Error(`The example of ${name} does not earn it.`);
  const { path, severity, message, suggestion = '' } = issue;
  return [
    code(name),
    severity,
    `${code(path || '(all)')}: ${code(foundAt(source, path))}`,
    `${message} ${suggestion}`.trim(),
  ];
}

/** All of them as a table. */
export const problems = table(['code', 'severity', 'such as', 'what is said'], Object.entries(FAULTY).map(problem));
