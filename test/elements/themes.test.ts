import { expect } from 'chai';
import { contrast, linear } from '../support/colour.js';
import { readText } from '../support/files.js';
import { homelab } from '../support/homelab.js';
import { mount, piece, pieces, ready, unmount } from '../support/mount.js';

/** The themes of the guide, by the name of their class. */
async function themesOf(guide: string): Promise<ReadonlyMap<string, string>> {
  const blocks = [...(await readText(guide)).matchAll(/```css\n(\.(infra-\w+) \{[\s\S]*?)```/g)];
  return new Map(blocks.map(([, rules, name]) => [name!, rules!]));
}

/** "rgb(15, 23, 42)" as "#0f172a". */
const hex = (colour: string) => {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1);
  if (!channels) throw new Error(`Not an opaque colour: ${colour}`);
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`;
};
const ratio = (front: string, back: string) => contrast(linear(hex(front)), linear(hex(back)));

/** What is written on what: tokens of the elements' own style. */
const WRITTEN = [
  ['text', 'surface'],
  ['text', 'map'],
  ['muted', 'surface'],
  ['muted', 'map'],
  ['accent', 'surface'],
  ['on-accent', 'accent'],
] as const;

/** Contrast of each pair, as the browser resolves the tokens inside the map. */
function ratios(root: ShadowRoot): Record<string, number> {
  const probe = document.createElement('span');
  root.append(probe);
  const found = WRITTEN.map(([front, back]) => {
    probe.style.cssText = `color: var(--_${front}); background-color: var(--_${back})`;
    const { color, backgroundColor } = getComputedStyle(probe);
    return [`${front} on ${back}`, ratio(color, backgroundColor)];
  });
  probe.remove();
  return Object.fromEntries(found) as Record<string, number>;
}

suite('the themes of the guide', () => {
  const sheet = document.createElement('style');
  let themes: ReadonlyMap<string, string>;

  suiteSetup(async () => {
    themes = await themesOf('docs/theming.md');
    sheet.textContent = [...themes.values()].join('\n');
    document.head.append(sheet);
  });
  suiteTeardown(() => sheet.remove());
  teardown(() => {
    unmount();
    document.documentElement.style.colorScheme = '';
  });

  test('are these three', () =>
    expect([...themes.keys()]).to.deep.equal(['infra-night', 'infra-paper', 'infra-contrast']));

  for (const [theme, least] of [
    ['infra-night', 4.5],
    ['infra-paper', 4.5],
    ['infra-contrast', 7],
  ] as const)
    for (const scheme of ['light', 'dark'])
      test(`${theme} can be read on a ${scheme} page`, async () => {
        document.documentElement.style.colorScheme = scheme;
        const map = await mount({ data: await homelab(), attributes: `class="${theme}"` });
        map.selected = 'altair-link';
        await ready(map);
        for (const [pair, found] of Object.entries(ratios(map.shadowRoot!))) expect(found, pair).to.be.at.least(least);
        const stage = getComputedStyle(piece(map, '.stage')!).backgroundColor;
        const labels = pieces(map, '.labels > .label');
        expect(labels).to.not.be.empty;
        for (const label of labels)
          expect(ratio(getComputedStyle(label).fill, stage), label.textContent).to.be.at.least(least);
      });

  test('set what they say: the map takes the colours of the paper', async () => {
    const map = await mount({ data: await homelab(), attributes: 'class="infra-paper"' });
    expect(hex(getComputedStyle(map).backgroundColor)).to.equal('#fffdf7');
    expect(hex(getComputedStyle(piece(map, '.stage')!).backgroundColor)).to.equal('#faf5e9');
  });
});
