// Tokens and parts for docs/theming.md, from the style sheets, the palette and the comments of the elements.
import { readFileSync, readdirSync } from 'node:fs';
import { EDGES, FAMILIES, SITES, STATES } from '../src/render/palette.ts';
import { code, table } from './guide-words.mjs';

/** What each token is for, in the order of the guide. One that the code reads and that is not here stops the script. */
const TOKENS = {
  '--infra-height': 'height of the map; a token of the map alone',
  '--infra-surface': 'panels, and behind the icon of a mark',
  '--infra-map': 'behind the drawing, and the halo of labels and lines',
  '--infra-text': 'text, labels, and the focus ring on the map',
  '--infra-muted': 'quieter text',
  '--infra-line': 'borders',
  '--infra-accent': 'selection, focus, links, the button of the error state',
  '--infra-on-accent': 'text on the accent',
  '--infra-radius': 'corners: of the map, and of buttons and panels',
  '--infra-font': 'font family of all text',
  '--infra-label-font': 'font family of the labels on the map',
  '--infra-hull-opacity': 'how strong the tint of a site is, 0 to 1',
  '--infra-stats-size': 'size of the figures of infra-stats',
};
const familyUse = (family) =>
  family === 'guest' ? 'guests whose host has no family either' : `nodes of the family ${family}, and their guests`;
const COLOURS = [
  ['family', FAMILIES, familyUse],
  ['edge', EDGES, (name) => `connections of the kind ${name}`],
  ['site', Object.fromEntries(SITES.map((pair, turn) => [turn + 1, pair])), (name) => `tint of site ${name} by turn`],
  ['status', STATES, (name) => `badge of the state ${name}`],
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .map((file) => readFileSync(`src/${file}`, 'utf8'));

/** What follows the comma of `var(--token, …)` up to its own bracket. */
function fallbackFrom(text, start) {
  let depth = 1;
  let end = start;
  for (; depth > 0; end += 1) depth += { '(': 1, ')': -1 }[text[end]] ?? 0;
  return text.slice(start, end - 1).trim();
}

/** Defaults by token, as the style sheets say them. */
function defaults() {
  const found = new Map();
  for (const text of files)
    for (const { 0: all, 1: token, index } of text.matchAll(/var\((--infra-[\w-]+),/g))
      found.set(token, (found.get(token) ?? new Set()).add(fallbackFrom(text, index + all.length)));
  return found;
}

/** `light-dark(a, b)` as two cells; what is the same in both stands once. */
function themes(fallbacks) {
  const [, light, dark] = /^light-dark\((.+), *(.+)\)$/.exec(fallbacks[0]) ?? [];
  return light ? [code(light), code(dark)] : [fallbacks.map(code).join(' or '), 'the same'];
}

function tokens() {
  const found = defaults();
  const missing = [...found.keys()].filter((token) => !Object.hasOwn(TOKENS, token));
  if (missing.length) throw new Error(`Say in scripts/guide-theming.mjs what these are for: ${missing.join(', ')}`);
  const row = ([token, use]) => {
    const all = [...(found.get(token) ?? [])];
    if (!all.length) throw new Error(`${token} is not read by any style sheet.`);
    return [code(token), ...themes(all.sort()), use];
  };
  return Object.entries(TOKENS).map(row);
}

const colours = COLOURS.flatMap(([of, pairs, use]) =>
  Object.entries(pairs).map(([name, [light, dark]]) => [
    code(`--infra-${of}-${name}`),
    code(light),
    code(dark),
    use(name),
  ]),
);

/** Parts by element, from `@csspart name - what it is`. */
function parts() {
  return readdirSync('src/elements')
    .filter((file) => /^infra-[\w-]+\.ts$/.test(file))
    .sort((a, b) => Number(b === 'infra-topology.ts') - Number(a === 'infra-topology.ts') || (a < b ? -1 : 1))
    .flatMap((file) => {
      const text = readFileSync(`src/elements/${file}`, 'utf8');
      const found = [...text.matchAll(/@csspart ([\w-]+) - (.+)/g)];
      return found.map(([, name, what]) => [code(file.replace('.ts', '')), code(name), what.replaceAll('<', '&lt;')]);
    });
}

/** Both tables. */
export const looks = () =>
  [
    '### Tokens',
    table(['token', 'default, light', 'default, dark', 'for'], [...tokens(), ...colours]),
    '### Parts',
    table(['element', 'part', 'is'], parts()),
  ].join('\n\n');
