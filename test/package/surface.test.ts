import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { validate } from '../../src/model/validate.js';

const require = createRequire(import.meta.url);

suite('the package', () => {
  test('exports these names, and no other', async () => {
    const names = Object.keys(await import('../../src/index.js')).sort();
    expect(names).to.deep.equal([
      'InfraDetails',
      'InfraErrorEvent',
      'InfraFilterEvent',
      'InfraFilters',
      'InfraFlow',
      'InfraLegend',
      'InfraLoadEvent',
      'InfraSearch',
      'InfraSelectEvent',
      'InfraServices',
      'InfraSettleEvent',
      'InfraStats',
      'InfraTable',
      'InfraTopology',
      'InfraViewportEvent',
      'Store',
      'createStore',
      'createTopology',
      'recall',
      'settle',
      'validate',
    ]);
  });

  test('writes HTML by these names, and no other', async () => {
    expect(Object.keys(await import('../../src/ssr/render.js')).sort()).to.deep.equal([
      'renderCompanion',
      'renderTopology',
    ]);
  });

  test('registers nothing and touches no page when it is imported', async () => {
    await import('../../src/index.js');
    await import('../../src/ssr/render.js');
    const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements;
    for (const tag of ['infra-topology', 'infra-legend', 'infra-filters', 'infra-details'])
      expect(registry?.get(tag), tag).to.equal(undefined);
    expect('document' in globalThis).to.equal(false);
  });

  test('lends its schema and its example to whoever asks by name', () => {
    const read = (name: string) => JSON.parse(readFileSync(require.resolve(name), 'utf8')) as Record<string, unknown>;
    expect(read('infra-topology/schema.json')['$id']).to.equal('urn:infra-topology:schema:1');
    expect(validate(read('infra-topology/examples/homelab.json')).issues).to.deep.equal([]);
    expect(read('infra-topology/package.json')['name']).to.equal('infra-topology');
  });
});
