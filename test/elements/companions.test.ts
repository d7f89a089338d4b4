import 'axe-core';
import type { AxeResults } from 'axe-core';
import { expect } from 'chai';
import { follow } from '../../src/state/flow.js';
import { select } from '../../src/state/actions.js';
import { createStore } from '../../src/state/store.js';
import { all, alone, beside } from '../support/companions.js';
import { homelab } from '../support/homelab.js';
import { frames, mountHtml, ready, unmount, until } from '../support/mount.js';

declare const axe: { run(context: Element, options?: object): Promise<AxeResults> };

const data = await homelab();
const TAGS = ['infra-stats', 'infra-flow', 'infra-services', 'infra-table'] as const;
const showsSomething = (companion: Element) => (companion.shadowRoot?.textContent ?? '').trim().length > 20;

suite('every companion finds its map', () => {
  teardown(unmount);

  for (const tag of TAGS) {
    test(`<${tag}> by its id, also out of another shadow root, and round it`, async () => {
      const stage = mountHtml(`<div></div><infra-topology id="map"><${tag} id="inner"></${tag}></infra-topology>`);
      const outer = stage.querySelector('div')!.attachShadow({ mode: 'open' });
      outer.innerHTML = '<div></div>';
      const deep = outer.querySelector('div')!.attachShadow({ mode: 'open' });
      deep.innerHTML = `<${tag} for="map"></${tag}>`;
      const map = stage.querySelector('infra-topology')!;
      map.data = data;
      await ready(map);
      await frames(2);
      expect([deep.querySelector(tag)!, stage.querySelector('#inner')!].map(showsSomething)).to.deep.equal([
        true,
        true,
      ]);
    });

    test(`<${tag}> whichever is defined first`, async () => {
      const name = tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
      const define = (of: string, as: string) =>
        `customElements.define('${of}', (await import('/src/elements/${of}.ts')).${as});`;
      const steps = [define(tag, name), define('infra-topology', 'InfraTopology')];
      for (const order of [steps, steps.toReversed()]) {
        const frame = document.createElement('iframe');
        mountHtml('').append(frame);
        const page = frame.contentDocument!;
        page.open();
        page.write(
          `<!doctype html><${tag} for="map"></${tag}>
          <infra-topology id="map"><script type="application/json">${JSON.stringify(data)}</` +
            `script></infra-topology>
          <script type="module">${order.join('await new Promise(requestAnimationFrame);')}</` +
            `script>`,
        );
        page.close();
        await until('it shows something', () => showsSomething(page.querySelector(tag)!));
      }
    });
  }
});

suite('axe finds nothing in companions', () => {
  teardown(() => {
    unmount();
    document.documentElement.style.colorScheme = '';
  });

  const violations = async (element: Element) =>
    (
      await axe.run(element, { resultTypes: ['violations'], rules: { 'heading-order': { enabled: false } } })
    ).violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));

  for (const scheme of ['light', 'dark'])
    for (const tag of TAGS)
      for (const width of [360, 900])
        test(`<${tag}>, ${scheme}, ${width} px, with something selected and followed`, async () => {
          document.documentElement.style.colorScheme = scheme;
          document.documentElement.style.background = 'light-dark(white, #0a0f1e)';
          const store = createStore(data);
          store.update(select('orch-io'));
          store.update(follow({ id: 'static', step: 1, isPlaying: false, paceMs: 100 }));
          const companion = await alone(tag, store);
          companion.parentElement!.style.inlineSize = `${width}px`;
          await until('all that moves is at rest', () => document.getAnimations().length === 0);
          await frames(2);
          expect(await violations(companion)).to.deep.equal([]);
          document.documentElement.style.background = '';
        });
});

suite('at rest', () => {
  teardown(unmount);

  test('no companion asks for a frame or sets a timer', async () => {
    const { map } = await beside('infra-flow', data);
    const stats = document.createElement('infra-stats');
    stats.style.cssText = 'position: absolute; inset-block-start: 0';
    const others = [stats, document.createElement('infra-services'), document.createElement('infra-table')];
    for (const companion of others) map.parentElement!.append(Object.assign(companion, { for: 'map' }));
    await until('the figures are shown', () => all(stats, 'dd').length === 6);
    await until('they have counted', () => all(stats, '[data-now]').length === 0);
    const frame = window.requestAnimationFrame.bind(window);
    const timer = window.setTimeout.bind(window);
    let count = 0;
    window.requestAnimationFrame = () => (count += 1);
    window.setTimeout = (() => (count += 1)) as unknown as typeof setTimeout;
    for (let turn = 0; turn < 10; turn += 1) await new Promise(frame);
    Object.assign(window, { requestAnimationFrame: frame, setTimeout: timer });
    expect(count).to.equal(0);
  });
});
