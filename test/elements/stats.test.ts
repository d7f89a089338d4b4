import { expect } from 'chai';
import { createStore } from '../../src/state/store.js';
import { all, alone, beside, texts, wantMotion } from '../support/companions.js';
import { documentOf } from '../support/graph.js';
import { homelab } from '../support/homelab.js';
import { frames, mountHtml, ready, unmount, until } from '../support/mount.js';

const data = await homelab();
const SIX = ['80', '21', '252+', '2', '11', '40'];

suite('figures', () => {
  let restore = () => {};
  teardown(() => {
    restore();
    unmount();
  });
  const counting = (element: Element) => element.shadowRoot!.querySelectorAll('[data-now]').length;

  test('are computed by the rules of the document, each with its words', async () => {
    const { companion } = await beside('infra-stats', data);
    expect(texts(companion, 'dd')).to.deep.equal(SIX);
    expect(texts(companion, 'dt')).to.deep.equal(data.stats!.map(({ label }) => label));
  });

  test('count up once when they are seen, for eyes alone: the text is the final figure at every moment', async () => {
    restore = wantMotion(true);
    const { companion, map } = await beside('infra-stats', data);
    companion.style.cssText = 'position: absolute; inset-block-start: 0';
    const seen = new Set<string>();
    await until('it counts', () => {
      const now = all(companion, 'dd')[0]!.dataset['now'];
      if (now !== undefined) seen.add(now);
      expect(texts(companion, 'dd')).to.deep.equal(SIX);
      return Number(now) > 0;
    });
    expect([...seen].map(Number).every((now) => now < 80)).to.equal(true);
    await until('it is done', () => counting(companion) === 0);
    map.data = documentOf('a b');
    await ready(map);
    companion.rules = [{ label: 'Nodes', measure: 'count', of: 'nodes' }];
    await companion.updateComplete;
    expect([texts(companion, 'dd'), counting(companion)]).to.deep.equal([['2'], 0]);
  });

  test('wait until they are seen', async () => {
    restore = wantMotion(true);
    const stage = mountHtml('<div style="block-size: 300vh"></div><infra-stats></infra-stats>');
    const stats = stage.querySelector('infra-stats')!;
    stats.store = createStore(data);
    await frames(8);
    expect(all(stats, 'dd').map(({ dataset }) => dataset['now'])).to.deep.equal(['0', '0', '0+', '0', '0', '0']);
    stats.scrollIntoView();
    await until('it counts, and is done', () => counting(stats) === 0);
    window.scrollTo(0, 0);
  });

  test('stand at once where motion is not wanted, and nothing runs', async () => {
    restore = wantMotion(false);
    const stats = await alone('infra-stats', createStore(data));
    expect(counting(stats)).to.equal(0);
    await frames(3);
    expect([counting(stats), texts(stats, 'dd')]).to.deep.equal([0, SIX]);
  });

  test('follow rules of their own, as JSON in an attribute too; what is no rule is left out', async () => {
    const rule = '{ "label": "Boxes", "measure": "count", "of": "nodes", "field": "specs.cores" }';
    const stats = await alone('infra-stats', createStore(data), `rules='[${rule}, { "of": "nodes" }, 7]'`);
    expect(texts(stats, '[part=stat]')).to.deep.equal(['Boxes 9']);
    stats.setAttribute('rules', rule);
    await stats.updateComplete;
    expect(texts(stats, 'dt')).to.deep.equal(['Boxes']);
    for (const text of ['not JSON', '{}', '[null]']) {
      stats.setAttribute('rules', text);
      await stats.updateComplete;
      expect(texts(stats, 'dd'), text).to.deep.equal(SIX);
    }
  });

  test('stand in a sentence, and what is inside the tag stands there until there is a document', async () => {
    const rules =
      '{ "label": "ms", "suffix": " ms", "measure": "sum", "of": "edges", "field": "latencyMs", "where": { "id": ["e08"] } }';
    const stage = mountHtml(`<p>about <infra-stats inline rules='${rules}'>a moment</infra-stats>.</p>`);
    const stats = stage.querySelector('infra-stats')!;
    await stats.updateComplete;
    expect(stage.innerText.trim()).to.equal('about a moment.');
    stats.store = createStore(data);
    await stats.updateComplete;
    expect(stats.shadowRoot!.textContent).to.equal('38 ms');
    expect(getComputedStyle(stats).display).to.equal('inline');
  });

  test('let go of the page when they are removed', async () => {
    restore = wantMotion(true);
    const { companion } = await beside('infra-stats', data);
    companion.style.cssText = 'position: absolute; inset-block-start: 0';
    await until('it counts', () => Number(all(companion, 'dd')[0]!.dataset['now']) > 0);
    companion.remove();
    await frames(2);
    const at = all(companion, 'dd')[0]!.dataset['now'];
    await frames(4);
    expect(all(companion, 'dd')[0]!.dataset['now']).to.equal(at);
  });
});
