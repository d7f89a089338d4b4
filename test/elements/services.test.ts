import { expect } from 'chai';
import type { TopologyDocument } from '../../src/model/document.js';
import { showSites } from '../../src/state/actions.js';
import { createStore } from '../../src/state/store.js';
import { all, alone, beside, texts } from '../support/companions.js';
import { homelab } from '../support/homelab.js';
import { mountHtml, once, ready, unmount, until } from '../support/mount.js';

const data = await homelab();

suite('the catalogue of services', () => {
  teardown(unmount);

  test('is drawn by group, each service with its words, its badge and its nodes', async () => {
    const services = await alone('infra-services', createStore(data));
    expect(texts(services, 'h3')).to.deep.equal([
      'AI & Machine Learning',
      'Core Infrastructure',
      'Build System',
      'Observability',
    ]);
    expect(all(services, '[part=group]').map((group) => group.querySelectorAll('[part=service]').length)).to.deep.equal(
      [4, 4, 3, 3],
    );
    expect(texts(services, '[part=service]')[4]).to.equal(
      'Proxmox VE KVM/LXC Manages virtual machines and containers Io Titan',
    );
  });

  test('a card leads to its node: selected, in view, told to the page', async () => {
    const stage = mountHtml(
      '<infra-topology id="map"></infra-topology><div style="block-size: 200vh"></div><infra-services for="map"></infra-services>',
    );
    const map = stage.querySelector('infra-topology')!;
    map.data = data;
    await ready(map);
    const services = stage.querySelector('infra-services')!;
    await services.updateComplete;
    const { k } = map.store.state.session.viewport;
    services.scrollIntoView({ block: 'end' });
    const heard = once(services, 'infra-select');
    all(services, '[part=node]')
      .find(({ textContent }) => textContent.trim() === 'Titan')!
      .click();
    expect(await heard).to.include({ selected: 'titan', of: 'node' });
    expect(map.selected).to.equal('titan');
    await until('the map is in view', () => map.getBoundingClientRect().bottom > 100);
    const isCentred = (id: string) => {
      const { x, y } = map.positions()[id]!;
      const { viewport, size } = map.store.state.session;
      const off = [x * viewport.k + viewport.x - size!.width / 2, y * viewport.k + viewport.y - size!.height / 2];
      return off.every((by) => Math.abs(by) < 1);
    };
    await until('the node is near', () => map.store.state.session.viewport.k > k && isCentred('titan'));
    // One that is out of sight now.
    all(services, '[part=node]')
      .find(({ textContent }) => textContent.trim() === 'OPNsense')!
      .click();
    await until('the other is near', () => isCentred('opnsense'));
    window.scrollTo(0, 0);
  });

  test('a card for a node that a filter leaves out takes it in again, and tells it once', async () => {
    const { companion, map, store } = await beside('infra-services', data);
    map.selected = 'opnsense';
    store.update(showSites(['jove']));
    const heard: unknown[] = [];
    map.parentElement!.addEventListener('infra-select', ({ selected }) => heard.push(selected));
    await companion.updateComplete;
    all(companion, '[part=node]')
      .find(({ textContent }) => textContent.trim() === 'Titan')!
      .click();
    expect(heard).to.deep.equal(['titan']);
    expect(store.state.view.filter.sites).to.deep.equal([]);
  });

  test('back, the services of the selected node stand out', async () => {
    const { companion, map } = await beside('infra-services', data);
    map.selected = 'callisto';
    await companion.updateComplete;
    expect(texts(companion, '.is-here h4')).to.deep.equal(['Ollama', 'OpenClaw', 'ChromaDB']);
    expect(texts(companion, '[aria-current=true]')).to.deep.equal(Array(3).fill('callisto-galileo'));
    map.selected = 'opnsense';
    await companion.updateComplete;
    expect(texts(companion, '.is-here h4')).to.deep.equal(['OPNsense']);
  });

  test('takes services without a group, without nodes, with a link; text is text', async () => {
    const odd: TopologyDocument = {
      version: 1,
      nodes: [{ id: 'a' }],
      edges: [],
      services: [
        { id: '1', name: '<b>One</b>', nodes: ['a'] },
        { id: '2', name: 'Two', group: 'G', url: 'https://two.example/', status: 'down' },
        { id: '3', name: 'Three', url: 'javascript:alert(1)' },
      ],
    };
    const services = await alone('infra-services', createStore(odd));
    expect(texts(services, 'h3')).to.deep.equal(['G', 'Other services']);
    expect(texts(services, 'h4')).to.deep.equal(['Two', '<b>One</b>', 'Three']);
    expect(all<HTMLAnchorElement>(services, 'a').map(({ href }) => href)).to.deep.equal(['https://two.example/']);
    expect(texts(services, '[part=badge]')).to.deep.equal(['down']);
  });

  test('shows nothing where the document has none', async () => {
    const services = await alone('infra-services', createStore({ version: 1, nodes: [{ id: 'a' }], edges: [] }));
    expect(services.shadowRoot!.textContent.trim()).to.equal('');
  });
});
