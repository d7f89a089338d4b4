import { expect } from 'chai';
import { search } from '../../src/graph/search.js';
import type { Topology } from '../../src/model/topology.js';
import { homelabTopology } from '../support/homelab.js';

suite('search', () => {
  let topology: Topology;
  suiteSetup(async () => void (topology = await homelabTopology()));

  const found = (query: string) => search(topology, query).hits.map(({ node }) => topology.nodes[node]!.id);

  test('finds names first, the beginning of one before its middle', () => {
    expect(found('titan')[0]).to.equal('titan');
    expect(found('titan')).to.include.members(['drone-titan', 'orch-titan']);
    expect(found('TITAN')).to.deep.equal(found('titan'));
  });

  test('looks into addresses, services, tags, roles and specs, and says where it found', () => {
    expect(found('10.42.0.199')).to.deep.equal(['altair-link']);
    const [hit] = search(topology, 'loki').hits;
    expect(hit).to.deep.include({ of: 'service', text: 'Loki' });
    expect(found('build-swarm').length).to.be.greaterThan(0);
  });

  test('every word must be met; a phrase is one word', () => {
    expect(found('orch titan')).to.deep.equal(['orch-titan']);
    expect(found('"ts router (k"')).to.have.length(1);
    expect(found('orch nosuchword')).to.deep.equal([]);
  });

  test('knows terms, comparisons and a minus', () => {
    const kinds = (query: string) =>
      new Set(search(topology, query).hits.map(({ node }) => topology.nodes[node]!.kind.id));
    expect([...kinds('kind:nas')]).to.deep.equal(['nas']);
    expect(found('kind:nas site:kronos')).to.have.length(found('kind:nas').length - found('kind:nas site:jove').length);
    expect(kinds('-kind:container')).to.not.include('container');
    expect(found('status:unknown')).to.deep.equal(['rigel-silo']);
    expect(found('parent:titan')).to.include('drone-titan');
    const cores = (id: string) => topology.nodeById.get(id)!.spec.specs?.cores as number;
    expect(found('cores>8').every((id) => cores(id) > 8)).to.equal(true);
    expect(found('cores>8').length + found('cores<=8').length).to.equal(found('cores>0').length);
  });

  test('tells a term that it does not understand, and goes on with the rest', () => {
    const { hits, misunderstood } = search(topology, 'colour:red titan');
    expect(misunderstood).to.deep.equal([{ written: 'colour:red', field: 'colour', code: 'field' }]);
    expect(hits.length).to.be.greaterThan(0);
    expect(search(topology, 'cores>many').misunderstood[0]!.code).to.equal('number');
    expect(search(topology, 'kind>3').misunderstood[0]!.code).to.equal('number');
  });

  test('a term that is still being typed asks for nothing, and nothing is found by nothing', () => {
    for (const query of ['', '   ', 'kind:', '-', '"', '""'])
      expect(search(topology, query).hits, query).to.deep.equal([]);
  });

  test('never throws, whatever is typed', () => {
    for (const query of [
      '(',
      '[a',
      '\\',
      '*',
      '__proto__:x',
      'constructor:x',
      'toString>1',
      '💥',
      'a'.repeat(5000),
      '-"',
    ])
      expect(() => search(topology, query), query).to.not.throw();
  });
});
