import { expect } from 'chai';
import { RUNS_ON, flat, infrastructure, nested } from '../../bench/generate.js';
import { EDGE_KINDS, NODE_KINDS } from '../../src/model/catalog.js';
import type { TopologyDocument } from '../../src/model/document.js';
import { validate } from '../../src/model/validate.js';

const SIZES = [25, 26, 31, 100, 250, 2500, 10_000, 50_000];

/** How many nodes can be reached from the first. */
function reached({ nodes, edges }: TopologyDocument): number {
  const neighbours = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { source, target } of edges) {
    neighbours.get(source)!.push(target);
    neighbours.get(target)!.push(source);
  }
  const seen = new Set([nodes[0]!.id]);
  for (const id of seen) for (const next of neighbours.get(id)!) seen.add(next);
  return seen.size;
}

/** FNV-1a of a text, 32 bits. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}

const pairOf = ({ source, target }: { source: string; target: string }) => [source, target].sort().join(' ');

for (const size of SIZES) {
  suite(`an infrastructure of ${size} nodes`, () => {
    const document = infrastructure(size);

    test('is valid in each of its forms', () => {
      for (const form of [document, nested(document), flat(document)]) expect(validate(form).issues).to.deep.equal([]);
    });

    test('has 1.2 edges for each node, none twice, none to itself, and is connected', () => {
      expect(document.nodes).to.have.length(size);
      expect(document.edges).to.have.length(Math.round(1.2 * size));
      expect(new Set(document.edges.map(pairOf)).size).to.equal(document.edges.length);
      expect(document.edges.filter(({ source, target }) => source === target)).to.deep.equal([]);
      expect(reached(document)).to.equal(size);
    });

    test('has all twelve node kinds and five edge kinds', () => {
      expect(new Set(document.nodes.map(({ kind }) => kind))).to.have.all.keys(...Object.keys(NODE_KINDS));
      const kinds = new Set(document.edges.map(({ kind }) => kind));
      expect(kinds).to.have.all.keys('uplink', 'lan', 'service', 'tailscale-vpn', RUNS_ON);
      for (const kind of kinds) if (kind !== RUNS_ON) expect(EDGE_KINDS).to.have.property(kind!);
    });

    test('is the same bytes twice', () => {
      expect(JSON.stringify(infrastructure(size))).to.equal(JSON.stringify(document));
    });
  });
}

suite('the forms of an infrastructure', () => {
  const document = infrastructure(250);

  test('another start gives another one', () => {
    expect(JSON.stringify(infrastructure(250, 2).edges)).not.to.equal(JSON.stringify(document.edges));
  });

  test('the graph is the one that figures were published for', () => {
    expect(checksum(JSON.stringify(document))).to.equal('659ee05');
  });

  test('nested: what an edge said, a parent says', () => {
    const { nodes, edges } = nested(document);
    const parents = nodes.flatMap(({ id, parent }) => (parent === undefined ? [] : [`${id} ${parent}`]));
    const runsOn = document.edges.filter(({ kind }) => kind === RUNS_ON);
    expect(parents.sort()).to.deep.equal(runsOn.map(({ source, target }) => `${source} ${target}`).sort());
    expect(edges).to.have.length(document.edges.length - parents.length);
    expect(edges.filter(({ kind }) => kind === RUNS_ON)).to.deep.equal([]);
  });

  test('nested: a guest is at the site of its host', () => {
    const siteOf = new Map(document.nodes.map(({ id, site }) => [id, site]));
    for (const { parent, site } of document.nodes) if (parent !== undefined) expect(siteOf.get(parent)).to.equal(site);
  });

  test('flat: every edge, no site and no parent', () => {
    const bare = flat(document);
    expect(bare.edges).to.deep.equal(document.edges);
    expect(bare.sites).to.equal(undefined);
    expect(bare.nodes.map(({ id }) => id)).to.deep.equal(document.nodes.map(({ id }) => id));
    expect(bare.nodes.filter((node) => 'site' in node || 'parent' in node)).to.deep.equal([]);
  });

  test('making a form leaves the document as it was', () => {
    const before = JSON.stringify(document);
    flat(document);
    nested(document);
    expect(JSON.stringify(document)).to.equal(before);
  });
});
