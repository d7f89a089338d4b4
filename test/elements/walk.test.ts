import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import { KEYS } from '../../src/elements/help.js';
import { readJson } from '../support/files.js';
import { homelab } from '../support/homelab.js';
import { focusDrawing, focusedMark, focusedName } from '../support/keys.js';
import { frames, mount, piece, unmount } from '../support/mount.js';

/** The walk: keys in, names out. */
const RECORDED = 'test/fixtures/walk.json';

suiteSetup(() => executeServerCommand('viewport', { width: 1000, height: 850 }));

suite('the homelab by keys alone', () => {
  let map: InfraTopology;
  setup(async () => {
    map = await mount({ data: await homelab() });
    await focusDrawing(map);
  });
  teardown(unmount);

  const press = async (key: string) => {
    const keys = key.split('+');
    if (keys.length > 1) await executeServerCommand('chord', keys);
    else await sendKeys({ press: key });
    await map.updateComplete;
  };
  const active = () => focusedMark(map);
  const named = () => focusedName(map);

  test('every node and every connection is reached, and named', async function () {
    this.timeout(60_000);
    const recorded = await readJson(RECORDED);
    const heard: [string, string][] = [];
    const { nodes, edges, edgesOf } = map.store.state.topology!;
    const reached = new Set<string>();
    let before = '';
    // By first letters, each as often as nodes begin with it; at each node through its connections, and back.
    for (const { label } of [...nodes].sort((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1))) {
      const letter = label[0]!.toLowerCase();
      if (letter !== before) await press('Home');
      before = letter;
      await press(letter);
      const node = nodes[Number(active()!.split('-')[1])]!;
      heard.push([letter, named()]);
      reached.add(node.id);
      for (const edge of edgesOf.get(node.id)!) {
        if (reached.has(edge.id)) continue;
        do await press('Alt+ArrowRight');
        while (active() !== `edge-${edges.indexOf(edge)}`);
        reached.add(edge.id);
        heard.push(['Alt+ArrowRight', named()]);
      }
      if (active()!.startsWith('edge')) await press('Escape');
    }
    expect(reached.size).to.equal(29 + 40);
    expect(heard).to.deep.equal(recorded);
  });

  test('letters typed soon after one another are one text, and keys within it are letters', async () => {
    for (const letter of 'orch-t') await press(letter);
    expect(named()).to.match(/^orch-titan/);
    await press('e');
    expect(named(), 'no name goes on so').to.match(/ to /);
  });

  test('Space selects a node and a connection', async () => {
    await press('Home');
    await press(' ');
    expect(map.selected).to.equal('altair-link');
    await press('e');
    await press(' ');
    expect(map.store.state.topology!.edgeById.has(map.selected!)).to.equal(true);
  });

  test('Shift and arrows move the view', async () => {
    const before = map.store.state.session.viewport;
    await press('Shift+ArrowRight');
    await frames(30);
    const { x, y, k } = map.store.state.session.viewport;
    expect([x - before.x, y - before.y, k]).to.deep.equal([-80, 0, before.k]);
  });

  test('a question mark lists the keys, Escape closes the list, and the focus is on the map again', async () => {
    await press('Shift+?');
    await import('../../src/elements/help.js');
    await frames(2);
    const dialog = piece<HTMLDialogElement>(map, 'dialog')!;
    expect(dialog.open).to.equal(true);
    expect(dialog.querySelectorAll('tr').length).to.equal(Object.keys(KEYS).length);
    await sendKeys({ press: 'Escape' });
    await frames(2);
    expect(piece(map, 'dialog')).to.equal(null);
    expect(map.shadowRoot!.activeElement).to.equal(piece(map, '.map'));
  });
});
