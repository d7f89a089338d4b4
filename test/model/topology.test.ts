import { expect } from 'chai';
import { figure } from '../../src/graph/stats.js';
import type { TopologyDocument } from '../../src/model/document.js';
import { createTopology } from '../../src/model/topology.js';
import { validate } from '../../src/model/validate.js';
import { documentOf, graph } from '../support/graph.js';

const topologyOf = (rest: object) => {
  const { document, issues } = validate({ version: 1, nodes: [], edges: [], ...rest });
  expect(issues).to.deep.equal([]);
  return createTopology(document!);
};

suite('a topology', () => {
  test('is sorted by id in code units, whatever the order of the document', () => {
    expect(graph('b a10 a9 B').nodes.map(({ id }) => id)).to.deep.equal(['B', 'a10', 'a9', 'b']);
  });

  test('gives a guest the site and family of its host, and its depth', () => {
    const { nodeById, childrenOf, sites } = topologyOf({
      sites: [{ id: 's' }],
      nodes: [
        { id: 'vm', kind: 'vm', parent: 'box' },
        { id: 'box', kind: 'container', parent: 'host' },
        { id: 'host', kind: 'nas', site: 's' },
      ],
    });
    expect(nodeById.get('vm')).to.include({ site: 's', family: 'storage', depth: 2, parent: 'box' });
    expect(childrenOf.get('host')!.map(({ id }) => id)).to.deep.equal(['box']);
    expect(sites[0]!.nodes).to.deep.equal(['box', 'host', 'vm']);
  });

  test('splits an end at the longest id that exists', () => {
    const { edges } = topologyOf({
      nodes: [{ id: 'a' }, { id: 'a:b' }],
      edges: [{ source: 'a:b:c', target: 'a:x:y' }],
    });
    expect(edges[0]).to.include({ source: 'a:b', sourceInterface: 'c', target: 'a', targetInterface: 'x:y' });
  });

  test('names edges without an id by their ends and kind, and numbers equals', () => {
    const edges = [
      { source: 'a', target: 'b', label: 'second' },
      { source: 'a', target: 'b', label: 'first' },
      { id: 'a~b~lan', source: 'b', target: 'a' },
      { source: 'a', target: 'b', kind: 'backup' },
    ];
    for (const order of [edges, edges.toReversed()]) {
      const found = topologyOf({ nodes: [{ id: 'a' }, { id: 'b' }], edges: order }).edges;
      expect(found.map(({ id, label }) => [id, label])).to.deep.equal([
        ['a~b~backup', undefined],
        ['a~b~lan', undefined],
        ['a~b~lan~2', 'first'],
        ['a~b~lan~3', 'second'],
      ]);
    }
  });

  test('lists the edges of a node, a loop once', () => {
    const { edgesOf } = graph('a>a a>b');
    expect(edgesOf.get('a')!.map(({ id }) => id)).to.deep.equal(['a~a~lan', 'a~b~lan']);
    expect(edgesOf.get('b')).to.have.length(1);
  });

  test('is refused for edges to nowhere, which validate() would have left out', () => {
    const document: TopologyDocument = { ...documentOf('a'), edges: [{ source: 'a', target: 'b' }] };
    expect(() => createTopology(document)).to.throw(TypeError, /validate\(\)/);
  });
});

suite('kinds', () => {
  const kindOf = (kind: string, nodeKinds: object) =>
    topologyOf({ nodes: [{ id: 'a', kind }], nodeKinds }).nodes[0]!.kind;

  test('of a document change built-in ones and extend others', () => {
    expect(kindOf('vm', { vm: { label: 'Guest' } })).to.include({ label: 'Guest', icon: 'app-window' });
    const chain = { laser: { extends: 'printer', icon: 'box' }, printer: { extends: 'workstation', label: 'Printer' } };
    expect(kindOf('laser', chain)).to.include({ id: 'laser', label: 'Printer', icon: 'box', family: 'compute' });
  });

  test('that extend one another in a circle get a neutral look', () => {
    const circle = { a: { extends: 'b', label: 'A' }, b: { extends: 'a', shape: 'drum' } };
    expect(kindOf('a', circle)).to.include({ label: 'A', shape: 'drum', family: 'outside' });
  });

  test('are counted in the order of legends: built-in, own, unknown', () => {
    const nodes = ['zzz', 'own', 'vm', 'nas', 'vm'].map((kind, at) => ({ id: `${at}`, kind }));
    const { document } = validate({ version: 1, nodes, edges: [], nodeKinds: { own: {} } });
    const counts = createTopology(document!).nodeKinds.map(({ kind, count }) => [kind.id, count]);
    expect(counts).to.deep.equal([
      ['nas', 1],
      ['vm', 2],
      ['own', 1],
      ['zzz', 1],
    ]);
  });

  test('are counted by their own look, not that of a node with an icon of its own', () => {
    const { nodes, nodeKinds } = topologyOf({ nodes: [{ id: 'a', kind: 'vm', icon: 'server' }] });
    expect(nodes[0]!.kind.icon).to.equal('server');
    expect(nodeKinds[0]!.kind.icon).to.equal('app-window');
  });
});

suite('a figure', () => {
  const topology = topologyOf({
    nodes: [
      { id: 'a', kind: 'vm', specs: { cores: 2 }, tags: ['x', 'y'], status: { state: 'down' } },
      { id: 'b', kind: 'nas', specs: { cores: 3, own: 'text' }, tags: ['x'] },
      { id: 'c' },
    ],
    edges: [{ source: 'a', target: 'b' }],
  });
  const of = (rule: object) => figure(topology, { label: '', measure: 'count', of: 'nodes', ...rule });

  test('counts, sums, and tells apart; what lacks the field counts for nothing', () => {
    expect(of({})).to.equal(3);
    expect(of({ field: 'specs.cores' })).to.equal(2);
    expect(of({ measure: 'sum', field: 'specs.cores' })).to.equal(5);
    expect(of({ measure: 'sum', field: 'specs.own' })).to.equal(0);
    expect(of({ measure: 'distinct', field: 'tags' })).to.equal(2);
    expect(of({ measure: 'distinct', of: 'edges', field: 'ends' })).to.equal(2);
    expect(of({ field: 'specs.constructor' })).to.equal(0);
  });

  test('looks only at what has one of the values in each field', () => {
    expect(of({ where: { tags: ['y', 'z'] } })).to.equal(1);
    expect(of({ where: { kind: ['vm', 'nas'], tags: ['x'] } })).to.equal(2);
    expect(of({ where: { status: ['down'] } })).to.equal(1);
    expect(of({ where: { 'specs.cores': ['3'] } })).to.equal(1);
    expect(of({ of: 'edges', where: { kind: ['lan'] } })).to.equal(1);
  });
});
