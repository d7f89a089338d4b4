import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { readFilter } from '../../src/graph/filter.js';
import { select } from '../../src/state/actions.js';
import { createStore } from '../../src/state/store.js';
import { all, alone, beside, texts, wantMotion } from '../support/companions.js';
import { homelab } from '../support/homelab.js';
import { frames, mountHtml, piece, pieces, ready, unmount, until } from '../support/mount.js';

const data = await homelab();

suite('a flow', () => {
  teardown(unmount);

  test('names its steps with captions, latencies and their total', async () => {
    const flow = await alone('infra-flow', createStore(data), 'flow="dynamic"');
    expect(texts(flow, '[part=step]')).to.deep.equal([
      'Browser Client device',
      'CF Workers Edge compute (V8)',
      'CF Tunnel Outbound only',
      'Backend Proxmox, Docker, APIs',
    ]);
    expect(texts(flow, '[part=latency]')).to.deep.equal(['~2 ms', '~5 ms', '~20 ms']);
    expect(texts(flow, '[part=total]')).to.deep.equal(['~27 ms one way']);
  });

  test('shows a latency that is a word, and says so beside the total', async () => {
    const flow = await alone('infra-flow', createStore(data), 'flow="static"');
    expect(texts(flow, '[part=latency]')).to.deep.equal(['~2 ms', 'cached']);
    expect(texts(flow, '[part=total]')).to.deep.equal(['~2 ms one way, then cached']);
  });

  test('is the first of the document where none is named, none where there is none, and no total of words', async () => {
    const flow = await alone('infra-flow', createStore(data));
    expect(texts(flow, '[part=title]')).to.deep.equal(['Static content']);
    flow.flow = 'no such flow';
    await flow.updateComplete;
    expect(flow.shadowRoot!.textContent.trim()).to.equal('');
    flow.flow = 'a';
    flow.store = createStore({
      ...data,
      flows: [{ id: 'a', steps: [{ label: 'x', latency: 'soon' }, { label: 'y' }] }],
    });
    await flow.updateComplete;
    expect(texts(flow, '[part=total]')).to.deep.equal([]);
    expect(texts(flow, '[part=step]')).to.deep.equal(['x', 'y']);
  });
});

suite('following a flow', () => {
  let restore = () => {};
  teardown(() => {
    restore();
    unmount();
  });

  const start = async (attributes = 'flow="dynamic"') => {
    const found = await beside('infra-flow', data, attributes);
    const { companion, map } = found;
    const press = async (label: string) => {
      all(companion, 'button')
        .find((each) => `${each.ariaLabel ?? ''}${each.textContent.trim()}`.startsWith(label))!
        .click();
      await companion.updateComplete;
      await map.updateComplete;
    };
    const current = () => texts(companion, '[aria-current=step]').map((text) => text.split(' ')[0]);
    return { ...found, press, current };
  };
  const stops = (map: HTMLElement) =>
    [...map.shadowRoot!.querySelectorAll('.way .stop.is-now')].map((stop) =>
      Array.from(stop.querySelectorAll('text'), ({ textContent }) => textContent).join(' '),
    );

  test('goes from step to step by buttons, and lights its way on the map', async () => {
    const { companion, map, press, current, store } = await start();
    await press('Next step');
    expect(current()).to.deep.equal(['Browser']);
    await until('the map shows the stop', () => stops(map)[0] === 'Browser 1');
    await press('Next step');
    expect(stops(map)).to.deep.equal(['CF Workers 2']);
    expect(pieces(map, '.way .trace')).to.have.length(2);
    expect(pieces(map, '.way .stop-ring')).to.have.length(1);
    const bright = pieces(map, '[part~=node].is-near').map((node) => node.getAttribute('aria-label')!.split(',')[0]);
    expect(bright.toSorted()).to.deep.equal(['Altair-Link', 'Cloudflare Workers', 'Internet']);
    expect(texts(companion, '[role=status]')).to.deep.equal(['Step 2 of 4: CF Workers, Edge compute (V8)']);
    await press('Previous step');
    expect([current(), store.state.session.flow!.isPlaying]).to.deep.equal([['Browser'], false]);
    await press('Stop following');
    expect([current(), stops(map), pieces(map, '.way').length, pieces(map, '.has-near').length]).to.deep.equal([
      [],
      [],
      0,
      0,
    ]);
  });

  test('loses no selection, which shows again afterwards', async () => {
    const { map, press } = await start();
    map.selected = 'io';
    await press('Next step');
    await until('the way is lit', () => stops(map).length === 1);
    expect([map.selected, pieces(map, '.is-selected').length]).to.deep.equal(['io', 1]);
    const selected = piece(map, '.is-selected')!;
    await until('it is bright', () => getComputedStyle(selected).opacity === '1');
    await Promise.all(selected.getAnimations().map(({ finished }) => finished));
    expect(getComputedStyle(selected).opacity).to.equal('1');
    await press('Stop following');
    expect(map.selected).to.equal('io');
  });

  test('a click on a step goes there', async () => {
    const { companion, map, current } = await start();
    all(companion, '[part=step]')[2]!.click();
    await companion.updateComplete;
    expect(current()).to.deep.equal(['CF']);
    // It names no node: its number stands on the connection.
    await until('the map shows the stop', () => stops(map)[0] === 'CF Tunnel 3');
    expect(pieces(map, '.stop-ring')).to.have.length(0);
  });

  test('plays to its end, sends a pulse along each leg, and leaves the map as it was', async () => {
    restore = wantMotion(true);
    const { companion, map, press, store } = await start('flow="dynamic" pace="250"');
    const steps = new Set<number>();
    store.subscribe(({ session: { flow } }) => flow && steps.add(flow.step));
    await press('Next step');
    await until('the way is lit', () => stops(map).length === 1);
    await press('Stop following');
    steps.clear();
    const pulses = countPulses();
    await press('Play');
    expect(texts(companion, '.play')).to.deep.equal(['Pause']);
    await until('it is over', () => store.state.session.flow === undefined);
    await map.updateComplete;
    expect([...steps]).to.deep.equal([0, 1, 2, 3]);
    expect(pulses()).to.equal(3);
    expect([pieces(map, '.way').length, pieces(map, '.has-near').length]).to.deep.equal([0, 0]);
    expect(texts(companion, '.play')).to.deep.equal(['Play']);
    expect(map.getAnimations({ subtree: true })).to.deep.equal([]);
  });

  test('can be paused, and goes on where it was', async () => {
    const { press, store } = await start('flow="dynamic" pace="400"');
    await press('Play');
    await until('a further step', () => store.state.session.flow!.step > 0);
    await press('Pause');
    const paused = store.state.session.flow!.step;
    await frames(30);
    expect(store.state.session.flow).to.include({ step: paused, isPlaying: false });
    await press('Play');
    expect(store.state.session.flow).to.include({ step: paused, isPlaying: true });
    await press('Stop following');
  });

  test('without motion marks the steps alone', async () => {
    restore = wantMotion(false);
    const { map, press } = await start();
    await press('Next step');
    await until('the way is lit', () => stops(map).length === 1);
    expect(piece(map, '.way .pulse')!.getAnimations()).to.deep.equal([]);
  });

  test('is ended by another flow, and by its removal', async () => {
    const { companion, map, press, store } = await start();
    const other = document.createElement('infra-flow');
    other.store = store;
    map.parentElement!.append(other);
    await other.updateComplete;
    await press('Play');
    all(other, '[part=step]')[0]!.click();
    await companion.updateComplete;
    expect(texts(companion, '.play')).to.deep.equal(['Play']);
    expect(store.state.session.flow).to.include({ id: 'static', isPlaying: false });
    other.remove();
    expect(store.state.session.flow).to.equal(undefined);
  });

  test('keeps away from what a filter leaves out', async () => {
    const { map, press, store } = await start();
    store.update((state) => ({ ...state, view: { ...state.view, filter: readFilter({ sites: ['jove'] }) } }));
    await press('Next step');
    await until('the way is lit', () => pieces(map, '.way').length === 1);
    expect(pieces(map, '.way .stop').map(({ textContent }) => textContent.trim())).to.deep.equal(['4']);
    expect(pieces(map, '.way .trace')).to.have.length(0);
  });

  test('is found again when the map has another document', async () => {
    const { companion, map, press } = await start();
    await press('Next step');
    await until('the way is lit', () => stops(map).length === 1);
    map.data = { ...data, title: 'Again' };
    await ready(map);
    await companion.updateComplete;
    expect([stops(map), texts(companion, '.play')]).to.deep.equal([[], ['Play']]);
  });
});

