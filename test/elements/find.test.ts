import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import 'axe-core';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import { homelab } from '../support/homelab.js';
import { focusDrawing } from '../support/keys.js';
import { frames, mount, once, piece, pieces, unmount, until } from '../support/mount.js';

declare const axe: { run(context: Element, options?: object): Promise<AxeResults> };

suiteSetup(() => executeServerCommand('viewport', { width: 1000, height: 850 }));

const box = (map: InfraTopology) => piece(map, 'infra-search')!.shadowRoot!;
const options = (map: InfraTopology) =>
  [...box(map).querySelectorAll('[role=option]')].map((option) => option.textContent?.replace(/\s+/g, ' ').trim());
const violations = async () =>
  (await axe.run(document.body, { rules: { region: { enabled: false } } })).violations.map(({ id }) => id);

suite('search', () => {
  let map: InfraTopology;
  setup(async () => {
    map = await mount({ data: await homelab() });
    await piece<HTMLElement & { open(): Promise<void> }>(map, 'infra-search')!.open();
  });
  teardown(unmount);

  const type = async (text: string) => {
    await sendKeys({ type: text });
    await frames(2);
  };
  const press = async (key: string) => {
    await sendKeys({ press: key });
    await frames(2);
  };

  test('lists hits, marks them on the map, and says how many', async () => {
    await type('titan');
    expect(options(map)[0]).to.match(/^Titan/);
    expect(box(map).querySelector('[role=status]')!.textContent).to.match(/^\d+ nodes/);
    const bright = pieces(map, '[part~=node].is-near').map((node) => node.getAttribute('aria-label'));
    expect(bright.length).to.equal(options(map).length);
    expect(piece(map, '.layers')!.classList.contains('has-near')).to.equal(true);
  });

  test('arrows choose, Enter goes there and gives the focus back', async () => {
    await type('orch');
    const input = box(map).querySelector('input')!;
    const first = input.getAttribute('aria-activedescendant');
    await press('ArrowDown');
    expect(input.getAttribute('aria-activedescendant')).to.not.equal(first);
    const heard = once(map, 'infra-select');
    await press('Enter');
    expect((await heard).selected).to.match(/^orch-/);
    expect(map.selected).to.match(/^orch-/);
    expect(box(map).querySelector('[role=search]')).to.equal(null);
    expect(pieces(map, '.has-near')).to.have.length(0);
  });

  test('Escape empties the field, then closes the box', async () => {
    await type('nas');
    await press('Escape');
    expect(box(map).querySelector('input')!.value).to.equal('');
    expect(options(map)).to.have.length(0);
    await press('Escape');
    expect(box(map).querySelector('input')).to.equal(null);
  });

  test('says what it does not understand, and that nothing matches', async () => {
    await type('colour:red zzzz');
    const said = box(map).querySelector('[role=status]')!.textContent;
    expect(said)
      .to.match(/No node matches/)
      .and.match(/Nothing here has “colour”/);
  });

  test('a slash on the map opens it', async () => {
    await press('Escape');
    await focusDrawing(map);
    await press('/');
    await until('the field has the focus', () => box(map).activeElement?.localName === 'input');
    expect(box(map).querySelector('input')!.value).to.equal('');
    await press('Escape');
    await until('the map has it again', () => map.shadowRoot!.activeElement === piece(map, '.map'));
  });

  test('axe finds nothing while it is open', async () => {
    await type('jove');
    expect(await violations()).to.deep.equal([]);
  });
});

suite('the filter as one object', () => {
  let map: InfraTopology;
  setup(async () => void (map = await mount({ data: await homelab() })));
  teardown(unmount);

  const seen = () => pieces(map, '[part~=node]:not(.is-hidden)').length;

  test('is set by the page without an event, and read back as JSON', async () => {
    let fired = 0;
    map.addEventListener('infra-filter', () => (fired += 1));
    map.filter = { sites: ['kronos'], without: ['node:nas'] };
    await map.updateComplete;
    expect(seen()).to.be.lessThan(29);
    expect(fired).to.equal(0);
    const copy = JSON.parse(JSON.stringify(map.filter)) as typeof map.filter;
    const before = seen();
    map.filter = {};
    await map.updateComplete;
    expect(seen()).to.equal(29);
    map.filter = copy;
    await map.updateComplete;
    expect(seen()).to.equal(before);
  });

  test('unknown names are passed over', async () => {
    map.filter = { sites: ['nowhere'], tags: ['nothing'] };
    await map.updateComplete;
    expect(map.filter.sites).to.deep.equal([]);
    map.filter = undefined;
    await map.updateComplete;
    expect(seen()).to.equal(29);
  });

  test('hiding and showing moves nothing, to the bit', async () => {
    const before = JSON.stringify(map.positions());
    const places = () => pieces(map, '[part~=node]').map((node) => node.getAttribute('transform'));
    const drawn = places();
    map.filter = { tags: ['build-swarm'] };
    await map.updateComplete;
    expect(places()).to.deep.equal(drawn);
    map.filter = {};
    await map.updateComplete;
    expect(places()).to.deep.equal(drawn);
    expect(JSON.stringify(map.positions())).to.equal(before);
  });

  test('what is dimmed stays, and is not what is bright', async () => {
    map.filter = { sites: ['jove'], mode: 'dim' };
    await map.updateComplete;
    expect(seen()).to.equal(29);
    const bright = pieces(map, '[part~=node].is-near').length;
    expect(bright).to.be.greaterThan(0).and.lessThan(29);
  });

  test('the panel counts, chooses, clears, and closes by Escape', async () => {
    const filters = piece(map, 'infra-filters')!.shadowRoot!;
    const more = filters.querySelector<HTMLButtonElement>('[part=more]')!;
    more.click();
    await import('../../src/elements/filter-panel.js');
    await frames(2);
    expect(await violations()).to.deep.equal([]);
    const chip = (text: string) =>
      [...filters.querySelectorAll<HTMLButtonElement>('.chip')].find((each) => each.textContent.includes(text))!;
    const heard = once(map, 'infra-filter');
    const count = Number(chip('unknown').querySelector('.count')!.textContent);
    chip('unknown').click();
    expect((await heard).filter.statuses).to.deep.equal(['unknown']);
    await map.updateComplete;
    expect(seen()).to.equal(count);
    await frames(1);
    filters.querySelector<HTMLButtonElement>('.clear')!.click();
    await map.updateComplete;
    expect(seen()).to.equal(29);
    more.focus();
    await sendKeys({ press: 'Escape' });
    await frames(2);
    expect(filters.querySelector('.panel')).to.equal(null);
  });

  test('F keeps a node and what is round it, farther each time, then everything', async () => {
    await focusDrawing(map);
    await sendKeys({ press: 'Home' });
    const counts = [];
    for (let press = 0; press < 4; press += 1) {
      await sendKeys({ press: 'f' });
      await map.updateComplete;
      counts.push(seen());
    }
    expect(counts[0]).to.be.greaterThan(1).and.lessThan(29);
    expect(counts[1]).to.be.greaterThan(counts[0]!);
    expect(counts[3]).to.equal(29);
  });
});
