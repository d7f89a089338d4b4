import 'axe-core';
import type { AxeResults } from 'axe-core';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { homelab } from '../support/homelab.js';
import { frames, mount, piece, ready, unmount, until } from '../support/mount.js';

declare const axe: { run(context: Element, options?: object): Promise<AxeResults> };

/** What axe finds fault with, in words. */
async function violations(map: Element): Promise<string[]> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations: found } = await axe.run(map, { resultTypes: ['violations'] });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

suite('axe finds nothing', () => {
  teardown(async () => {
    unmount();
    document.documentElement.style.colorScheme = '';
    await executeServerCommand('viewport', { width: 1000, height: 850 });
  });

  for (const scheme of ['light', 'dark']) {
    test(`at rest, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      expect(await violations(await mount({ data: await homelab() }))).to.deep.equal([]);
    });
  }

  test('with a selection, and with a selected connection', async () => {
    const map = await mount({ data: await homelab() });
    for (const id of ['altair-link', 'e08']) {
      map.selected = id;
      await map.updateComplete;
      expect((await violations(map)).join('\n')).to.equal('');
    }
  });

  test('with filters set', async () => {
    const map = await mount({ data: await homelab() });
    piece(map, 'infra-filters')!.shadowRoot!.querySelectorAll('input')[1]!.click();
    piece(map, 'infra-legend')!.shadowRoot!.querySelector('button')!.click();
    await frames(2);
    expect(await violations(map)).to.deep.equal([]);
  });

  test('where it is narrow, with a selection', async () => {
    const map = await mount({ data: await homelab() });
    map.parentElement!.style.inlineSize = '390px';
    map.selected = 'io';
    await frames(3);
    expect(await violations(map)).to.deep.equal([]);
  });

  test('with problems, open', async () => {
    const map = await mount({ data: { version: 1, nodes: [{ id: 'a', kind: 'x' }], edges: [] } });
    piece<HTMLDetailsElement>(map, '[part=problems]')!.open = true;
    expect(await violations(map)).to.deep.equal([]);
  });

  test('empty, and with an error', async () => {
    expect(await violations(await mount())).to.deep.equal([]);
    expect(await violations(await mount({ src: '/test/fixtures/elements/none.json' }))).to.deep.equal([]);
  });
});

suite('what it says', () => {
  teardown(unmount);

  test('a polite region names the selection', async () => {
    const map = await mount({ data: await homelab() });
    expect(piece(map, '[role=status]')!.textContent).to.equal('29 nodes, 40 connections');
    map.selected = 'io';
    await map.updateComplete;
    expect(piece(map, '[role=status]')!.textContent).to.match(/^Io, Hypervisor, Jove, .* selected$/);
  });

  test('the first key is not lost while the keyboard is on its way', async () => {
    const map = await mount({ data: await homelab() });
    piece<SVGSVGElement>(map, '.map')!.focus();
    await sendKeys({ press: 'End' });
    await until('a focused mark', () => map.store.state.session.focused !== undefined);
    await ready(map);
    expect(piece(map, '.map')!.getAttribute('aria-activedescendant')).to.equal('node-28');
  });

  test('every target is at least 24 px each way', async () => {
    const map = await mount({ data: await homelab() });
    map.selected = 'altair-link';
    await frames(2);
    const roots = [map, ...map.shadowRoot!.querySelectorAll('infra-legend, infra-filters, infra-details')];
    for (const { shadowRoot } of roots)
      for (const target of shadowRoot!.querySelectorAll('button, summary, label')) {
        const { width, height } = target.getBoundingClientRect();
        if (width > 0) expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
      }
  });
});