/** Counts the pulses that set out; the returned function ends that, and says how many did. */
function countPulses(): () => number {
  const own = Object.getOwnPropertyDescriptor(Element.prototype, 'animate')!;
  let count = 0;
  function animate(this: Element, ...args: Parameters<Element['animate']>): Animation {
    if (this.matches('.pulse')) count += 1;
    return (own.value as Element['animate']).apply(this, args);
  }
  Object.defineProperty(Element.prototype, 'animate', { ...own, value: animate });
  return () => {
    Object.defineProperty(Element.prototype, 'animate', own);
    return count;
  };
}

suite('keys of a flow', () => {
  teardown(unmount);

  test('arrows step, Home and End go to the ends, Escape ends', async () => {
    const { companion, store } = await beside('infra-flow', data, 'flow="dynamic"');
    all(companion, '.play')[0]!.focus();
    const step = () => store.state.session.flow?.step;
    const seen: unknown[] = [];
    for (const press of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowRight', 'Home', 'Escape']) {
      await sendKeys({ press });
      seen.push(step());
    }
    expect(seen).to.deep.equal([0, 1, 0, 3, 3, 0, undefined]);
    await sendKeys({ press: 'Enter' });
    expect(store.state.session.flow).to.include({ step: 0, isPlaying: true });
    await sendKeys({ press: 'Escape' });
  });

  test('leave a selected text and other keys to the page', async () => {
    const { companion, store } = await beside('infra-flow', data);
    all(companion, '.play')[0]!.focus();
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'ArrowDown' });
    expect(store.state.session.flow).to.equal(undefined);
  });
});

suite('watching a flow on the map', () => {
  teardown(() => {
    unmount();
    window.scrollTo(0, 0);
  });

  test('plays from the first step and brings the map into view', async () => {
    const stage = mountHtml(
      '<infra-topology id="map"></infra-topology><div style="block-size: 200vh"></div><infra-flow for="map"></infra-flow>',
    );
    const map = stage.querySelector('infra-topology')!;
    map.data = data;
    await ready(map);
    const flow = stage.querySelector('infra-flow')!;
    await until('the button', () => all(flow, '.on-map').length === 1);
    flow.scrollIntoView({ block: 'end' });
    expect(map.getBoundingClientRect().bottom).to.be.below(0);
    all(flow, '.on-map')[0]!.click();
    await until('the map is in view', () => map.getBoundingClientRect().bottom > 100);
    expect(map.store.state.session.flow).to.include({ id: 'static', step: 0, isPlaying: true });
  });

  test('is offered only where there is a map', async () => {
    const flow = await alone('infra-flow', createStore(data));
    expect(all(flow, '.on-map')).to.have.length(0);
    flow.store!.update(select('io'));
    await flow.updateComplete;
    expect(all(flow, '[part=step]')).to.have.length(3);
  });
});
