import { expect } from 'chai';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import type { TopologyDocument } from '../../src/model/document.js';
import { frames, mount, once, piece, ready, unmount, until } from '../support/mount.js';
import { SHAPES } from '../support/shapes.js';
import { unwatchWorkers, watchWorkers } from '../support/workers.js';

const campus = SHAPES['a campus of 336']!();
const small: TopologyDocument = { version: 1, nodes: [{ id: 'a' }], edges: [] };

/** A map on the page, with a large document that is not laid out yet. */
async function begin(): Promise<InfraTopology> {
  const map = await mount();
  map.data = campus;
  await map.loaded;
  return map;
}

suite('a map of more than 300 nodes', () => {
  teardown(() => {
    unwatchWorkers();
    unmount();
  });

  test('shows a coarse picture first, then the settled one; `settled` and infra-settle are about that', async () => {
    const watched = watchWorkers();
    const map = await begin();
    const seen: boolean[] = [];
    let settled = 0;
    map.store.subscribe(({ session }, before) => {
      if (session.positions && session.positions !== before.session.positions) seen.push(session.isCoarse);
    });
    map.addEventListener('infra-settle', () => (settled += 1));
    expect(piece(map, '[part=loading]')).to.not.equal(null);
    await map.settled;
    expect(seen.length).to.be.above(1);
    expect(seen.lastIndexOf(true)).to.equal(seen.length - 2);
    await ready(map);
    expect(settled).to.equal(1);
    expect(Object.keys(map.positions())).to.have.length(336);
    expect(piece<HTMLCanvasElement>(map, 'canvas')!.hidden).to.equal(false);
    expect(piece(map, '[part=loading]')).to.equal(null);
    expect(watched).to.deep.include({ running: 0 });
    expect(watched.addresses).to.have.length(1);
  });

  test('is forgotten when another document comes before it is laid out', async () => {
    const watched = watchWorkers();
    const map = await begin();
    await until('a worker', () => watched.running === 1);
    map.data = small;
    await ready(map);
    expect(watched.running).to.equal(0);
    await frames(20);
    expect(Object.keys(map.positions())).to.deep.equal(['a']);
  });

  test('ends its worker when it is removed, and is laid out when it is put back', async () => {
    const watched = watchWorkers();
    const map = await begin();
    const parent = map.parentElement!;
    await until('a worker', () => watched.running === 1);
    map.remove();
    expect(watched.running).to.equal(0);
    await frames(20);
    expect(map.positions()).to.deep.equal({});
    const settled = once(map, 'infra-settle');
    parent.append(map);
    await settled;
    expect(Object.keys(map.positions())).to.have.length(336);
    expect(watched.running).to.equal(0);
  });

  test('keeps its picture until that for a box of another shape is ready', async () => {
    const map = await begin();
    await ready(map);
    const before = map.positions();
    let coarse = 0;
    map.store.subscribe(({ session }) => (coarse += session.isCoarse ? 1 : 0));
    const settled = once(map, 'infra-settle');
    map.parentElement!.style.inlineSize = '420px';
    await settled;
    expect(coarse).to.equal(0);
    expect(map.positions()).to.not.deep.equal(before);
  });
});
