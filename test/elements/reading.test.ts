import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import { showSites, toggleKind } from '../../src/state/actions.js';
import { homelab } from '../support/homelab.js';
import { focusDrawing, focusedMark, focusedName } from '../support/keys.js';
import { keys } from '../../src/elements/keys.js';
import { Store } from '../../src/state/store.js';
import { tree } from '../support/large.js';
import { frames, mount, once, piece, pieces, ready, textOf, unmount } from '../support/mount.js';

/** All of the map is in sight, so that a real mouse reaches it. */
suiteSetup(() => executeServerCommand('viewport', { width: 1000, height: 850 }));

const nodeMark = (map: InfraTopology, id: string): SVGGElement =>
  piece<SVGGElement>(map, `#node-${map.store.state.topology!.indexOf.get(id)}`)!;

const middleOf = (element: Element): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};

const clickAt = (element: Element) => sendMouse({ type: 'click', position: middleOf(element) });

suite('selecting', () => {
  let map: InfraTopology;
  setup(async () => (map = await mount({ data: await homelab() })));
  teardown(unmount);

  test('a click selects, tells the page, and opens the details', async () => {
    const heard = once(map, 'infra-select');
    await clickAt(nodeMark(map, 'opnsense').querySelector('.shape')!);
    expect(await heard).to.include({ selected: 'opnsense', of: 'node' });
    await map.updateComplete;
    expect(map.selected).to.equal('opnsense');
    expect(nodeMark(map, 'opnsense').classList.contains('is-selected')).to.equal(true);
    expect(await textOf(map, 'infra-details')).to.match(/OPNsense Network device · Jove · 10\.42\.0\.1/);
  });

  test('a click beside everything selects nothing', async () => {
    map.selected = 'io';
    const { left, bottom } = piece(map, '.stage')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + 4), Math.round(bottom - 4)] });
    expect(map.selected).to.equal(undefined);
  });

  test('a drag moves the map and selects nothing', async () => {
    const world = () => piece(map, '.world')!.getAttribute('transform');
    const before = world();
    const [x, y] = middleOf(nodeMark(map, 'opnsense').querySelector('.shape')!);
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 60, y + 30] });
    await sendMouse({ type: 'up' });
    expect(world()).to.not.equal(before);
    expect(map.selected).to.equal(undefined);
  });

  test('an id from the page selects without an event; an unknown one selects nothing', () => {
    let count = 0;
    map.addEventListener('infra-select', () => (count += 1));
    map.selected = 'altair-link';
    expect(map.selected).to.equal('altair-link');
    map.selected = 'no-such-node';
    expect(map.selected).to.equal(undefined);
    expect(count).to.equal(0);
  });

  test('details name specs, services, guests and every connection, each a way to the other end', async () => {
    map.selected = 'altair-link';
    await map.updateComplete;
    const text = await textOf(map, 'infra-details');
    expect(text)
      .to.match(/Cores ?4 physical/)
      .and.match(/Loki ?tcp :3100/)
      .and.match(/Guests 5/)
      .and.match(/Connections 5/);
    const details = piece(map, 'infra-details')!.shadowRoot!;
    const entry = [...details.querySelectorAll<HTMLButtonElement>('button')].find((button) =>
      button.textContent?.includes('orch-titan'),
    )!;
    const heard = once(map, 'infra-select');
    entry.click();
    expect((await heard).selected).to.equal('orch-titan');
    expect(await textOf(map, 'infra-details')).to.match(/orch-titan/);
  });

  test('a way to a node that a filter leaves out takes it in again', async () => {
    map.selected = 'opnsense';
    map.store.update(showSites(['jove']));
    map.store.update(toggleKind('node:gateway'));
    const details = piece(map, 'infra-details') as InfraTopology;
    for (const [from, to, sites] of [
      ['opnsense', 'Altair-Link', ['jove']],
      ['e08', 'TS router', []],
    ] as const) {
      map.selected = from;
      await details.updateComplete;
      const ways = [...details.shadowRoot!.querySelectorAll<HTMLButtonElement>('section button')];
      ways.findLast(({ textContent }) => textContent.includes(to))!.click();
      await map.updateComplete;
      expect(pieces(map, '.node.is-selected:not(.is-hidden)'), to).to.have.length(1);
      expect(map.store.state.view.filter.sites).to.deep.equal(sites);
    }
  });

  test('details show free specs of any kind, and never throw', async () => {
    const round: Record<string, unknown> = {};
    round['self'] = round;
    const specs = { odd: { toString: 1 }, raid: { level: 5 }, round, flag: false };
    map.data = { version: 1, nodes: [{ id: 'a', specs }], edges: [] };
    await ready(map);
    map.selected = 'a';
    await map.updateComplete;
    expect(await textOf(map, 'infra-details'))
      .to.match(/odd ?\{"toString":1\}/)
      .and.match(/raid ?\{"level":5\}/)
      .and.match(/round ?…/)
      .and.match(/flag ?false/);
  });

  test('the focus goes to the map when the details are closed', async () => {
    map.selected = 'io';
    await map.updateComplete;
    const details = piece(map, 'infra-details') as InfraTopology;
    await details.updateComplete;
    const close = details.shadowRoot!.querySelector<HTMLButtonElement>('.close')!;
    close.focus();
    close.click();
    await frames(2);
    expect(map.shadowRoot!.activeElement).to.equal(piece(map, '.map'));
  });

  test('details invite to click while nothing is selected', async () => {
    expect(await textOf(map, 'infra-details')).to.match(/^Node Details Click a node to see/);
  });

  test('an edge has details of its own', async () => {
    map.selected = 'e08';
    await map.updateComplete;
    expect(await textOf(map, 'infra-details')).to.match(/Tailscale VPN.*From.*TS router.*To.*TS router.*~38 ms/);
  });

  test('hovering dims what is no neighbour', async () => {
    await sendMouse({ type: 'move', position: middleOf(nodeMark(map, 'rigel-silo').querySelector('.shape')!) });
    await map.updateComplete;
    const bright = pieces(map, '[part~=node].is-near').map((node) => node.getAttribute('aria-label')!.split(',')[0]);
    expect(bright.toSorted()).to.deep.equal(['OPNsense', 'Rigel-Silo']);
  });
});

