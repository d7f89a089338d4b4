import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import { settle } from '../../src/layout/layout.js';
import { homelab } from '../support/homelab.js';
import { frames, mount, once, unmount } from '../support/mount.js';

/** Where a map's nodes are when it has another layout, and how many pictures led there. */
async function switchTo(map: InfraTopology, layout: InfraTopology['layout']) {
  let pictures = 0;
  const stop = map.store.subscribe(({ session }, before) => {
    if (session.positions !== before.session.positions) pictures += 1;
  });
  const settled = once(map, 'infra-settle');
  map.layout = layout;
  await settled;
  stop();
  return { pictures, positions: [...map.store.state.session.positions!] };
}

const aspectOf = (map: InfraTopology) => {
  const { width, height } = map.store.state.session.size!;
  return width / height > 1.15 ? 'wide' : width / height < 0.85 ? 'tall' : 'square';
};

suite('the layout of a map', () => {
  teardown(async () => {
    await executeServerCommand('media', []);
    unmount();
  });

  test('can be changed: nodes glide to where it puts them, selection stays, and then nothing moves', async () => {
    const map = await mount({ data: await homelab() });
    map.selected = 'io';
    for (const layout of ['tiers', 'radial', 'force'] as const) {
      const { pictures, positions } = await switchTo(map, layout);
      expect(positions).to.deep.equal([...settle(map.store.state.topology!, { layout, aspect: aspectOf(map) })]);
      expect(pictures).to.be.above(1);
      expect(map.selected).to.equal('io');
    }
    const { positions } = map.store.state.session;
    await frames(5);
    expect(map.store.state.session.positions).to.equal(positions);
  });

  test('can be given from the start, as an attribute; an unknown one is the usual one', async () => {
    const data = await homelab();
    const map = await mount({ data, attributes: 'layout="tiers"' });
    const { topology, session } = map.store.state;
    expect([...session.positions!]).to.deep.equal([...settle(topology!, { layout: 'tiers', aspect: aspectOf(map) })]);
    map.setAttribute('layout', 'spiral');
    await once(map, 'infra-settle');
    expect([...map.store.state.session.positions!]).to.deep.equal([...settle(topology!, { aspect: aspectOf(map) })]);
  });

  test('changes at once where motion is not wanted', async function () {
    if (!(await executeServerCommand('media', [{ name: 'prefers-reduced-motion', value: 'reduce' }])))
      return this.skip();
    const map = await mount({ data: await homelab() });
    expect((await switchTo(map, 'tiers')).pictures).to.equal(1);
  });

  test('stops in the middle of a change when the map is removed, and is there when it is put back', async () => {
    const map = await mount({ data: await homelab() });
    const parent = map.parentElement!;
    map.layout = 'radial';
    while (!map.store.state.session.isCoarse) await frames(1);
    map.remove();
    const { positions } = map.store.state.session;
    await frames(10);
    expect(map.store.state.session.positions).to.equal(positions);
    const settled = once(map, 'infra-settle');
    parent.append(map);
    await settled;
    const wanted = settle(map.store.state.topology!, { layout: 'radial', aspect: aspectOf(map) });
    expect([...map.store.state.session.positions!]).to.deep.equal([...wanted]);
  });

  test('changes with its document as little as can be, and without a moment of nothing', async () => {
    const data = await homelab();
    const map = await mount({ data });
    map.selected = 'io';
    const before = map.positions();
    let isBare = false;
    let isDone = false;
    const watch = async () => {
      for (; !isDone; await frames(1)) isBare ||= !map.renderRoot.querySelector('.node');
    };
    const watched = watch();
    const settled = once(map, 'infra-settle');
    const added = { id: 'vega', kind: 'nas', site: 'kronos', label: 'Vega' };
    map.data = {
      ...data,
      nodes: [...data.nodes, added],
      edges: [...data.edges, { source: 'vega', target: 'kronos-router', kind: 'lan' }],
    };
    await settled;
    isDone = true;
    await watched;
    const after = map.positions();
    const still = Object.keys(before).filter((id) => before[id]!.x === after[id]!.x && before[id]!.y === after[id]!.y);
    expect(still.length).to.be.above(Object.keys(before).length / 2);
    expect(Object.keys(after)).to.include('vega');
    expect(map.selected).to.equal('io');
    expect(isBare).to.equal(false);
  });
});
