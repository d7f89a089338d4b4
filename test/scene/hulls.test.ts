import { expect } from 'chai';
import fc from 'fast-check';
import { buildGeometry } from '../../src/scene/geometry.js';
import { ROUND } from '../../src/scene/hulls.js';
import { between, corners } from '../../src/scene/path.js';
import { buildScene } from '../../src/scene/scene.js';
import type { Point } from '../../src/scene/viewport.js';
import { graph } from '../support/graph.js';

/** The hull as it is drawn: a polygon along its curves. */
const rim = (points: readonly Point[]): Point[] =>
  corners(points, ROUND).flatMap(([from, control, to]) =>
    [0, 0.25, 0.5, 0.75].map((t) => between(between(from, control, t), between(control, to, t), t)),
  );

/** How deep a point lies within a convex polygon that turns clockwise; negative outside. */
const depth = (polygon: readonly Point[], { x, y }: Point): number =>
  Math.min(
    ...polygon.map((a, at) => {
      const b = polygon[(at + 1) % polygon.length]!;
      const size = Math.hypot(b.x - a.x, b.y - a.y);
      return size > 1e-6 ? ((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)) / size : Infinity;
    }),
  );

const place = fc.integer({ min: -500, max: 500 });
const four = fc.array(place, { minLength: 8, maxLength: 8 });

suite('hulls', () => {
  test('hold the marks, bubbles and labels of their members, with room to spare', () => {
    fc.assert(
      fc.property(four, (places) => {
        const scene = buildScene(graph('a@s a-machine-of-long-name@s c@s d-another-long-name@s'));
        const geometry = buildGeometry(scene, Float64Array.from(places));
        const outline = rim(geometry.hulls[0]!.points);
        for (const { x, y, radius, label } of geometry.places) {
          expect(depth(outline, { x, y })).to.be.greaterThan(radius + 8);
          for (const dx of [0, label.width])
            for (const dy of [0, label.height])
              expect(depth(outline, { x: label.x + dx, y: label.y + dy })).to.be.greaterThan(0);
        }
      }),
    );
  });

  test('hold the bubble of a host', () => {
    const scene = buildScene(graph('h@s h/g h/k'));
    const geometry = buildGeometry(scene, Float64Array.from([50, 0, 0, 0, 0, 50]));
    const { x, y, radius } = geometry.places[scene.topology.indexOf.get('h')!]!;
    expect(radius).to.be.greaterThan(40);
    expect(depth(rim(geometry.hulls[0]!.points), { x, y })).to.be.greaterThan(radius + 15);
  });

  test('a site without nodes has none', () => {
    const scene = buildScene(graph('a@s b'));
    expect(buildGeometry(scene, new Float64Array(4)).hulls).to.have.length(1);
  });

  test('a site of one node is a circle round it, its label above', () => {
    const scene = buildScene(graph('a@s'));
    const { hulls, bounds } = buildGeometry(scene, Float64Array.from([100, 100]));
    expect(hulls[0]!.label.x).to.be.closeTo(100, 1);
    expect(hulls[0]!.label.y).to.be.within(bounds.y, 60);
  });
});
