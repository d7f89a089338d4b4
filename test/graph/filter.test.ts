import { expect } from 'chai';
import { idsAround } from '../../src/graph/around.js';
import { facets } from '../../src/graph/facets.js';
import { EVERYTHING, hiddenBy, isFiltering, readFilter, type TopologyFilter } from '../../src/graph/filter.js';
import { homelabTopology } from '../support/homelab.js';
import { graph } from '../support/graph.js';
import type { Topology } from '../../src/model/topology.js';

/** Ids of the nodes that are left. */
const shown = (topology: Topology, filter: Partial<TopologyFilter>): string[] => {
  const { nodes } = hiddenBy(topology, readFilter(filter));
  return topology.nodes.flatMap(({ id }, index) => (nodes.has(index) ? [] : [id]));
};

suite('a filter', () => {
  let topology: Topology;
  suiteSetup(async () => void (topology = await homelabTopology()));

  test('asks for nothing by itself', () => {
    expect(isFiltering(EVERYTHING)).to.equal(false);
    expect(shown(topology, {})).to.have.length(29);
  });

  test('leaves out by site, kind, state and tag, and by all of them together', () => {
    const kronos = shown(topology, { sites: ['kronos'] });
    expect(kronos).to.include('titan').and.not.include('io');
    expect(shown(topology, { without: ['node:nas'] })).to.have.length(25);
    expect(shown(topology, { statuses: ['unknown'] })).to.deep.equal(['rigel-silo']);
    const swarm = shown(topology, { tags: ['build-swarm'] });
    expect(swarm.length).to.be.greaterThan(0).and.lessThan(29);
    expect(shown(topology, { tags: ['build-swarm'], sites: ['kronos'] })).to.deep.equal(
      swarm.filter((id) => kronos.includes(id)),
    );
  });

  test('keeps what it names alone', () => {
    expect(shown(topology, { only: ['titan', 'io', 'nobody'] })).to.deep.equal(['io', 'titan']);
  });

  test('is complete, frozen and clean, whatever a page gives', () => {
    expect(readFilter(null)).to.deep.equal(EVERYTHING);
    const odd = { sites: 'jove', tags: 7, mode: 'explode', only: {} } as never;
    expect(readFilter(odd)).to.deep.equal(EVERYTHING);
    expect(Object.isFrozen(readFilter({}))).to.equal(true);
    const filter = readFilter({ sites: ['a'], only: ['b'], mode: 'dim' });
    expect(readFilter(JSON.parse(JSON.stringify(filter)) as TopologyFilter)).to.deep.equal(filter);
  });
});

suite('what is round a node', () => {
  test('is so many steps away, hosts and guests among it', async () => {
    const chain = graph('a b c d a>b b>c c>d');
    expect([...idsAround(chain, { id: 'a', depth: 1 })]).to.deep.equal(['a', 'b']);
    expect([...idsAround(chain, { id: 'a', depth: 2 })]).to.deep.equal(['a', 'b', 'c']);
    expect(idsAround(chain, { id: 'nobody', depth: 1 }).size).to.equal(4);
    expect([...idsAround(await homelabTopology(), { id: 'titan', depth: 1 })]).to.include('drone-titan');
  });
});

suite('facets', () => {
  test('count what each option would show, as the other respects are', async () => {
    const topology = await homelabTopology();
    const filter = readFilter({ sites: ['kronos'], without: ['node:nas'] });
    const found = facets(topology, filter);
    for (const { key, count } of found.sites)
      expect(shown(topology, { ...filter, sites: [key] }), key).to.have.length(count);
    for (const { key, count } of found.tags)
      expect(shown(topology, { ...filter, tags: [key] }), key).to.have.length(count);
    for (const { key, count } of found.statuses)
      expect(shown(topology, { ...filter, statuses: [key] }), key).to.have.length(count);
    const nas = found.kinds.find(({ key }) => key === 'nas');
    expect(nas?.count, 'its own respect does not count').to.equal(3);
  });
});
