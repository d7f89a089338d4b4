// Writes src/render/icons.ts: the outlines of the kinds' icons (lucide, ISC licence) as one path each.
// `--check` writes nothing and fails when the committed file differs.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { format, resolveConfig } from 'prettier';

const NAMES = [
  'router',
  'server',
  'workflow',
  'hammer',
  'door-open',
  'monitor',
  'hard-drive',
  'clapperboard',
  'box',
  'app-window',
  'cloud',
  'shield-check',
  'circle-help',
  'database',
  'globe',
  'smartphone',
  'printer',
  'camera',
  'wifi',
  'cpu',
  'lock',
  'network',
];
const TARGET = 'src/render/icons.ts';
const require = createRequire(import.meta.url);

const round = (value) => String(Math.round(value * 100) / 100);
const arc = (r, dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;

/** Path data of one SVG element; lucide uses these five. */
const outlines = {
  // A leading m is absolute, what follows it without a letter is not: said outright, since outlines are joined.
  path: ({ d }) => d.replace(/^m *(-?[\d.]+)[ ,]*(-?[\d.]+) *(?=[-\d.])/, 'M$1 $2l').replace(/^m/, 'M'),
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points}`,
  circle: ({ cx, cy, r }) => `M${round(cx - r)} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
  ellipse: ({ cx, cy, rx, ry }) =>
    `M${round(cx - rx)} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`,
  rect: ({ x, y, width, height, rx = 0 }) => {
    const r = Number(rx);
    const [across, down] = [round(width - 2 * r), round(height - 2 * r)];
    return `M${round(+x + r)} ${y}h${across}${arc(r, r, r)}v${down}${arc(r, -r, r)}h-${across}${arc(r, -r, -r)}v-${down}${arc(r, r, -r)}z`;
  },
};

const outlineOf = async (name) => {
  const svg = await readFile(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8');
  const inside = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1);
  return [...inside.matchAll(/<(\w+)([^>]*)\/>/g)]
    .map(([, tag, text]) =>
      outlines[tag](
        Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
      ),
    )
    .join('');
};

const rows = await Promise.all(NAMES.map(async (name) => `  '${name}': '${await outlineOf(name)}',`));
const source = [
  '// Generated from lucide-static by `node scripts/icons.mjs`; do not edit.',
  '// Lucide icons: ISC License, Copyright (c) Lucide Contributors.',
  '',
  '/** Outlines in a box of 24 × 24, drawn with a stroke of 2 and round ends. */',
  'export const ICONS: Readonly<Record<string, string>> = {',
  ...rows,
  '};',
].join('\n');
const text = await format(source, { ...(await resolveConfig(TARGET)), filepath: TARGET });
if (!process.argv.includes('--check')) await writeFile(TARGET, text);
else if ((await readFile(TARGET, 'utf8')) !== text) {
  console.error(`${TARGET} differs from what lucide-static gives; run \`node scripts/icons.mjs\`.`);
  process.exit(1);
}
