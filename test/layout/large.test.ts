import { expect } from 'chai';
import { settle } from '../../src/layout/layout.js';
import { large } from '../../src/layout/large/large.js';
import { readDocument } from '../../src/model/read.js';
import { createTopology, type Topology } from '../../src/model/topology.js';
import type { TopologyDocument } from '../../src/model/document.js';
import { crowding } from '../support/crowding.js';
import { readText } from '../support/files.js';
import { SHAPES } from '../support/shapes.js';

const indexed = (document: TopologyDocument): Topology => createTopology(readDocument(document).document!);

/** Every step of the large layout. */
function run(topology: Topology) {
  const steps = [...stepsOf(topology)];
  return { steps, pictures: steps.filter((step) => step !== undefined) };
}

function* stepsOf(topology: Topology): Generator<Float64Array | undefined> {
  yield yield* large(topology, {});
}

/** FNV-1a over the whole numbers that positions are. */
function checksum(positions: Float64Array): number {
  let sum = 0x811c9dc5;
  for (const value of positions) sum = Math.imul(sum ^ value, 0x01000193);
  return sum >>> 0;
}

/** What has the same bytes in every engine is judged in one: Node is the quickest. */
const testOnce = 'document' in globalThis ? () => {} : test;

suite('the large layout', function () {
  this.timeout(60_000);

  for (const [name, document] of Object.entries(SHAPES)) {
    testOnce(`of ${name}: every node has a place, nothing overlaps, labels neither, in few steps`, () => {
      const topology = indexed(document());
      const { steps, pictures } = run(topology);
      for (const positions of pictures) {
        expect(positions).to.have.length(2 * topology.nodes.length);
        expect(positions.every(Number.isFinite)).to.equal(true);
      }
      expect(steps.length).to.be.below(1000);
      expect(crowding(topology, pictures.at(-1)!)).to.deep.equal({ bodies: 0, guests: 0, groups: 0 });
    });
  }

  test('is the same in every engine and in Node', async () => {
    const known = JSON.parse(await readText('test/fixtures/layout/large.checksums.json')) as Record<string, number>;
    const found = Object.keys(known).map((name) => [name, checksum(run(indexed(SHAPES[name]!())).pictures.at(-1)!)]);
    expect(Object.fromEntries(found)).to.deep.equal(known);
  });

  test('is the same whatever the order of the document', () => {
    const document = SHAPES['a campus of 2 520']!();
    const shuffled = {
      ...document,
      nodes: document.nodes.toReversed(),
      edges: [...document.edges.slice(100), ...document.edges.slice(0, 100)],
      sites: document.sites!.toReversed(),
    };
    expect(settle(indexed(shuffled))).to.deep.equal(settle(indexed(document)));
  });

  testOnce('yields a coarse picture of a large flat graph before half of its steps, and better ones after it', () => {
    const { steps, pictures } = run(indexed(SHAPES['a grid of 100 × 100']!()));
    expect(steps.findIndex((step) => step !== undefined)).to.be.below(steps.length / 2);
    expect(pictures.length).to.be.above(3);
  });

  testOnce('unfolds a grid: opposite corners are as far apart as the picture is wide', () => {
    const topology = indexed(SHAPES['a grid of 100 × 100']!());
    const positions = settle(topology);
    const along = (axis: 0 | 1) => (id: string) => positions[2 * topology.indexOf.get(id)! + axis]!;
    const between = (a: string, b: string) => Math.hypot(along(0)(a) - along(0)(b), along(1)(a) - along(1)(b));
    const xs = positions.filter((_, at) => at % 2 === 0);
    const width = xs.reduce((a, b) => Math.max(a, b)) - xs.reduce((a, b) => Math.min(a, b));
    expect(between('n0', 'n9999')).to.be.above(0.8 * width);
    expect(between('n99', 'n9900')).to.be.above(0.8 * width);
  });

  testOnce('keeps what the document places, wherever it is, and parts the rest from it', () => {
    const document = SHAPES['a campus of 2 520']!();
    const positions = {
      n0: { x: 1000.25, y: -40 },
      n5: { x: 1300, y: 60 },
      n25: { x: 900.5, y: -500 },
      n1300: { x: 22_000, y: 7 },
    };
    const topology = indexed({ ...document, positions });
    const found = settle(topology);
    for (const [id, { x, y }] of Object.entries(positions)) {
      const node = topology.indexOf.get(id)!;
      expect([found[2 * node], found[2 * node + 1]]).to.deep.equal([x, y]);
    }
    expect(crowding(topology, found)).to.deep.equal({ bodies: 0, guests: 0, groups: 0 });
  });

  testOnce('fits the box: wide is wider than high, tall higher than wide', () => {
    const topology = indexed(SHAPES['a campus of 2 520']!());
    const ratio = (aspect: 'wide' | 'tall') => {
      const positions = settle(topology, { aspect });
      const extent = (axis: 0 | 1) => {
        const values = positions.filter((_, at) => at % 2 === axis);
        return values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
      };
      return extent(0) / extent(1);
    };
    expect(ratio('wide')).to.be.within(1.05, 2.2);
    expect(ratio('tall')).to.be.within(0.4, 0.95);
  });
});
