import { expect } from 'chai';

test('the package exports what index.ts lists, and imports in Node', async () => {
  const names = Object.keys(await import('../../src/index.js')).sort();
  expect(names).to.deep.equal([
    'InfraDetails',
    'InfraErrorEvent',
    'InfraFilterEvent',
    'InfraFilters',
    'InfraLegend',
    'InfraLoadEvent',
    'InfraSelectEvent',
    'InfraSettleEvent',
    'InfraTopology',
    'InfraViewportEvent',
    'Store',
    'createStore',
    'createTopology',
    'settle',
    'validate',
  ]);
});
