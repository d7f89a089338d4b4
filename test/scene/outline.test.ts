import { expect } from 'chai';
import { outline, reach } from '../../src/scene/outline.js';

/** The points that a path goes through. */
const pointsOf = (path: string) =>
  [...path.matchAll(/(?:[ML]|Q\S+ \S+ )(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

suite('outlines', () => {
  for (const shape of ['circle', 'square', 'hexagon', 'drum'] as const)
    test(`a ${shape} is about as large as a circle, and its reach is its outline`, () => {
      const points = pointsOf(outline(shape, 20));
      expect(points.length).to.be.greaterThan(7);
      for (const [x, y] of points) {
        expect(Math.hypot(x, y)).to.be.within(17, 24);
        expect(reach(shape, x, y)).to.be.closeTo(20, 0.1);
      }
    });

  test('a square reaches further at its sides than at its corners', () => {
    expect(reach('square', 20, 0)).to.be.greaterThan(reach('circle', 20, 0));
    expect(reach('square', 15, 15)).to.be.lessThan(reach('circle', 15, 15) + 1);
  });
});
