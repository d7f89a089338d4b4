import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import { homelab } from '../support/homelab.js';
import { frames, mount, once, piece, pieces, textOf, unmount } from '../support/mount.js';

suite('the legend', () => {
  let map: InfraTopology;
  setup(async () => (map = await mount({ data: await homelab() })));
  teardown(unmount);

  const shown = (part: string) => pieces(map, `[part~=${part}]:not(.is-hidden)`).length;
  const entry = (label: string) =>
    [...piece(map, 'infra-legend')!.shadowRoot!.querySelectorAll('button')].find((each) =>
      each.textContent.includes(label),
    )!;
  const updated = async () => {
    await map.updateComplete;
    await (piece(map, 'infra-legend') as InfraTopology).updateComplete;
  };

  test('names every kind with its count', async () => {
    expect(await textOf(map, 'infra-legend')).to.match(/Hypervisor ?2.*NAS ?4.*Container ?6.*LAN ?10.*Uplink ?2/);
    expect(piece(map, 'infra-legend')!.shadowRoot!.querySelectorAll('button')).to.have.length(12 + 7);
  });

  test('a click leaves a kind out with its edges, tells the page, and a second brings it back to the bit', async () => {
    const before = map.positions();
    const heard = once(map, 'infra-filter');
    entry('Cloud').click();
    expect((await heard).filter.without).to.deep.equal(['node:cloud']);
    await updated();
    expect(entry('Cloud').ariaPressed).to.equal('false');
    expect(shown('node')).to.equal(25);
    expect(shown('edge')).to.be.below(40);
    expect(map.positions()).to.deep.equal(before);
    entry('Cloud').click();
    await updated();
    expect(entry('Cloud').ariaPressed).to.equal('true');
    expect([shown('node'), shown('edge')]).to.deep.equal([29, 40]);
  });

  test('a kind of connection is left out alone', async () => {
    entry('Backup').click();
    await updated();
    expect([shown('node'), shown('edge')]).to.deep.equal([29, 38]);
  });

  test('ends the selection of what it hides, of a connection too, and tells the page once', () => {
    const heard: unknown[] = [];
    map.addEventListener('infra-select', ({ selected }) => heard.push(selected));
    map.selected = 'internet';
    entry('NAS').click();
    expect(heard).to.deep.equal([]);
    entry('Cloud').click();
    expect(map.selected).to.equal(undefined);
    expect(heard).to.deep.equal([undefined]);
    map.selected = 'e08';
    expect(map.selected).to.equal('e08');
    entry('Tailscale').click();
    expect(map.selected).to.equal(undefined);
  });

  test('pointing at an entry lets its kind stand out', async () => {
    const { x, y, width, height } = entry('NAS').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await map.updateComplete;
    expect(pieces(map, '[part~=node].is-near')).to.have.length(4);
    await sendMouse({ type: 'move', position: [1, 1] });
    await map.updateComplete;
    expect(pieces(map, '.has-near')).to.have.length(0);
  });

  test('is closed where it is narrow, and opened it gives the map no other shape', async () => {
    map.parentElement!.style.inlineSize = '390px';
    await frames(3);
    const legend = piece<HTMLDetailsElement>(map, '.legend')!;
    expect(legend.open).to.equal(false);
    const { size, positions } = map.store.state.session;
    legend.open = true;
    await frames(3);
    expect(map.store.state.session.size).to.equal(size);
    expect(map.store.state.session.positions).to.equal(positions);
    expect(legend.clientHeight).to.be.greaterThan(150);
  });
});
