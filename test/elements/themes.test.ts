import { expect } from 'chai';
import { EDGES, FAMILIES, STATES } from '../../src/render/palette.js';
import { contrast, difference, linear, VISIONS } from '../support/colour.js';
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

/** What is written on what: tokens of the elements' own style. */
const WRITTEN = [
  ['text', 'surface'],
  ['text', 'map'],
  ['muted', 'surface'],
  ['muted', 'map'],
  ['accent', 'surface'],
  ['on-accent', 'accent'],
] as const;

/** Marks, lines and badges, by their tokens. */
const MARKS = Object.entries({ family: FAMILIES, edge: EDGES, status: STATES }).flatMap(([of, table]) =>
  Object.entries(table).map(([name, pair]) => ({ token: `--infra-${of}-${name}`, pair })),
);

/** What the browser makes of CSS colours inside the map. */
function resolved(root: ShadowRoot, colours: readonly string[]): string[] {
  const probe = document.createElement('span');
  root.append(probe);
  const found = colours.map((colour) => {
    probe.style.color = colour;
    return hex(getComputedStyle(probe).color);
  });
  probe.remove();
  return found;
}

const contrastOf = (front: string, back: string) => contrast(linear(front), linear(back));

/** Pairs of families that look too much alike with some vision. */
function alike(colours: readonly string[], least: number): string[] {
  return Object.entries(VISIONS).flatMap(([vision, see]) =>
    colours.flatMap((a, at) =>
      colours
        .slice(at + 1)
        .filter((b) => a !== b && difference(see(linear(a)), see(linear(b))) < least)
        .map((b) => `${a} and ${b}, ${vision}`),
    ),
  );
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

  for (const { theme, text, marks } of [
    { theme: 'infra-night', text: 4.5, marks: 3 },
    { theme: 'infra-paper', text: 4.5, marks: 3 },
    { theme: 'infra-contrast', text: 7, marks: 4.5 },
  ])
    for (const scheme of ['light', 'dark'])
      test(`${theme} can be read on a ${scheme} page`, async () => {
        document.documentElement.style.colorScheme = scheme;
        const map = await mount({ data: await homelab(), attributes: `class="${theme}"` });
        map.selected = 'altair-link';
        await ready(map);
        const root = map.shadowRoot!;
        for (const pair of WRITTEN) {
          const [front, back] = resolved(
            root,
            pair.map((token) => `var(--_${token})`),
          );
          expect(contrastOf(front!, back!), pair.join(' on ')).to.be.at.least(text);
        }
        const stage = hex(getComputedStyle(piece(map, '.stage')!).backgroundColor);
        const labels = pieces(map, '.labels > .label');
        expect(labels).to.not.be.empty;
        for (const label of labels)
          expect(contrastOf(hex(getComputedStyle(label).fill), stage), label.textContent).to.be.at.least(text);

        const colours = resolved(
          root,
          MARKS.map(({ token, pair: [light, dark] }) => `var(${token}, light-dark(${light}, ${dark}))`),
        );
        for (const back of resolved(root, ['var(--_surface)', 'var(--_map)']))
          for (const [at, { token }] of MARKS.entries())
            expect(contrastOf(colours[at]!, back), `${token} on ${back}`).to.be.at.least(marks);
        expect(alike(colours.slice(0, Object.keys(FAMILIES).length), 20)).to.deep.equal([]);
      });

  test('set what they say: the map takes the colours of the paper', async () => {
    const map = await mount({ data: await homelab(), attributes: 'class="infra-paper"' });
    expect(hex(getComputedStyle(map).backgroundColor)).to.equal('#fffdf7');
    expect(hex(getComputedStyle(piece(map, '.stage')!).backgroundColor)).to.equal('#faf5e9');
  });
});
