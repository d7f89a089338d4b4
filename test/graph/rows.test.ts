import { expect } from 'chai';
import { rowsOf, type RowsOptions } from '../../src/graph/rows.js';
import { homelabTopology } from '../support/homelab.js';

const topology = await homelabTopology();
const texts = (options: RowsOptions) => rowsOf(topology, options).map(({ cells }) => cells.join(' | '));
const SWARM = { where: { tags: ['build-swarm'] } };

suite('rows of a table', () => {
  test('are the nodes that are meant, in the order of the document, ids as names', () => {
    const fields = ['specs.ct', 'label', 'role', 'specs.allocatedCores', 'specs.memoryGB', 'site', 'parent', 'kind'];
    expect(texts({ ...SWARM, fields })).to.deep.equal([
      '200 | orch-io | Build Orchestrator | 12 | 8 | Jove | Io | Orchestrator',
      '203 | drone-io | Build Drone | 16 | 8 | Jove | Io | Drone',
      '102 | orch-titan | Build Orchestrator | 12 | 8 | Kronos | Titan | Orchestrator',
      '103 | drone-titan | Build Drone | 14 | 12 | Kronos | Titan | Drone',
    ]);
  });

  test('are sorted by figures as figures, by words as words, either way', () => {
    const fields = ['specs.ct'];
    expect(texts({ ...SWARM, fields, sort: 'specs.ct' })).to.deep.equal(['102', '103', '200', '203']);
    expect(texts({ ...SWARM, fields, sort: '-specs.ct' })).to.deep.equal(['203', '200', '103', '102']);
    expect(texts({ ...SWARM, fields: ['label'], sort: '-label' })[0]).to.equal('orch-titan');
  });

  test('what lacks the field comes last, either way', () => {
    const where = { kind: ['nas', 'media'] };
    for (const sort of ['specs.storageTB', '-specs.storageTB'])
      expect(texts({ where, fields: ['label'], sort }).at(-1), sort).to.equal('Polaris-Media');
  });

  test('lists are written with commas, services by their names', () => {
    const [opnsense] = texts({ where: { id: ['opnsense'] }, fields: ['services', 'networks', 'addresses', 'no.such'] });
    expect(opnsense).to.equal('Firewall, VLANs, Routing | Jove LAN | 10.42.0.1 | ');
  });

  test('none where no node is meant', () => {
    expect(rowsOf(topology, { where: { site: ['nowhere'] }, fields: ['label'] })).to.deep.equal([]);
  });
});
