import { expect } from 'chai';
import fc from 'fast-check';
import { createHits, curveDistance, distance, type Target } from '../../src/scene/hit.js';

const number = (most: number) => fc.integer({ min: -most, max: most });
const target = fc.record({ x: number(900), y: number(700), radius: fc.integer({ min: 0, max: 90 }) });

/** The same by looking at each. */
function bruteForce(targets: readonly Target[], x: number, y: number, slack: number): number | undefined {
  let best: number | undefined;
  targets.forEach((each, at) => {
    const far = distance(each, x, y);
    if (far <= slack && (best === undefined || far < distance(targets[best]!, x, y))) best = at;
  });
  return best;
}

suite('hit test', () => {
  test('finds what looking at each finds', () => {
    fc.assert(
      fc.property(
        fc.array(target, { maxLength: 60 }),
        number(1000),
        number(800),
        fc.integer({ min: 0, max: 9 }),
        (targets, x, y, slack) => {
          expect(createHits(targets).at(x, y, slack)).to.equal(bruteForce(targets, x, y, slack));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('finds a few far apart, where squares would be too many', () => {
    const targets = [
      { x: -1e6, y: 0, radius: 5 },
      { x: 1e6, y: 1e6, radius: 5 },
    ];
    expect(createHits(targets).at(1e6 + 4, 1e6, 0)).to.equal(1);
    expect(createHits(targets).at(0, 0, 5)).to.be.undefined;
    expect(createHits([]).at(0, 0, 5)).to.be.undefined;
  });

  test('a curve is as far as its nearest point', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    expect(curveDistance(a, { x: 50, y: 0 }, b, { x: 50, y: 7 })).to.be.closeTo(7, 1e-9);
    expect(curveDistance(a, { x: 50, y: 80 }, b, { x: 50, y: 40 })).to.be.closeTo(0, 0.1);
    expect(curveDistance(a, { x: 50, y: 0 }, b, { x: -3, y: -4 })).to.be.closeTo(5, 1e-9);
  });
});
