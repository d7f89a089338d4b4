import { expect } from 'chai';
import fc from 'fast-check';
import { settle, type LayoutName, type Positions } from '../../src/layout/layout.js';
import { readDocument } from '../../src/model/read.js';
import { createTopology, type Topology } from '../../src/model/topology.js';
import type { TopologyDocument } from '../../src/model/document.js';
import { crowding } from '../support/crowding.js';
import { arbitraryDocument } from '../support/document.js';
import { readText } from '../support/files.js';
import { graph } from '../support/graph.js';
import { homelab } from '../support/homelab.js';
import { crossings, hullGap, overlaps, strays, through } from '../support/quality.js';
import { SHAPES } from '../support/shapes.js';

const OTHERS = ['tiers', 'radial'] as const satisfies readonly LayoutName[];
const indexed = (document: TopologyDocument): Topology => createTopology(readDocument(document).document!);
/** Crossings of straight edges of the homelab. */
const MOST = { tiers: 22, radial: 23 } as const;
const NOTHING = { bodies: 0, guests: 0, groups: 0 };

/** Centre of a node by id. */
const placesOf =
  (topology: Topology, positions: Positions) =>
  (id: string): { readonly x: number; readonly y: number } => {
    const node = topology.indexOf.get(id)!;
    return { x: positions[2 * node]!, y: positions[2 * node + 1]! };
  };

// Judged once, in Node; that every engine gives the same bytes is asked of each.
const testOnce = 'document' in globalThis ? () => {} : test;

for (const layout of OTHERS)
  suite(`the layout '${layout}'`, () => {
    testOnce('places every node, keeps guests inside and everything apart, whatever the order of the document', () => {
      fc.assert(
        fc.property(arbitraryDocument({ maxNodes: 24, maxEdges: 30 }), (any) => {
          const document = { ...any, positions: {} };
          const topology = indexed(document);
          const positions = settle(topology, { layout });
          expect(positions).to.have.length(2 * topology.nodes.length);
          expect(positions.every(Number.isFinite)).to.equal(true);
          expect(overlaps(topology, positions)).to.deep.equal([]);
          expect(strays(topology, positions)).to.deep.equal([]);
          const reversed = { ...document, nodes: document.nodes.toReversed(), edges: document.edges.toReversed() };
          expect(settle(indexed(reversed), { layout })).to.deep.equal(positions);
        }),
        { numRuns: 40, seed: 7 },
      );
    });

    test('draws the homelab with its sites apart, no wire running through a node', async () => {
      const document = await homelab();
      const topology = indexed(document);
      // All others are drawn as arcs.
      const wires = indexed({ ...document, edges: document.edges?.filter(({ kind }) => /^(lan|uplink)$/.test(kind!)) });
      expect(wires.edges.length).to.be.above(10);
      for (const aspect of ['wide', 'square', 'tall'] as const) {
        const positions = settle(topology, { layout, aspect });
        expect(overlaps(topology, positions)).to.deep.equal([]);
        expect(hullGap(topology, positions)).to.be.above(0);
        expect(crossings(topology, positions)).to.be.at.most(MOST[layout]);
        expect(through(wires, positions)).to.deep.equal([]);
      }
    }).timeout(60_000);

    for (const [name, document] of Object.entries(SHAPES))
      testOnce(`lays out ${name}, and nothing overlaps`, () => {
        const topology = indexed(document());
        expect(crowding(topology, settle(topology, { layout }))).to.deep.equal(NOTHING);
      });

    testOnce('keeps what the document places, and parts the rest from it', () => {
      const positions = { n0: { x: 1000.25, y: -40 }, n5: { x: 1300, y: 60 }, n100: { x: 9000, y: 7 } };
      const topology = indexed({ ...SHAPES['a campus of 336']!(), positions });
      const found = settle(topology, { layout });
      for (const [id, place] of Object.entries(positions)) expect(placesOf(topology, found)(id)).to.deep.equal(place);
      expect(crowding(topology, found)).to.deep.equal(NOTHING);
    });
  });

suite("the layout 'tiers'", () => {
  test('sets the internet on top, then the gateway, switches by hops, hosts', () => {
    const topology = indexed({
      version: 1,
      sites: [{ id: 's' }],
      nodes: [
        { id: 'net', kind: 'cloud' },
        { id: 'gate', kind: 'gateway', site: 's' },
        { id: 'core', kind: 'network-device', site: 's' },
        { id: 'switch', kind: 'network-device', site: 's' },
        { id: 'host', kind: 'hypervisor', site: 's' },
        { id: 'box', kind: 'nas', site: 's' },
        { id: 'guest', kind: 'vm', parent: 'host' },
        { id: 'stray', kind: 'vm', site: 's' },
      ],
      edges: [
        ['net', 'gate'],
        ['gate', 'core'],
        ['core', 'switch'],
        ['switch', 'host'],
        ['switch', 'box'],
        ['box', 'stray'],
      ].map(([source, target]) => ({ source: source!, target: target! })),
    });
    const place = placesOf(topology, settle(topology, { layout: 'tiers' }));
    const rows = ['net', 'gate', 'core', 'switch', 'host', 'stray'].map((id) => place(id).y);
    expect(rows).to.deep.equal(rows.toSorted((a, b) => a - b));
    expect(new Set(rows).size).to.equal(6);
    expect(place('box').y).to.equal(place('host').y);
  });

  test('orders a row so that links do not cross where they need not', () => {
    const topology = graph('a1 a2 a3 b1 b2 b3 a1>b3 a2>b2 a3>b1');
    const kinds = topology.document.nodes.map((node) => ({
      ...node,
      kind: node.id.startsWith('a') ? 'gateway' : 'nas',
    }));
    const linked = indexed({
      ...topology.document,
      nodes: [...kinds, { id: 'top', kind: 'cloud' }],
      edges: [...topology.document.edges, ...['a1', 'a2', 'a3'].map((target) => ({ source: 'top', target }))],
    });
    const place = placesOf(linked, settle(linked, { layout: 'tiers' }));
    const order = (ids: string[]) => ids.toSorted((a, b) => place(a).x - place(b).x).map((id) => id[1]);
    expect(order(['b1', 'b2', 'b3'])).to.deep.equal(order(['a1', 'a2', 'a3']).map((each) => String(4 - Number(each))));
  });
});

suite("the layout 'radial'", () => {
  test('sets the hub in the middle and every further hop farther from it', () => {
    const topology = graph('hub>a hub>b hub>c a>a1 a>a2 b>b1 c>c1 c>c2 a1>a3 c1>c3 b1>b3');
    const place = placesOf(topology, settle(topology, { layout: 'radial' }));
    const far = (id: string) => Math.hypot(place(id).x - place('hub').x, place(id).y - place('hub').y);
    const rings = [
      ['a', 'b', 'c'],
      ['a1', 'a2', 'b1', 'c1', 'c2'],
      ['a3', 'b3', 'c3'],
    ];
    for (const [at, ring] of rings.entries()) {
      const least = Math.min(...ring.map(far));
      expect(least).to.be.above(at ? Math.max(...rings[at - 1]!.map(far)) : 0);
    }
  });
});

test('both are the same in every engine and in Node', async () => {
  const known = JSON.parse(await readText('test/fixtures/layout/others.positions.json')) as Record<string, number[]>;
  for (const layout of OTHERS) expect([...settle(indexed(await homelab()), { layout })]).to.deep.equal(known[layout]);
});
