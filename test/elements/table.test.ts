import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { showSites } from '../../src/state/actions.js';
import { createStore } from '../../src/state/store.js';
import { all, alone, beside, texts } from '../support/companions.js';
import { homelab } from '../support/homelab.js';
import { once, pieces, unmount } from '../support/mount.js';

const data = await homelab();
const SWARM =
  'where="tags:build-swarm" columns="specs.ct: CT, label, role, specs.allocatedCores: Cores, specs.memoryGB: RAM, site"';

suite('a table of nodes', () => {
  teardown(unmount);
  const rows = (table: Element) =>
    Array.from(table.shadowRoot!.querySelectorAll('tbody tr'), (row) =>
      Array.from(row.children, ({ textContent }) => textContent.trim()),
    );

  test('shows the nodes that are chosen by the columns that are chosen', async () => {
    const table = await alone('infra-table', createStore(data), SWARM);
    expect(texts(table, 'thead th')).to.deep.equal(['CT', 'Name', 'Role', 'Cores', 'RAM', 'Site']);
    expect(rows(table)).to.deep.equal([
      ['200', 'orch-io', 'Build Orchestrator', '12', '8 GB', 'Jove'],
      ['203', 'drone-io', 'Build Drone', '16', '8 GB', 'Jove'],
      ['102', 'orch-titan', 'Build Orchestrator', '12', '8 GB', 'Kronos'],
      ['103', 'drone-titan', 'Build Drone', '14', '12 GB', 'Kronos'],
    ]);
  });

  test('without a word shows all of them by the usual columns', async () => {
    const table = await alone('infra-table', createStore(data));
    expect(texts(table, 'thead th')).to.deep.equal(['Name', 'Kind', 'Site', 'Addresses', 'Status']);
    expect(rows(table)).to.have.length(29);
    expect(texts(table, 'caption')).to.deep.equal(['Nodes']);
  });

  test('takes selections and columns as data, too, and says when nothing is left', async () => {
    const table = await alone('infra-table', createStore(data));
    table.where = { kind: ['nas'], site: ['kronos'] };
    table.columns = [{ field: 'label' }, { field: 'specs.storageTB' }, { field: 'specs.rack' }];
    await table.updateComplete;
    expect(texts(table, 'thead th')).to.deep.equal(['Name', 'Storage', 'rack']);
    expect(rows(table).map(([, storage]) => storage)).to.deep.equal(['100 TB', '120 TB', '22 TB']);
    table.setAttribute('where', 'kind:nas kind:media site:nowhere');
    await table.updateComplete;
    expect(rows(table)).to.deep.equal([['No nodes']]);
    for (const text of ['', '::', ' , ']) {
      table.setAttribute('where', text);
      table.setAttribute('columns', text);
      await table.updateComplete;
      expect([rows(table).length, texts(table, 'thead th').length], text).to.deep.equal([29, 5]);
    }
  });

  test('a heading sorts up, then down, and says so', async () => {
    const table = await alone('infra-table', createStore(data), SWARM);
    const cores = () => all(table, 'thead th')[3]!;
    const column = () => rows(table).map((cells) => cells[3]);
    expect(cores().ariaSort).to.equal(null);
    cores().querySelector('button')!.click();
    await table.updateComplete;
    expect([cores().ariaSort, column()]).to.deep.equal(['ascending', ['12', '12', '14', '16']]);
    cores().querySelector('button')!.click();
    await table.updateComplete;
    expect([cores().ariaSort, column()]).to.deep.equal(['descending', ['16', '14', '12', '12']]);
    expect(all(table, '[aria-sort]')).to.have.length(1);
    table.setAttribute('sort', '-site');
    await table.updateComplete;
    expect(rows(table)[0]![5]).to.equal('Kronos');
  });

  test('a row selects its node on the map, and the selection of the map shows in the table', async () => {
    const { companion, map } = await beside('infra-table', data, SWARM);
    const heard = once(companion, 'infra-select');
    all(companion, 'tbody tr')[1]!.querySelectorAll('td')[2]!.click();
    expect(await heard).to.include({ selected: 'drone-io', of: 'node' });
    await companion.updateComplete;
    expect(map.selected).to.equal('drone-io');
    expect(texts(companion, '.is-selected [aria-current=true]')).to.deep.equal(['drone-io']);
    map.selected = 'orch-titan';
    await companion.updateComplete;
    expect(texts(companion, '.is-selected th')).to.deep.equal(['orch-titan']);
    map.selected = 'io';
    await companion.updateComplete;
    expect(all(companion, '.is-selected, [aria-current]')).to.have.length(0);
  });

  test('by key, once', async () => {
    const { companion, map } = await beside('infra-table', data, SWARM);
    let count = 0;
    companion.addEventListener('infra-select', () => (count += 1));
    all(companion, '[part=name]')[2]!.focus();
    await sendKeys({ press: 'Enter' });
    expect([map.selected, count]).to.deep.equal(['orch-titan', 1]);
  });

  test('follows the filters of the map when it is told to, else not', async () => {
    const { companion, map, store } = await beside('infra-table', data, 'filtered');
    store.update(showSites(['kronos']));
    await companion.updateComplete;
    await map.updateComplete;
    expect(rows(companion)).to.have.length(pieces(map, '[part~=node]:not(.is-hidden)').length);
    companion.filtered = false;
    await companion.updateComplete;
    expect(rows(companion)).to.have.length(29);
  });
});
