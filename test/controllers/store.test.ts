import { expect } from 'chai';
import '../../src/define.js';
import type { InfraLegend } from '../../src/elements/infra-legend.js';
import { select } from '../../src/state/actions.js';
import { createStore } from '../../src/state/store.js';
import { documentOf } from '../support/graph.js';
import { frames, mountHtml, ready, unmount } from '../support/mount.js';

const MAP = `<infra-topology id="map"><script type="application/json">${JSON.stringify(documentOf('a b a>b'))}</script></infra-topology>`;

async function shows(root: ParentNode): Promise<number> {
  await frames(2);
  return root.querySelector('infra-legend')!.shadowRoot!.querySelectorAll('button').length;
}

suite('a companion finds its store', () => {
  teardown(unmount);

  test('by the id of a map, also one that comes later', async () => {
    const stage = mountHtml(`<infra-legend for="map"></infra-legend>${MAP}`);
    await ready(stage.querySelector('infra-topology')!);
    expect(await shows(stage)).to.equal(2);
  });

  test('and another one that takes its place; without one it shows nothing', async () => {
    const stage = mountHtml('<infra-legend for="map"></infra-legend>');
    expect(await shows(stage)).to.equal(0);
    for (const [document, kinds] of [
      ['a b a>b', 2],
      ['a b a>b a>b:backup', 3],
    ] as const) {
      const map = Object.assign(window.document.createElement('infra-topology'), {
        id: 'map',
        data: documentOf(document),
      });
      stage.append(map);
      await ready(map);
      expect(await shows(stage)).to.equal(kinds);
      map.remove();
      expect(await shows(stage)).to.equal(0);
    }
  });

  test('and is drawn again when icons have come that were missing', async () => {
    const stage = mountHtml('<infra-topology id="map"></infra-topology><infra-legend for="map"></infra-legend>');
    const map = stage.querySelector('infra-topology')!;
    map.data = { version: 1, nodeKinds: { own: { icon: 'printer' } }, nodes: [{ id: 'a', kind: 'own' }], edges: [] };
    await ready(map);
    const { MORE_ICONS } = await import('../../src/render/more-icons.js');
    await frames(3);
    const legend = stage.querySelector<InfraLegend>('infra-legend')!;
    expect(legend.shadowRoot!.querySelector('.icon')!.getAttribute('d')).to.equal(MORE_ICONS['printer']);
  });

  test('by the map round it, looking out through shadow roots', async () => {
    const stage = mountHtml(MAP);
    const map = stage.querySelector('infra-topology')!;
    await ready(map);
    const box = document.createElement('div');
    map.append(box);
    const root = box.attachShadow({ mode: 'open' });
    root.innerHTML = '<infra-legend></infra-legend>';
    expect(await shows(root)).to.equal(2);
  });

  test('by its own property, and follows another one from then on', async () => {
    const stage = mountHtml('<infra-legend></infra-legend>');
    const legend = stage.querySelector<InfraLegend>('infra-legend')!;
    expect(await shows(stage)).to.equal(0);
    legend.store = createStore(documentOf('a b'));
    expect(await shows(stage)).to.equal(1);
    legend.store = createStore(documentOf('a b a>b a>b:backup'));
    expect(await shows(stage)).to.equal(3);
  });

  test('and updates only when its slice changes', async () => {
    const stage = mountHtml('<infra-legend></infra-legend>');
    const legend = stage.querySelector<InfraLegend>('infra-legend')!;
    legend.store = createStore(documentOf('a b'));
    await legend.updateComplete;
    legend.store.update(select('a'));
    expect(legend.isUpdatePending).to.equal(false);
  });
});
