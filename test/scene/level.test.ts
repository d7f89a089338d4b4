import { expect } from 'chai';
import fc from 'fast-check';
import { levelOf, MOST_MARKS, type Level } from '../../src/scene/level.js';
import { liftEdges, MOST_LINES } from '../../src/scene/lifted.js';
import { nearIn } from '../../src/scene/near.js';
import { around, buildScene } from '../../src/scene/scene.js';
import type { Spread } from '../../src/scene/spread.js';
import { bubblesOf, largeDocument, spreadOf } from '../support/large.js';

const NOTHING = { nodes: new Set<number>(), edges: new Set<number>() };
const EVERYWHERE = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };

const level = (spread: Spread, k: number, hidden = NOTHING, box = EVERYWHERE) => levelOf(spread, { k, box, hidden });

/** How many nodes each mark stands for, reckoned from the level alone. */
const stoodFor = ({ itemOf, closed }: Level) =>
  closed.map((_, at) => itemOf.filter((item) => item === itemOf.length + at).length);

const index = ({ crowd }: Spread, id: string) => crowd.topology.indexOf.get(id)!;

suite('level of detail', () => {
  const document = largeDocument({
    sites: 6,
    hosts: 9,
    guests: 4,
    status: { s1h0g1: 'degraded', s1h0g2: 'down', s1h3g0: 'down', s2h4: 'unknown' },
  });
  const spread = spreadOf(document);
  const count = document.nodes.length;

  test('from afar a site is one mark with a count and the worst state inside', () => {
    const { closed, nodes, sites } = level(spread, 0.02);
    expect(nodes).to.be.empty;
    expect(sites).to.be.empty;
    expect(closed.map(({ of, count }) => [of, count])).to.deep.equal(Array(6).fill(['site', 45]));
    expect(closed[1]!.worst).to.deep.equal({ state: 'down', count: 2 });
    expect(closed[2]!.worst).to.deep.equal({ state: 'unknown', count: 1 });
    expect(closed[0]!.worst).to.be.undefined;
  });

  test('nearer, hosts are marks; then their guests are drawn', () => {
    const hosts = level(spread, 0.12);
    expect(hosts.closed.map(({ of, count }) => [of, count])).to.deep.equal(Array(54).fill(['node', 5]));
    const host = hosts.closed.find((mark) => mark.index === index(spread, 's1h0'))!;
    expect(host.worst).to.deep.equal({ state: 'down', count: 1 });
    const all = level(spread, 1);
    expect(all.closed).to.be.empty;
    expect(all.nodes).to.have.length(count);
    expect(all.opened).to.have.length(54);
    expect([...all.itemOf]).to.deep.equal([...Array(count).keys()]);
  });

  test('what a filter leaves out is neither drawn nor counted, and its guests stand in what holds it', () => {
    const host = index(spread, 's0h0');
    const hidden = { ...NOTHING, nodes: new Set([host]) };
    const far = level(spread, 0.02, hidden);
    expect(far.closed[0]!.count).to.equal(44);
    expect(far.itemOf[host]).to.equal(-1);
    expect(far.itemOf[index(spread, 's0h0g0')]).to.equal(count);
    expect(level(spread, 0.12, hidden).itemOf[index(spread, 's0h0g0')]).to.equal(index(spread, 's0h0g0'));
  });

  test('a site of which a filter leaves nothing has no hull and no tile', () => {
    const left = [...document.nodes.keys()].filter((node) => spread.crowd.site[node] === 0);
    const hidden = { ...NOTHING, nodes: new Set(left) };
    expect(level(spread, 1, hidden).sites).to.deep.equal([1, 2, 3, 4, 5]);
    expect(level(spread, 0.02, hidden).closed.map(({ count }) => count)).to.deep.equal(Array(5).fill(45));
  });

  test('off-screen nothing is drawn', () => {
    const box = { x: -60, y: -60, width: 120, height: 120 };
    const { nodes, itemOf } = level(spread, 1, NOTHING, box);
    expect(nodes).to.have.members(
      ['s0h0', ...[0, 1, 2, 3].map((guest) => `s0h0g${guest}`)].map((id) => index(spread, id)),
    );
    expect(itemOf).to.have.length(count);
  });

  test('what is drawn is bounded, whatever the scale and the document', () => {
    const crowded = spreadOf({
      ...largeDocument({ sites: 1, hosts: 6000, guests: 0 }),
      edges: Array.from({ length: 9000 }, (_, at) => ({
        source: `s0h${at % 6000}`,
        target: `s0h${(at * 7919) % 6000}`,
      })),
    });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.4, noNaN: true }), (k) => {
        const found = level(crowded, k);
        const large = found.nodes.filter((node) => crowded.crowd.radius[node]! * k >= 8);
        expect(found.nodes.length - large.length + found.closed.length).to.be.at.most(MOST_MARKS);
        expect(liftEdges(crowded, found, EVERYWHERE, NOTHING).length).to.be.at.most(MOST_LINES);
      }),
      { numRuns: 20 },
    );
  });

  test('every node that is shown is part of exactly one mark, and counted there', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.005, max: 2, noNaN: true }), (k) => {
        const found = level(spread, k);
        expect(found.closed.map(({ count }) => count)).to.deep.equal(stoodFor(found));
        for (const node of found.nodes) expect(found.itemOf[node]).to.equal(node);
        const standing = found.closed.reduce((sum, mark) => sum + mark.count, 0);
        expect(standing + found.nodes.length).to.equal(count);
      }),
    );
  });

  test('edges between what two marks stand for are one line with their count', () => {
    const found = level(spread, 0.02);
    const lines = liftEdges(spread, found, EVERYWHERE, NOTHING);
    expect(lines).to.have.length(5);
    expect(liftEdges(spread, level(spread, 1), EVERYWHERE, NOTHING)).to.have.length(document.edges.length);
    expect(liftEdges(spread, level(spread, 1), { x: 1e5, y: 1e5, width: 10, height: 10 }, NOTHING)).to.be.empty;
  });

  test('bubbles are as large as the layout reckons them', () => {
    for (const [host, radius] of bubblesOf(spread)) expect(spread.reach[host]).to.equal(radius);
  });

  test('lanes and neighbours are those of a small map', () => {
    const { topology, lane } = spread.crowd;
    const scene = buildScene(topology);
    expect([...lane]).to.deep.equal(scene.edges.map((edge) => edge.lane + 0));
    const host = index(spread, 's0h1');
    const edges = scene.edges.filter(({ source, target }) => source === host || target === host);
    // A host with its guests.
    const held = scene.nodes.filter(({ node }) => node.id === 's0h1' || node.parent === 's0h1');
    expect(nearIn(spread.crowd, `node-${host}`)).to.deep.equal(around(held, edges));
    expect(nearIn(spread.crowd, 'edge-3')).to.deep.equal(around([], [scene.edges[3]!]));
    const vms = scene.nodes.filter(({ kind }) => kind === 'vm');
    expect(nearIn(spread.crowd, 'node:vm')).to.deep.equal(around(vms, []));
    expect(nearIn(spread.crowd, 'edge:backup')).to.deep.equal(
      around(
        [],
        scene.edges.filter(({ kind }) => kind === 'backup'),
      ),
    );
  });
});
