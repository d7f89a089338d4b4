import { expect } from 'chai';
import { settle } from '../../src/layout/layout.js';
import { createTopology } from '../../src/model/topology.js';
import { readDocument } from '../../src/model/read.js';
import { homelab } from '../support/homelab.js';
import { frames, mount, mountHtml, once, piece, pieces, ready, unmount } from '../support/mount.js';

suite('the first frame', () => {
  teardown(unmount);

  test('shows the settled map: 29 nodes, 40 edges, 3 sites, and nothing moves after', async () => {
    const data = await homelab();
    const map = await mount();
    map.data = data;
    await new Promise(requestAnimationFrame);
    const drawn = () => pieces(map, '[part~=node]').map((node) => node.getAttribute('transform'));
    const first = drawn();
    expect(first).to.have.length(29);
    expect(pieces(map, '[part~=edge]')).to.have.length(40);
    expect(pieces(map, '[part~=site]')).to.have.length(3);
    const world = piece(map, '.world')!.getAttribute('transform');
    await frames(10);
    expect(drawn()).to.deep.equal(first);
    expect(piece(map, '.world')!.getAttribute('transform')).to.equal(world);
  });

  test('holds the positions that the layout gives anywhere', async () => {
    const data = await homelab();
    const map = await mount({ data });
    const topology = createTopology(readDocument(data).document!);
    const stage = piece(map, '.stage')!;
    const ratio = stage.clientWidth / stage.clientHeight;
    const positions = settle(topology, { aspect: ratio > 1.15 ? 'wide' : ratio < 0.85 ? 'tall' : 'square' });
    expect(Object.values(map.positions())).to.deep.equal(
      topology.nodes.map((_, node) => ({ x: positions[2 * node], y: positions[2 * node + 1] })),
    );
  });

  test('fires infra-load, then infra-settle', async () => {
    const map = await mount();
    const heard: string[] = [];
    for (const type of ['infra-load', 'infra-settle'] as const) map.addEventListener(type, () => heard.push(type));
    map.data = { version: 1, nodes: [{ id: 'a' }], edges: [] };
    await ready(map);
    expect(heard).to.deep.equal(['infra-load', 'infra-settle']);
  });
});

suite('sources', () => {
  teardown(unmount);

  test('an inline document is read, also one that is added later', async () => {
    const stage = mountHtml(
      '<infra-topology><script type="application/json">{"version":1,"nodes":[{"id":"a"}],"edges":[]}</script></infra-topology>',
    );
    const map = stage.querySelector('infra-topology')!;
    await ready(map);
    expect(Object.keys(map.positions())).to.deep.equal(['a']);
    map.querySelector('script')!.textContent = '{"version":1,"nodes":[{"id":"b"},{"id":"c"}],"edges":[]}';
    await once(map, 'infra-settle');
    expect(Object.keys(map.positions())).to.deep.equal(['b', 'c']);
  });

  test('data wins over src', async () => {
    const map = await mount({
      src: '/test/fixtures/elements/two.json',
      data: { version: 1, nodes: [{ id: 'mine' }], edges: [] },
    });
    expect(Object.keys(map.positions())).to.deep.equal(['mine']);
  });

  test('the last address asked for wins', async () => {
    const map = await mount();
    map.src = '/test/fixtures/elements/none.json';
    await map.updateComplete;
    map.src = '/test/fixtures/elements/two.json';
    await ready(map);
    await frames(5);
    expect(Object.keys(map.positions())).to.deep.equal(['a', 'b']);
    expect(map.issues).to.deep.equal([]);
  });

  test('the document given is never written into', async () => {
    const data = await homelab();
    const before = JSON.stringify(data);
    await mount({ data });
    expect(JSON.stringify(data)).to.equal(before);
  });

  test('a map removed while it loads goes on when it is put back', async () => {
    const map = await mount();
    map.src = '/test/fixtures/elements/two.json';
    await map.updateComplete;
    const parent = map.parentElement!;
    map.remove();
    parent.append(map);
    await ready(map);
    expect(pieces(map, '[part~=node]')).to.have.length(2);
  });

  test('a map that is not shown is fitted when it is', async () => {
    const stage = mountHtml('<div hidden><infra-topology></infra-topology></div>');
    const map = stage.querySelector('infra-topology')!;
    map.data = { version: 1, nodes: [{ id: 'a' }], edges: [] };
    await map.updateComplete;
    expect(pieces(map, '[part~=node]')).to.have.length(0);
    const settled = once(map, 'infra-settle');
    stage.querySelector('div')!.hidden = false;
    await settled;
    expect(pieces(map, '[part~=node]')).to.have.length(1);
  });
});
