import { expect } from 'chai';
import fc from 'fast-check';
import { recall } from '../../src/layout/calm/recall.js';
import { settle, type Positions } from '../../src/layout/layout.js';
import type { TopologyDocument } from '../../src/model/document.js';
import { readDocument } from '../../src/model/read.js';
import { createTopology, type Topology } from '../../src/model/topology.js';
import { crowding } from '../support/crowding.js';
import { arbitraryDocument } from '../support/document.js';
import { homelab } from '../support/homelab.js';
import { overlaps, strays, through } from '../support/quality.js';
import { campus, SHAPES } from '../support/shapes.js';

const indexed = (document: TopologyDocument): Topology => createTopology(readDocument(document).document!);
const NOTHING = { bodies: 0, guests: 0, groups: 0 };

type Point = readonly [x: number, y: number];

/** A picture of a document, and of the changed document after it. */
function change(before: TopologyDocument, after: TopologyDocument) {
  const [old, now] = [indexed(before), indexed(after)];
  const first = settle(old);
  const known = recall(old, first, now);
  const second = settle(now, { before: known });
  const place = (topology: Topology, positions: Positions) => (id: string) => {
    const at = topology.indexOf.get(id)!;
    return [positions[2 * at]!, positions[2 * at + 1]!] as const;
  };
  return { old, now, known, first, second, was: place(old, first), is: place(now, second) };
}

const add = (document: TopologyDocument, more: Partial<TopologyDocument>): TopologyDocument => ({
  ...document,
  nodes: [...document.nodes, ...(more.nodes ?? [])],
  edges: [...(document.edges ?? []), ...(more.edges ?? [])],
  sites: [...(document.sites ?? []), ...(more.sites ?? [])],
});

const far = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(ax - bx, ay - by);

/** How far each old node has gone, as a share of half the larger side of the map, in order. */
function ways({ old, now, first, was, is }: ReturnType<typeof change>): number[] {
  const side = (axis: number) => {
    const values = first.filter((_, at) => at % 2 === axis);
    return Math.max(...values) - Math.min(...values);
  };
  const radius = Math.max(side(0), side(1)) / 2;
  return old.nodes
    .filter(({ id }) => now.indexOf.has(id))
    .map(({ id }) => far(was(id), is(id)) / radius)
    .sort((a, b) => a - b);
}

/** How far the members of a container have moved against the first of them: exactly. */
const inside = (members: readonly string[], { was, is }: ReturnType<typeof change>): readonly Point[] =>
  members.map((id) => {
    const against = (place: (id: string) => Point, axis: 0 | 1) => place(id)[axis] - place(members[0]!)[axis];
    return [against(is, 0) - against(was, 0), against(is, 1) - against(was, 1)];
  });

/** Adds one node and says where: one site, or one host, is what changes. */
const ADDED = {
  'a host at a switch': { id: 'new', site: 's1', label: 'device-new' },
  'a guest of a host': { id: 'new', parent: 'n55', label: 'guest-new', kind: 'vm' },
} as const;

// Judged once, in Node: what has the same bytes in every engine is judged in one.
const testOnce = 'document' in globalThis ? () => {} : test;

