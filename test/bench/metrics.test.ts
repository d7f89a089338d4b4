import { expect } from 'chai';
import { crossings, overlap, stress } from '../../bench/metrics.js';

const drawing = (positions: number[], ...edges: [number, number][]) => ({
  positions,
  edges: Int32Array.from(edges.flat()),
});
const chain = (count: number): [number, number][] => Array.from({ length: count - 1 }, (_, at) => [at, at + 1]);

suite('stress', () => {
  test('is 0 where distances are as hops, at any scale', () => {
    const line = drawing([0, 0, 1, 0, 2, 0], ...chain(3));
    expect(stress(line)).to.be.closeTo(0, 1e-12);
    expect(stress({ ...line, positions: line.positions.map((value) => value * 37 + 5) })).to.be.closeTo(0, 1e-12);
  });

  test('of a bent chain is as reckoned by hand', () => {
    // Pairs: 1 hop at 1, 1 hop at 1, 2 hops at √2. Ratios 1, 1, √2 ÷ 2: Σr = 2 + √2 ÷ 2, Σr² = 2.5, and 1 − Σr² ÷ (3 · 2.5).
    const bent = drawing([0, 0, 1, 0, 1, 1], ...chain(3));
    expect(stress(bent)).to.be.closeTo(1 - (2 + Math.SQRT2 / 2) ** 2 / 7.5, 1e-12);
  });

  test('is 1 where all stand on one point', () => {
    expect(stress(drawing([3, 3, 3, 3, 3, 3], ...chain(3)))).to.equal(1);
  });

  test('leaves out pairs without a path, and is nothing when there is none', () => {
    expect(stress(drawing([0, 0, 1, 0, 50, 50, 51, 50], [0, 1], [2, 3]))).to.be.closeTo(0, 1e-12);
    expect(stress(drawing([0, 0, 1, 0]))).to.be.NaN;
  });

  test('of a large chain, where pairs are sampled, is 0, too', () => {
    const positions = Array.from({ length: 4000 }, (_, at) => (at % 2 ? 0 : at / 2));
    expect(stress(drawing(positions, ...chain(2000)))).to.be.closeTo(0, 1e-9);
  });
});

suite('crossings per edge', () => {
  const square = [0, 0, 1, 1, 0, 1, 1, 0];

  test('two edges that cross have one half each', () => {
    expect(crossings(drawing(square, [0, 1], [2, 3]))).to.equal(0.5);
  });

  test('the complete graph of four in a square has one crossing for six edges', () => {
    const all: [number, number][] = [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ];
    expect(crossings(drawing(square, ...all))).to.be.closeTo(1 / 6, 1e-12);
  });

  test('edges that share an end, or only touch, do not cross', () => {
    expect(crossings(drawing([0, 0, 2, 0, 1, 1], [0, 1], [1, 2], [0, 2]))).to.equal(0);
    expect(crossings(drawing([0, 0, 2, 0, 1, 0, 1, 1], [0, 1], [2, 3]))).to.equal(0);
  });

  test('are the same when edges are sampled', () => {
    // A row of 1 000 crosses, more edges than are sampled: each crosses one other.
    const row = Array.from({ length: 1000 }, (_, at) => square.map((value, axis) => value + (axis % 2 ? 0 : 2 * at)));
    const edges = Array.from({ length: 2000 }, (_, at): [number, number] => [2 * at, 2 * at + 1]);
    expect(crossings(drawing(row.flat(), ...edges))).to.equal(0.5);
  });

  test('are nothing without edges', () => {
    expect(crossings(drawing([0, 0, 1, 1]))).to.be.NaN;
  });
});

suite('overlap', () => {
  // Edges of length 10: discs of radius 1.5, which touch nearer than 3.
  const edges: [number, number][] = [
    [0, 1],
    [2, 3],
  ];

  test('counts the nodes whose disc touches another one', () => {
    expect(overlap(drawing([0, 0, 10, 0, 0, 2.9, 10, 3.1], ...edges))).to.equal(0.5);
    expect(overlap(drawing([0, 0, 10, 0, 0, 3.1, 10, 3.1], ...edges))).to.equal(0);
  });

  test('sees across the border of its grid', () => {
    expect(overlap(drawing([-0.1, -0.1, 9.9, -0.1, 0.1, 0.1, 10.1, 0.1], ...edges))).to.equal(1);
  });

  test('is all when every edge has shrunk to a point, and nothing without edges', () => {
    expect(overlap(drawing([1, 1, 1, 1], [0, 1]))).to.equal(1);
    expect(overlap(drawing([1, 1, 1, 1]))).to.equal(0);
  });
});
