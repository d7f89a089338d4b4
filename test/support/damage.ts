import type { TopologyDocument } from '../../src/model/document.js';

const NOWHERE = 'an id that nothing has';
type Items = Record<string, unknown>[];
const addNode = (rest: object) => (document: TopologyDocument) =>
  void document.nodes.push({ id: `broken: ${JSON.stringify(rest)}`, ...rest });
const add = (key: keyof TopologyDocument, item: unknown) => (document: TopologyDocument) => {
  document[key] = [...((document[key] as unknown[] | undefined) ?? []), item] as never;
};
const set = (key: string, value: unknown) => (document: TopologyDocument) => {
  (document as unknown as Record<string, unknown>)[key] = value;
};
const twice = (key: 'nodes' | 'edges' | 'sites') => (document: TopologyDocument) => {
  const twins = [
    { id: `twin of ${key}`, source: 0, target: 0 },
    { id: `twin of ${key}`, source: 0, target: 0 },
  ] as unknown as Items;
  const end = document.nodes[0]!.id;
  for (const twin of twins) {
    if (key === 'edges') Object.assign(twin, { source: end, target: end });
    else for (const field of ['source', 'target']) delete twin[field];
  }
  for (const twin of twins) add(key, twin)(document);
};

/** Ways to damage a valid document, each with the code of the issue it leads to. Each writes into the document. */
export const DAMAGES: Readonly<Record<string, readonly [code: string, damage: (document: TopologyDocument) => void]>> =
  {
    'another version': ['version', set('version', 2)],
    'no version': ['version', set('version', undefined)],
    'nodes as an object': ['type', set('nodes', { a: { id: 'a' } })],
    'no nodes': ['required', set('nodes', undefined)],
    'no edges': ['required', set('edges', undefined)],
    'an unknown key': ['unknown-key', set('nodez', [])],
    'a title that is a list': ['type', set('title', ['a'])],
    'a node that is null': ['type', add('nodes', null)],
    'a node that is a list': ['type', add('nodes', [])],
    'a node without an id': ['required', add('nodes', { label: 'a' })],
    'a node with an empty id': ['range', add('nodes', { id: '' })],
    'a node with a numeric id': ['type', add('nodes', { id: 7 })],
    'two nodes with one id': ['duplicate-id', twice('nodes')],
    'two edges with one id': ['duplicate-id', twice('edges')],
    'two sites with one id': ['duplicate-id', twice('sites')],
    'two interfaces with one id': ['duplicate-id', addNode({ interfaces: [{ id: 'eth0' }, { id: 'eth0' }] })],
    'an edge to nowhere': ['unknown-node', add('edges', { source: NOWHERE, target: NOWHERE })],
    'an edge without a target': ['required', add('edges', { source: NOWHERE })],
    'a node at an unknown site': ['unknown-site', addNode({ site: NOWHERE })],
    'a node on an unknown network': ['unknown-network', addNode({ networks: [NOWHERE] })],
    'a node in an unknown node': ['unknown-node', addNode({ parent: NOWHERE })],
    'a node in itself': ['parent-cycle', add('nodes', { id: 'own host', parent: 'own host' })],
    'a node of an unknown kind': ['unknown-kind', addNode({ kind: NOWHERE })],
    'a kind that extends nothing': ['unknown-kind', set('edgeKinds', { fibre: { extends: NOWHERE } })],
    'an unknown state': ['value', addNode({ status: 'sleeping' })],
    'a status without a state': ['required', addNode({ status: { since: 'today' } })],
    'a status that is a number': ['type', addNode({ status: 1 })],
    'fewer than no cores': ['range', addNode({ specs: { cores: -1 } })],
    'half a port': ['type', addNode({ services: [{ name: 'a', port: 80.5 }] })],
    'a port beyond the last': ['range', addNode({ services: [{ name: 'a', port: 65536 }] })],
    'a service without a name': ['required', addNode({ services: [{ port: 80 }] })],
    'a service that is null': ['type', addNode({ services: [null] })],
    'a link that runs a script': ['unsafe-link', addNode({ urls: [{ href: 'javascript:alert(1)' }] })],
    'a link of data': ['unsafe-link', add('services', { id: 'broken', name: 'a', url: 'data:text/html,a' })],
    'a colour that loads something': ['unsafe-color', add('sites', { id: 'broken site', color: 'url(//a.example)' })],
    'a step at an unknown node': [
      'unknown-node',
      add('flows', { id: 'broken 1', steps: [{ label: 'a', node: NOWHERE }] }),
    ],
    'a step along an unknown edge': [
      'unknown-edge',
      add('flows', { id: 'broken 2', steps: [{ label: 'a', edge: NOWHERE }] }),
    ],
    'a figure of nothing known': ['value', add('stats', { label: 'a', measure: 'mean', of: 'nodes' })],
    'a position of no node': ['unknown-node', set('positions', { [NOWHERE]: { x: 0, y: 0 } })],
    'a position without y': [
      'required',
      (document) => set('positions', { [document.nodes[0]!.id]: { x: 0 } })(document),
    ],
  };

/** A copy with the named damages done to it. */
export function damaged(document: TopologyDocument, names: readonly string[]): TopologyDocument {
  const copy = structuredClone(document);
  // What replaces a whole list comes last, so that what is added before it does not fail.
  const isLast = (name: string) => (/^(no |nodes as)/.test(name) ? 1 : 0);
  for (const name of names.toSorted((a, b) => isLast(a) - isLast(b))) DAMAGES[name]![1](copy);
  return JSON.parse(JSON.stringify(copy)) as TopologyDocument;
}
