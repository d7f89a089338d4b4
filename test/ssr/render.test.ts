import { expect } from 'chai';
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { settle, type Aspect } from '../../src/layout/layout.js';
import type { TopologyDocument } from '../../src/model/document.js';
import { createTopology } from '../../src/model/topology.js';
import { renderCompanion, renderTopology } from '../../src/ssr/render.js';
import { homelab, homelabTopology } from '../support/homelab.js';

/** Every element, in shadow roots too. */
function elements(node: Tree.Node): Tree.Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  const inside = 'content' in node ? elements(node.content) : [];
  return 'tagName' in node ? [node, ...inside, ...below] : [...inside, ...below];
}

const attributeOf = (element: Tree.Element, name: string) => element.attrs.find((each) => each.name === name)?.value;
const textOf = (node: Tree.Node): string =>
  'value' in node
    ? node.value
    : [...elements(node)]
        .flatMap(({ childNodes }) => childNodes)
        .reduce((text, child) => text + ('value' in child ? child.value : ''), '');
const withPart = (part: string) => (element: Tree.Element) => attributeOf(element, 'part')?.split(' ').includes(part);

/** The pictures of a map, by their aspect. */
const pictures = (html: string) =>
  elements(parseFragment(html)).filter(({ attrs }) => attrs.some(({ value }) => value.startsWith('map still')));

const EVIL = `</script></style></template><script>alert(1)</script><img src=x onerror="alert(2)">'"&amp;`;
const evil: TopologyDocument = {
  version: 1,
  title: EVIL,
  sites: [
    { id: 'here', label: EVIL, role: EVIL },
    { id: 'there', label: EVIL },
  ],
  nodeKinds: { evil: { label: EVIL, extends: 'vm', icon: EVIL } },
  nodes: [
    { id: 'a', label: EVIL, kind: 'evil', site: 'here', role: EVIL, services: [EVIL], specs: { os: EVIL } },
    { id: 'b', label: EVIL, site: 'there', description: EVIL, tags: [EVIL] },
  ],
  edges: [{ source: 'a', target: 'b', label: EVIL }],
  services: [{ id: 's', name: EVIL, description: EVIL, group: EVIL, badge: EVIL, nodes: ['a'] }],
  flows: [
    { id: 'f', title: EVIL, description: EVIL, steps: [{ label: EVIL, caption: EVIL, node: 'a', latency: EVIL }] },
  ],
  stats: [{ label: EVIL, suffix: EVIL, measure: 'count', of: 'nodes' }],
};
const COMPANIONS = [
  'infra-details',
  'infra-filters',
  'infra-flow',
  'infra-legend',
  'infra-services',
  'infra-stats',
  'infra-table',
] as const;

