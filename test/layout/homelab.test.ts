import { expect } from 'chai';
import { settle, type Aspect } from '../../src/layout/layout.js';
import { readDocument } from '../../src/model/read.js';
import { createTopology } from '../../src/model/topology.js';
import { readText } from '../support/files.js';
import { homelab } from '../support/homelab.js';
import { crossings, extent, hullGap, overlaps, strays, through } from '../support/quality.js';

const ASPECTS = ['wide', 'square', 'tall'] as const satisfies readonly Aspect[];
/** Width to height within which a layout may lie, by what it is made for. */
const SHAPE = { wide: [1.2, 2.2], square: [0.75, 1.4], tall: [0.4, 0.85] } as const;

suite('the layout of the homelab', () => {
  for (const aspect of ASPECTS) {
    test(`${aspect}: at most 12 crossings, no edge through a node, nothing overlaps, all stay inside`, async () => {
      const topology = createTopology(readDocument(await homelab()).document!);
      const positions = settle(topology, { aspect });
      expect(crossings(topology, positions)).to.be.at.most(12);
      expect(through(topology, positions)).to.deep.equal([]);
      expect(overlaps(topology, positions)).to.deep.equal([]);
      expect(strays(topology, positions)).to.deep.equal([]);
      expect(hullGap(topology, positions)).to.be.above(0);
      const { width, height } = extent(topology, positions);
      expect(width / height).to.be.within(SHAPE[aspect][0], SHAPE[aspect][1]);
    });
  }

  test('is the same in every engine and in Node, and for shuffled arrays', async () => {
    const document = await homelab();
    const shuffled = {
      ...document,
      nodes: document.nodes.toReversed(),
      edges: [...document.edges.slice(17), ...document.edges.slice(0, 17)],
      sites: document.sites!.toReversed(),
    };
    const known = JSON.parse(await readText('test/fixtures/layout/homelab.positions.json')) as Record<string, number[]>;
    for (const each of [document, shuffled]) {
      const topology = createTopology(readDocument(each).document!);
      for (const aspect of ASPECTS) expect([...settle(topology, { aspect })]).to.deep.equal(known[aspect]);
    }
  });
});
