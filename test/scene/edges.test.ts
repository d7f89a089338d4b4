import { expect } from 'chai';
import fc from 'fast-check';
import { pointOf, type EdgeShape } from '../../src/scene/edges.js';
import { buildGeometry } from '../../src/scene/geometry.js';
import { reach } from '../../src/scene/outline.js';
import { buildScene, type Scene } from '../../src/scene/scene.js';
import { graph } from '../support/graph.js';

/** A scene with its nodes, in the order of their ids, at given places. */
const drawn = (text: string, ...places: number[]) => {
  const scene = buildScene(graph(text));
  const positions = Float64Array.from(places);
  return { scene, positions, ...buildGeometry(scene, positions) };
};

const along = ({ curve }: EdgeShape, steps = 40) =>
  Array.from({ length: steps + 1 }, (_, step) => pointOf(curve, step / steps));

/** Least distance between an edge and the middle of a node. */
const clear = (edge: EdgeShape, x: number, y: number) =>
  Math.min(...along(edge, 200).map((point) => Math.hypot(point.x - x, point.y - y)));

/** How far the middle of an edge lies from the straight line between its ends. */
const bent = ({ curve: { a, b }, middle }: EdgeShape) =>
  ((b.x - a.x) * (middle.y - a.y) - (b.y - a.y) * (middle.x - a.x)) / Math.hypot(b.x - a.x, b.y - a.y);

/** Space between the outline of a node's mark and a point, as the outline's own growth. */
const gap = ({ nodes }: Scene, positions: Float64Array, index: number, { x, y }: { x: number; y: number }) =>
  reach(nodes[index]!.node.kind.shape, x - positions[2 * index]!, y - positions[2 * index + 1]!) - nodes[index]!.radius;

suite('edges', () => {
  const place = fc.integer({ min: -400, max: 400 });

  test('end at the outlines of their nodes, whatever the direction', () => {
    fc.assert(
      fc.property(place, place, fc.constantFrom('lan', 'service', 'data-flow'), (x, y, kind) => {
        fc.pre(Math.hypot(x, y) > 80);
        const { scene, positions, edges } = drawn(`a>b:${kind}`, 0, 0, x, y);
        const { a, b } = edges[0]!.curve;
        expect(gap(scene, positions, 0, a)).to.be.closeTo(3, 0.05);
        expect(gap(scene, positions, 1, b)).to.be.closeTo(3, 0.05);
      }),
    );
  });

  test('between marks that touch draw nothing', () => {
    const { path, head } = drawn('a>b:service', 0, 0, 12, 0).edges[0]!;
    expect(path).to.equal('');
    expect(head).to.equal(undefined);
  });

  test('are straight for cables, and gently bent for what is logical', () => {
    const at = [0, 0, 300, 0];
    for (const kind of ['lan', 'uplink']) expect(bent(drawn(`a>b:${kind}`, ...at).edges[0]!)).to.be.closeTo(0, 1e-9);
    for (const kind of ['service', 'backup', 'tailscale-vpn', 'cf-tunnel', 'data-flow'])
      expect(Math.abs(bent(drawn(`a>b:${kind}`, ...at).edges[0]!))).to.be.within(10, 40);
  });

  test('bend the same way, whichever end comes first', () => {
    const there = drawn('a>b:service', 0, 0, 300, 40).edges[0]!;
    const back = drawn('b>a:service', 0, 0, 300, 40).edges[0]!;
    expect(bent(back)).to.be.closeTo(-bent(there), 1e-9);
    expect(back.middle.y).to.be.closeTo(there.middle.y, 1e-9);
  });

  test('go round a node that is in the way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 280 }), fc.integer({ min: -50, max: 50 }), (x, y) => {
        const { edges, scene } = drawn('a>b:service c', 0, 0, 400, 0, x, y);
        expect(clear(edges[0]!, x, y)).to.be.greaterThan(scene.nodes[2]!.radius + 5);
      }),
    );
  });

  test('between the same two nodes lie apart', () => {
    for (const text of [
      'a>b:lan a>b:service',
      'a>b:service b>a:service',
      'a>b:lan b>a:lan',
      'a>b:lan a>b:backup b>a:service b>a:data-flow',
    ]) {
      const middles = drawn(text, 0, 0, 300, 0).edges.map(({ middle }) => middle.y);
      const gaps = middles.flatMap((one, at) => middles.slice(at + 1).map((other) => Math.abs(one - other)));
      expect(Math.min(...gaps), text).to.be.greaterThan(12);
    }
  });

  test('a cable among parallel edges stays straight', () => {
    const { scene, edges } = drawn('a>b:service a>b:lan b>a:backup', 0, 0, 300, 0);
    const straight = scene.edges.filter(({ index }) => Math.abs(bent(edges[index]!)) < 1);
    expect(straight.map(({ kind }) => kind)).to.deep.equal(['lan']);
  });

  test('from a node to itself are loops at its upper right, each further out', () => {
    const { edges } = drawn('a>a:service a>a:backup', 0, 0);
    const [inner, outer] = edges.map(({ middle: { x, y } }) => ({ x, y, far: Math.hypot(x, y) }));
    expect(inner!.x > 20 && inner!.y < -20).to.equal(true);
    expect(Math.abs(inner!.far - outer!.far)).to.be.greaterThan(5);
  });

  test('have an arrowhead where they are directed, that points the way they come in', () => {
    const { edges } = drawn('a>b:data-flow c>b:lan', 0, 0, 300, 0, 0, 300);
    const [flow, cable] = [edges.find(({ head }) => head)!, edges.find(({ head }) => !head)];
    const { a, b } = { a: along(flow).at(-2)!, b: along(flow).at(-1)! };
    const size = Math.hypot(b.x - a.x, b.y - a.y);
    expect(flow.head!.x).to.equal(b.x);
    expect(flow.head!.dx * (b.x - a.x) + flow.head!.dy * (b.y - a.y)).to.be.closeTo(size, 0.02);
    expect(cable).not.to.equal(undefined);
  });
});