suite('a map as HTML', () => {
  test('runs without a page, and gives the same text twice', async () => {
    expect(typeof document).to.equal('undefined');
    const data = await homelab();
    expect(renderTopology(data)).to.equal(renderTopology(structuredClone(data)));
  });

  test('carries the wide and the tall picture, each node where settle() puts it', async () => {
    const topology = await homelabTopology();
    const drawn = pictures(renderTopology(await homelab()));
    expect(drawn.map((map) => attributeOf(map, 'class'))).to.deep.equal(['map still wide', 'map still tall']);
    (['wide', 'tall'] as const).forEach((aspect, at) => {
      const places = settle(topology, { aspect });
      expect(
        elements(drawn[at]!)
          .filter(withPart('node'))
          .map((node) => attributeOf(node, 'transform')),
      ).to.deep.equal(topology.nodes.map((_, index) => `translate(${places[2 * index]} ${places[2 * index + 1]})`));
    });
  });

  test('carries the pictures that are asked for, and shows one for every shape of box', async () => {
    const data = await homelab();
    for (const aspects of [['square'], ['tall', 'square'], ['tall', 'square', 'wide']] as Aspect[][]) {
      const html = renderTopology(data, { aspects });
      expect(pictures(html)).to.have.length(aspects.length);
      expect(html.match(/@container stage/g) ?? []).to.have.length(aspects.length - 1);
    }
  });

  test('names the map and its marks as the element does, and holds no id twice', async () => {
    const all = elements(parseFragment(renderTopology(await homelab())));
    const [wide] = all.filter((element) => attributeOf(element, 'class') === 'map still wide');
    expect(attributeOf(wide!, 'aria-label')).to.match(/^Infrastructure map: ./);
    const names = elements(wide!)
      .filter(withPart('node'))
      .map((node) => attributeOf(node, 'aria-label'));
    expect(names).to.have.length(29);
    expect(names).to.include('Altair-Link, Gateway, Jove, 5 connections');
    const ids = all.flatMap((element) => attributeOf(element, 'id') ?? []);
    expect(ids.length).to.equal(new Set(ids).size);
  });

  test('has the legend with its counts, the filters, and the empty state of the details, and nothing that asks for a script', async () => {
    const all = elements(parseFragment(renderTopology(await homelab())));
    const inside = (tag: string) => elements(all.find(({ tagName }) => tagName === tag)!);
    expect(inside('infra-legend').filter(withPart('count')).map(textOf).join(' ')).to.match(/^\d+( \d+){18}$/);
    expect(inside('infra-filters').filter(withPart('choice'))).to.have.length(4);
    expect(inside('infra-details').some((element) => textOf(element).includes('Click a node'))).to.equal(true);
    for (const element of all.filter(({ tagName }) => ['button', 'input'].includes(tagName)))
      expect(attributeOf(element, 'disabled')).to.equal('');
    expect(all.flatMap(({ attrs }) => attrs).filter(({ name }) => /^(on|@|\.|\?)/.test(name))).to.deep.equal([]);
  });

  test('leaves out the panels that its attributes leave out, and writes the attributes', async () => {
    const attributes = { id: 'lab', class: 'a "b"', 'without-legend': true, 'without-details': true, hidden: false };
    const all = elements(
      parseFragment(renderTopology(await homelab(), { attributes, content: '<p slot="details">More</p>' })),
    );
    const tags = all.map(({ tagName }) => tagName);
    for (const tag of ['infra-legend', 'infra-details']) expect(tags).not.to.include(tag);
    expect(tags).to.include('infra-filters');
    expect(all[0]!.attrs).to.deep.equal([
      { name: 'id', value: 'lab' },
      { name: 'class', value: 'a "b"' },
      { name: 'without-legend', value: '' },
      { name: 'without-details', value: '' },
    ]);
    expect(all.find(({ tagName }) => tagName === 'p')).not.to.equal(undefined);
  });

  test('is valid HTML, and so is every companion', async () => {
    const data = await homelab();
    const parts = [renderTopology(data), ...COMPANIONS.map((tag) => renderCompanion(tag, data))];
    const faults: string[] = [];
    const page = `<!doctype html><html lang="en"><title>Page</title><body>${parts.join('')}</body></html>`;
    parse(page, { onParseError: ({ code, startLine }) => faults.push(`${code}, line ${startLine}`) });
    expect(faults).to.deep.equal([]);
  });

  test('shows text of a document as text, whatever it looks like', () => {
    const parts = [
      renderTopology(evil),
      ...COMPANIONS.map((tag) => renderCompanion(tag, evil, { attributes: { title: EVIL } })),
    ];
    const all = elements(parseFragment(parts.join('')));
    expect(all.filter(({ tagName }) => tagName === 'img')).to.deep.equal([]);
    const scripts = all.filter(({ tagName }) => tagName === 'script');
    expect(scripts.map((script) => attributeOf(script, 'type'))).to.deep.equal(['application/json']);
    expect(JSON.parse((scripts[0]!.childNodes[0] as Tree.TextNode).value)).to.deep.equal(evil);
    expect(all.flatMap(({ attrs }) => attrs).filter(({ name }) => name.startsWith('on'))).to.deep.equal([]);
    expect(all.filter(({ tagName }) => tagName === 'template')).to.have.length(1 + 4 + COMPANIONS.length);
    expect(
      all.some(({ attrs }) => attrs.some(({ name, value }) => name === 'aria-label' && value.startsWith(EVIL))),
    ).to.equal(true);
  });

  test('says what is wrong with a document that cannot be read, and with a name that is none', () => {
    const wrong = { version: 2 } as unknown as TopologyDocument;
    expect(() => renderTopology(wrong)).to.throw(TypeError, /version/);
    expect(() => renderTopology(evil, { attributes: { 'a b': 'c' } })).to.throw(TypeError, 'a b');
    expect(() => renderCompanion('infra-none' as 'infra-stats', evil)).to.throw(TypeError, 'infra-none');
  });

  test('of a document without nodes is the empty state', () => {
    const html = renderTopology({ version: 1, nodes: [], edges: [] });
    expect(html).to.include('No nodes yet');
    expect(pictures(html)).to.have.length(0);
    expect(createTopology({ version: 1, nodes: [], edges: [] }).nodes).to.have.length(0);
  });
});
