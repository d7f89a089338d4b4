import { expect } from 'chai';
import { SHAPES, complete, deep, grid } from '../../bench/shapes.js';
import { createTopology } from '../../src/model/topology.js';
import { validate } from '../../src/model/validate.js';

const COUNTS: Record<keyof typeof SHAPES, readonly [nodes: number, edges: number]> = {
  star: [10_000, 9999],
  chain: [10_000, 9999],
  grid: [10_000, 19_800],
  complete: [300, 44_850],
  isolated: [5000, 0],
  deep: [60, 20],
  crowded: [5001, 0],
};

suite('shapes that no layout may fall off a cliff for', () => {
  for (const [name, make] of Object.entries(SHAPES)) {
    test(`${name}: valid, counted, the same twice`, () => {
      const document = make();
      expect(validate(document).issues).to.deep.equal([]);
      expect([document.nodes.length, document.edges.length]).to.deep.equal(COUNTS[name as keyof typeof SHAPES]);
      expect(JSON.stringify(make())).to.equal(JSON.stringify(document));
    });
  }

  test('a star has one hub', () => {
    const degrees = new Map<string, number>();
    for (const { source, target } of SHAPES.star().edges)
      for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    expect(degrees.get('n0')).to.equal(9999);
    expect([...degrees.values()].filter((degree) => degree !== 1)).to.have.length(1);
  });

  test('a grid has its neighbours, and none across its border', () => {
    expect(grid(2).edges.map(({ source, target }) => `${source} ${target}`)).to.deep.equal([
      'n0 n1',
      'n0 n2',
      'n1 n3',
      'n2 n3',
    ]);
  });

  test('a complete graph has every pair once', () => {
    const pairs = complete(4).edges.map(({ source, target }) => `${source} ${target}`);
    expect(pairs).to.deep.equal(['n0 n1', 'n0 n2', 'n0 n3', 'n1 n2', 'n1 n3', 'n2 n3']);
  });

  test('containment is as deep as it says', () => {
    const depths = createTopology(deep(20)).nodes.map(({ depth }) => depth);
    expect(Math.max(...depths)).to.equal(20);
  });
});
