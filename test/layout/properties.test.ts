import { expect } from 'chai';
import fc from 'fast-check';
import { settle } from '../../src/layout/layout.js';
import { readDocument } from '../../src/model/read.js';
import { createTopology } from '../../src/model/topology.js';
import { arbitraryDocument } from '../support/document.js';
import { overlaps, strays } from '../support/quality.js';

suite('any layout', () => {
  test('places every node, keeps guests inside and everything apart, whatever the order of the document', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (any) => {
        // What a document places may overlap: that is its own affair.
        const document = { ...any, positions: {} };
        const topology = createTopology(readDocument(document).document!);
        const positions = settle(topology);
        expect(positions).to.have.length(2 * topology.nodes.length);
        expect(positions.every(Number.isFinite)).to.equal(true);
        expect(overlaps(topology, positions)).to.deep.equal([]);
        expect(strays(topology, positions)).to.deep.equal([]);
        const reversed = { ...document, nodes: document.nodes.toReversed(), edges: document.edges.toReversed() };
        expect(settle(createTopology(readDocument(reversed).document!))).to.deep.equal(positions);
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  test('of more nodes than are searched keeps all apart, too', () => {
    const nodes = Array.from({ length: 360 }, (_, at) => ({
      id: `n${at}`,
      ...(at % 6 ? { parent: `n${at - (at % 6)}` } : { site: `s${at % 4}` }),
    }));
    const edges = nodes.slice(1).map(({ id }, at) => ({ source: id, target: `n${(at * 7) % 360}` }));
    const sites = ['s0', 's2'].map((id) => ({ id }));
    const topology = createTopology(readDocument({ version: 1, sites, nodes, edges }).document!);
    const positions = settle(topology);
    expect(overlaps(topology, positions)).to.deep.equal([]);
    expect(strays(topology, positions)).to.deep.equal([]);
  });

  test('keeps what a document places where it says', () => {
    const nodes = [{ id: 'a' }, { id: 'b', parent: 'a' }, { id: 'c' }, { id: 'd' }];
    const positions = { a: { x: 100.25, y: -40 }, c: { x: -300, y: 7 } };
    const topology = createTopology(readDocument({ version: 1, nodes, edges: [], positions }).document!);
    const found = settle(topology);
    expect([...found.slice(0, 2)]).to.deep.equal([100.25, -40]);
    expect([...found.slice(4, 6)]).to.deep.equal([-300, 7]);
    expect(overlaps(topology, found)).to.deep.equal([]);
  });

  test('of nothing is nothing, and a chain of 300 hosts is laid out', () => {
    const chain = Array.from({ length: 300 }, (_, at) => (at ? { id: `n${at}`, parent: `n${at - 1}` } : { id: 'n0' }));
    for (const nodes of [[], chain]) {
      const topology = createTopology(readDocument({ version: 1, nodes, edges: [] }).document!);
      const positions = settle(topology);
      expect(positions).to.have.length(2 * nodes.length);
      expect(positions.every(Number.isFinite)).to.equal(true);
    }
  });
});