suite('a change of a document of 200 nodes', () => {
  const before = campus(4, 2, 12);
  const base = indexed(before);

  for (const [name, node] of Object.entries(ADDED))
    testOnce(
      `${name}: all other containers stay as they are inside, and half of all nodes go less than 2 % of the map's radius`,
      () => {
        expect(before.nodes).to.have.length(200);
        const done = change(before, add(before, { nodes: [node], edges: [{ source: 'new', target: 'n50' }] }));
        const isChanged = (site: string) => base.nodeById.get('n50')!.site === site;
        for (const { id } of base.sites.filter((site) => !isChanged(site.id)))
          for (const way of inside(
            base.nodes.filter(({ site }) => site === id).map((each) => each.id),
            done,
          ))
            expect(way).to.deep.equal([0, 0]);
        for (const { id } of base.nodes) {
          const guests = base.nodes.filter(({ parent }) => parent === id).map((each) => each.id);
          for (const way of inside([id, ...guests], done)) expect(way).to.deep.equal([0, 0]);
        }
        const all = ways(done);
        expect(all[Math.floor(all.length / 2)]).to.be.at.most(0.02);
        expect(crowding(done.now, done.second)).to.deep.equal(NOTHING);
      },
    );

  test('what is new stands beside what it is linked to', () => {
    const done = change(
      before,
      add(before, { nodes: [ADDED['a host at a switch']], edges: [{ source: 'new', target: 'n53' }] }),
    );
    const near = base.nodes
      .filter(({ parent }) => parent === undefined)
      .filter(({ id }) => far(done.is(id), done.is('n53')) < far(done.is('new'), done.is('n53')));
    expect(near.length).to.be.below(12);
  });

  test('what goes leaves all others where they are', () => {
    const gone = (id: string) => id === 'n30' || id === 'n43';
    const after = {
      ...before,
      nodes: before.nodes.filter(({ id, parent = '' }) => !gone(id) && !gone(parent)),
      edges: before.edges.filter(({ source, target }) => !gone(source) && !gone(target)),
    };
    const kept = new Set(after.nodes.map(({ id }) => id));
    const done = change(before, {
      ...after,
      edges: after.edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
    });
    expect(Math.max(...ways(done))).to.equal(0);
  });

  test('a new site stands by the others, and moves none', () => {
    const nodes = Array.from({ length: 8 }, (_, at) => ({ id: `x${at}`, site: 'x', label: `new-${at}` }));
    const links = nodes.slice(1).map(({ id }) => ({ source: 'x0', target: id }));
    const more = { nodes, sites: [{ id: 'x', label: 'New' }], edges: [...links, { source: 'x0', target: 'n0' }] };
    const done = change(before, add(before, more));
    expect(Math.max(...ways(done))).to.equal(0);
    expect(crowding(done.now, done.second)).to.deep.equal(NOTHING);
  });

  test('a picture of the same nodes is the same picture, whatever the order of the document', () => {
    const { first, second } = change(before, {
      ...before,
      nodes: before.nodes.toReversed(),
      edges: before.edges.slice(5).toReversed(),
    });
    expect(second).to.deep.equal(first);
  });

  test('who has got a place in the document stands there, and parts what is there', () => {
    const positions = { n0: { x: 12.25, y: -7.5 }, n60: { x: 300, y: 400 } };
    const done = change(before, { ...before, positions });
    for (const [id, { x, y }] of Object.entries(positions)) expect(done.is(id)).to.deep.equal([x, y]);
  });
});

suite('a calm change', () => {
  testOnce('of any document leaves nothing that overlaps', () => {
    fc.assert(
      fc.property(
        arbitraryDocument({ maxNodes: 24, maxEdges: 30 }),
        fc.array(fc.nat(23), { maxLength: 5 }),
        (any, gone) => {
          const after = { ...any, positions: {} };
          const without = new Set(gone.map((at) => after.nodes[at]?.id));
          const nodes = after.nodes.filter(({ id, parent }) => !without.has(id) && !without.has(parent));
          const { old, first, now, second, known } = change({ ...after, nodes }, after);
          expect(second.every(Number.isFinite)).to.equal(true);
          if (!known || overlaps(old, first).length > 0) return;
          expect(overlaps(now, second)).to.deep.equal([]);
          expect(strays(now, second)).to.deep.equal([]);
        },
      ),
      { numRuns: 60, seed: 11 },
    );
  });

  test('adds to the homelab without an edge through a node', async () => {
    const before = await homelab();
    const nodes = [
      { id: 'new-host', kind: 'nas', site: 'kronos', label: 'Vega-Silo' },
      { id: 'new-guest', kind: 'vm', parent: 'io', label: 'Vega' },
    ];
    const links = [{ source: 'new-host', target: 'kronos-router', kind: 'lan' }];
    const done = change(before, add(before, { nodes, edges: links }));
    const own = through(done.now, done.second).filter((text) => text.includes('new-'));
    expect(own).to.deep.equal([]);
    expect(overlaps(done.now, done.second)).to.deep.equal([]);
    const all = ways(done);
    expect(all[Math.floor(all.length / 2)]).to.be.at.most(0.02);
  });

  testOnce('of a large document leaves it as it is', () => {
    const before = SHAPES['a campus of 2 520']!();
    const nodes = [
      { id: 'new', site: 's1', label: 'new' },
      { id: 'vm', parent: 'n500', kind: 'vm' },
    ];
    const done = change(before, add(before, { nodes, edges: [{ source: 'new', target: 'n420' }] }));
    const all = ways(done);
    expect(all[Math.floor(all.length / 2)]).to.be.at.most(0.02);
    expect(crowding(done.now, done.second)).to.deep.equal(NOTHING);
  });

  test('is none where most is new', () => {
    const [one, two] = [
      indexed(SHAPES['a ring of 1 000']!()),
      indexed({ version: 1, nodes: [{ id: 'n1' }, { id: 'a' }, { id: 'b' }], edges: [] }),
    ];
    expect(recall(one, settle(one), two)).to.equal(undefined);
  });
});