suite('keys', () => {
  let map: InfraTopology;
  setup(async () => {
    map = await mount({ data: await homelab() });
    await focusDrawing(map);
  });
  teardown(unmount);

  const active = () => focusedMark(map);
  const named = () => focusedName(map);

  test('arrows walk, and the focused node is named', async () => {
    await sendKeys({ press: 'Home' });
    const first = active();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowDown' });
    await map.updateComplete;
    expect(active())
      .to.match(/^node-\d+$/)
      .and.not.equal(first);
    expect(named()).to.match(/connections?$/);
  });

  test('Enter selects, Escape ends it', async () => {
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Enter' });
    expect(map.selected).to.equal('altair-link');
    await sendKeys({ press: 'Escape' });
    expect(map.selected).to.equal(undefined);
  });

  test('e goes through the connections, Enter follows one, Backspace comes back', async () => {
    await sendKeys({ press: 'Home' });
    const from = active();
    await sendKeys({ press: 'e' });
    await map.updateComplete;
    expect(named()).to.match(/ to /);
    await sendKeys({ press: 'Enter' });
    await map.updateComplete;
    expect(active())
      .to.match(/^node-/)
      .and.not.equal(from);
    await sendKeys({ press: 'Backspace' });
    await map.updateComplete;
    expect(active()).to.equal(from);
  });

  test('+ zooms and 0 shows the whole map again', async () => {
    const scale = () => map.store.state.session.viewport.k;
    const before = scale();
    await sendKeys({ press: '+' });
    await frames(30);
    expect(scale()).to.be.greaterThan(before);
    await sendKeys({ press: '0' });
    await frames(30);
    expect(scale()).to.be.closeTo(before, 0.001);
  });
});

suite('the network filter', () => {
  let map: InfraTopology;
  setup(async () => (map = await mount({ data: await homelab() })));
  teardown(unmount);

  const shown = () => pieces(map, '[part~=node]:not(.is-hidden)').length;
  const choose = (label: string) => {
    const filters = piece(map, 'infra-filters')!.shadowRoot!;
    [...filters.querySelectorAll('label')]
      .find((each) => each.textContent?.trim() === label)!
      .querySelector('input')!
      .click();
    return map.updateComplete;
  };

  test('offers all networks by their short names', async () => {
    expect(await textOf(map, 'infra-filters')).to.match(/Network ?All ?Jove ?Kronos ?Edge/);
  });

  test('hides the rest, moves nothing, and brings everything back to the bit', async () => {
    const before = map.positions();
    await choose('Kronos');
    expect(shown()).to.equal(11);
    expect(pieces(map, '[part~=site]:not(.is-hidden)')).to.have.length(1);
    expect(map.positions()).to.deep.equal(before);
    await choose('All');
    expect(shown()).to.equal(29);
    expect(map.positions()).to.deep.equal(before);
  });

  test('tells the page', async () => {
    const heard = once(map, 'infra-filter');
    await choose('Edge');
    expect((await heard).filter.sites).to.deep.equal(['edge']);
  });

  test('ends the selection of what it hides', async () => {
    map.selected = 'titan';
    await choose('Jove');
    expect(map.selected).to.equal(undefined);
  });
});

suite('keys that are pressed before the map can take them', () => {
  teardown(unmount);

  test('do nothing while a large map has no places yet', async () => {
    const map = await mount();
    const svg = () => piece<SVGSVGElement>(map, '.map')!;
    await focusDrawing(map);
    map.data = tree(600);
    await map.loaded;
    let fault: unknown;
    const onError = (event: ErrorEvent) => void (fault = event.error);
    addEventListener('error', onError);
    if (!map.store.state.session.positions)
      for (const key of ['Home', 'End', 'ArrowRight', 'e'])
        svg().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    removeEventListener('error', onError);
    expect(fault).to.equal(undefined);
    await map.settled;
  });

  test('are left to the page where the map has no such key', () => {
    const { onKey } = keys(new Store(), undefined as never);
    const isTaken = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, cancelable: true });
      onKey(event);
      return event.defaultPrevented;
    };
    expect(['PageDown', 'PageUp', 'Tab', 'ArrowDown', 'End'].map(isTaken)).to.deep.equal([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});
