import { expect } from 'chai';
import fc from 'fast-check';
import { readDocument } from '../../src/model/read.js';
import { createTopology } from '../../src/model/topology.js';
import { settle } from '../../src/layout/layout.js';
import { textWidth } from '../../src/layout/metrics.js';
import { buildGeometry } from '../../src/scene/geometry.js';
import { placeLabels, type Label } from '../../src/scene/labels.js';
import { buildScene, type Scene } from '../../src/scene/scene.js';
import { cutMiddle } from '../../src/scene/text.js';
import { graph } from '../support/graph.js';
import { homelabTopology } from '../support/homelab.js';

const boxOf = ({ text, note, x, y, size, bold }: Label, k: number) => {
  const width = textWidth(text, size, bold) + (note ? textWidth(note, 11) + 8 : 0);
  return { left: x * k - width / 2, right: x * k + width / 2, top: y * k - size * 0.9, bottom: y * k + size * 0.2 };
};

const overlaps = (labels: readonly Label[], k: number) => {
  const boxes = labels.map((label) => boxOf(label, k));
  return boxes.flatMap((a, at) =>
    boxes.slice(at + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  ).length;
};

const marksUnder = (labels: readonly Label[], scene: Scene, positions: Float64Array, k: number) =>
  labels.flatMap((label) => {
    const { left, right, top, bottom } = boxOf(label, k);
    return scene.nodes.filter(({ index, radius }) => {
      const [x, y, reach] = [positions[2 * index]! * k, positions[2 * index + 1]! * k, radius * k * 0.9];
      return x + reach > left && x - reach < right && y + reach > top && y - reach < bottom;
    });
  }).length;

suite('labels', () => {
  test('never cover one another nor a mark, at any scale', async () => {
    const topology = await homelabTopology();
    const scene = buildScene(topology);
    const positions = settle(topology);
    const geometry = buildGeometry(scene, positions);
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 4, noNaN: true }), (k) => {
        const { labels, hidden } = placeLabels(scene, geometry, { k });
        expect(labels.length + hidden).to.equal(32);
        expect(overlaps(labels, k)).to.equal(0);
        expect(marksUnder(labels, scene, positions, k)).to.equal(0);
      }),
      { numRuns: 25 },
    );
  });

  test('all have room on the homelab at its own scale', async () => {
    const topology = await homelabTopology();
    const scene = buildScene(topology);
    const positions = settle(topology);
    const { hidden } = placeLabels(scene, buildGeometry(scene, positions), { k: 1 });
    expect(hidden).to.equal(0);
  });

  test('are never smaller than 11 px on the screen', () => {
    const topology = graph('h/a h/b c@s c>a');
    const scene = buildScene(topology);
    const positions = settle(topology);
    const { labels } = placeLabels(scene, buildGeometry(scene, positions), { k: 0.2 });
    expect(Math.min(...labels.map(({ size }) => size))).to.equal(11);
  });

  test('a node asked for first has its label where room is short', () => {
    const topology = graph('a b c d e f g');
    const scene = buildScene(topology);
    const positions = new Float64Array(14);
    const geometry = buildGeometry(scene, positions);
    const { labels, hidden } = placeLabels(scene, geometry, { k: 1, first: [6] });
    expect(labels[0]).to.include({ index: 6, of: 'node' });
    expect(hidden).to.be.greaterThan(0);
  });

  test('never cover one another nor a mark, wherever nodes stand', () => {
    const scene = buildScene(graph('a@s b@s h@t h/g h/k h/m c>a c>g d e>d'));
    const place = fc.integer({ min: -300, max: 300 });
    const places = fc.array(place, { minLength: 2 * scene.nodes.length, maxLength: 2 * scene.nodes.length });
    fc.assert(
      fc.property(places, fc.double({ min: 0.2, max: 2, noNaN: true }), (at, k) => {
        const positions = Float64Array.from(at);
        const { labels, hidden } = placeLabels(scene, buildGeometry(scene, positions), { k });
        expect(labels.length + hidden).to.equal(scene.nodes.length + 2);
        expect(overlaps(labels, k)).to.equal(0);
        expect(marksUnder(labels, scene, positions, k)).to.equal(0);
      }),
    );
  });

  /** Where the label of a node is, seen from its middle. */
  const sideOf = (text: string, id: string, ...places: number[]) => {
    const scene = buildScene(graph(text));
    const positions = Float64Array.from(places);
    const { labels } = placeLabels(scene, buildGeometry(scene, positions), { k: 1 });
    const index = scene.topology.indexOf.get(id)!;
    const { x, y } = labels.find((label) => label.of === 'node' && label.index === index)!;
    const [dx, dy] = [x - places[2 * index]!, y - places[2 * index + 1]!];
    return Math.abs(dx) > 20 ? (dx > 0 ? 'right' : 'left') : dy > 0 ? 'below' : 'above';
  };

  test('have their room below a node, above a host, and away from the host where a guest is', () => {
    const scene = buildScene(graph('a h/g h/k'));
    const { places } = buildGeometry(scene, Float64Array.from([300, 0, 0, -70, 0, 0, 0, 70]));
    expect(places.map(({ isAbove }) => isAbove)).to.deep.equal([false, true, true, false]);
    for (const { x, y, radius, isAbove, label } of places) {
      expect(label.x + label.width / 2).to.be.closeTo(x, 1e-9);
      expect(isAbove ? y - radius - label.y - label.height : label.y - y - radius).to.be.closeTo(3, 1e-9);
    }
  });

  test('stand in their room, unless lines run through it and another place is clean', () => {
    // Two more nodes, so that the map has room on all sides.
    const far = [-300, -300, 300, 300];
    expect(sideOf('aaaaa b>aaaaa:lan y z', 'aaaaa', 0, 0, 200, 0, ...far)).to.equal('below');
    expect(sideOf('aaaaa b>aaaaa:lan y z', 'aaaaa', 0, 0, 0, 200, ...far)).to.equal('above');
    expect(sideOf('aaaaa b>aaaaa:lan c>aaaaa:lan y z', 'aaaaa', 0, 0, 0, 200, 0, -200, ...far)).to.equal('right');
  });

  test('are left out for nodes that are not drawn, without being counted', () => {
    const scene = buildScene(graph('a@s b@t'));
    const positions = Float64Array.from([0, 0, 300, 0]);
    const geometry = buildGeometry(scene, positions);
    const { labels, hidden } = placeLabels(scene, geometry, { k: 1, without: new Set([1]) });
    expect(labels.map(({ of, index }) => [of, index])).to.have.deep.members([
      ['node', 0],
      ['site', 0],
    ]);
    expect(hidden).to.equal(0);
  });

  for (const [script, label] of Object.entries({
    Chinese: '木星虚拟化主机与存储服务器零一二三四五',
    Arabic: 'خادم التخزين الرئيسي في الموقع الثاني للنسخ الاحتياطي',
    emoji: '🚀👩‍💻🏡'.repeat(12),
    Latin: 'x'.repeat(5000),
  }))
    test(`that are too long are cut in the middle: ${script}`, () => {
      const scene = buildScene(
        createTopology(readDocument({ version: 1, nodes: [{ id: 'a', label }], edges: [] }).document!),
      );
      const positions = new Float64Array(2);
      const { labels } = placeLabels(scene, buildGeometry(scene, positions), { k: 1 });
      const { text, size, bold } = labels[0]!;
      expect(textWidth(text, size, bold)).to.be.at.most(160);
      const [start, end] = text.split('…');
      expect(start && label.startsWith(start)).to.equal(true);
      expect(end && label.endsWith(end)).to.equal(true);
    });
});

suite('cutMiddle', () => {
  test('keeps what fits', () => expect(cutMiddle('Io', 100, 12)).to.equal('Io'));

  test('cuts a long name in its middle, so that both ends are read', () => {
    const cut = cutMiddle('meridian-storage-host-number-seventeen', 120, 12);
    expect(cut).to.match(/^meridian.*….*teen$/);
    expect(textWidth(cut, 12)).to.be.at.most(120);
  });

  test('never tears an emoji or an accent from its letter', () => {
    const cut = cutMiddle('👩‍👩‍👧‍👦'.repeat(30), 100, 12);
    expect(cut.replaceAll('👩‍👩‍👧‍👦', '')).to.equal('…');
  });

  test('copes with a name of 5 000 characters', () => {
    expect(textWidth(cutMiddle('x'.repeat(5000), 160, 12), 12)).to.be.at.most(160);
  });
});
