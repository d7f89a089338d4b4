// Writes src/render/icons.ts and more-icons.ts: outlines of icons (lucide, ISC licence) as one short path each.
// `--check` writes nothing and fails when a committed file differs.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { format, resolveConfig } from 'prettier';

const FILES = {
  'src/render/icons.ts': {
    name: 'ICONS',
    about: 'What the built-in kinds have, and the one for what is not known.',
    icons:
      'router server workflow hammer door-open monitor hard-drive clapperboard box app-window cloud shield-check circle-help',
  },
  'src/render/more-icons.ts': {
    name: 'MORE_ICONS',
    about: 'What documents may name besides; loaded when one does.',
    icons: 'database globe smartphone printer camera wifi cpu lock network',
  },
};
const require = createRequire(import.meta.url);

const circle = (cx, cy, rx, ry = rx) =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;

/** Path data of one SVG element; lucide uses these six. */
const outlines = {
  // A leading m is absolute, what follows it without a letter is not: said outright, since outlines are joined.
  path: ({ d }) => d.replace(/^m *(-?[\d.]+)[ ,]*(-?[\d.]+) *(?=[-\d.])/, 'M$1 $2l').replace(/^m/, 'M'),
  line: ({ x1, y1, x2, y2 }) =>
    `M${x1} ${y1}` + (y1 === y2 ? `h${x2 - x1}` : x1 === x2 ? `v${y2 - y1}` : `L${x2} ${y2}`),
  polyline: ({ points }) => `M${points}`,
  circle: ({ cx, cy, r }) => circle(+cx, +cy, +r),
  ellipse: ({ cx, cy, rx, ry }) => circle(+cx, +cy, +rx, +ry),
  rect: ({ x, y, width, height, rx: r = 0 }) => {
    const [across, down] = [width - 2 * r, height - 2 * r];
    const arc = (dx, dy) => `a${r} ${r} 0 0 1 ${dx * r} ${dy * r}`;
    // Its left side is what closes it.
    return `M${x} ${+y + +r}${arc(1, -1)}h${across}${arc(1, 1)}v${down}${arc(-1, 1)}h${-across}${arc(-1, -1)}z`;
  },
};

/** Numbers that each command takes; flags of arcs (fourth and fifth) may stand without a space. */
const ARITY = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** A number as the path has it: a tenth is enough. */
const rounded = (number) => String(Math.round(number * 10) / 10).replace(/^(-?)0\./, '$1.');

/** Dots are lines of a hundredth: of a tenth, lest rounding makes nothing of them. */
const withDots = (path) => path.replace(/M(\d+)\.01 (\d+)H\1(?![\d.])/g, 'M$1 $2h.1').replace(/h0?\.0\d*/g, 'h.1');

/** The same path with numbers of one decimal and no space that it can do without. */
function short(path) {
  let text = '';
  for (const [, command, rest] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    text += command;
    const isArc = command.toLowerCase() === 'a';
    let left = rest.replace(/^[\s,]+/, '');
    for (let place = 0; left; place += 1) {
      const isFlag = isArc && [3, 4].includes(place % ARITY.a);
      const [number] = (isFlag ? /^[01]/ : /^-?(\d+\.?\d*|\.\d+)/).exec(left);
      left = left.slice(number.length).replace(/^[\s,]+/, '');
      const next = rounded(number);
      const isGlued = place === 0 || next.startsWith('-') || (isArc && [4, 5].includes(place % ARITY.a));
      const isPointed = next.startsWith('.') && /\.\d+$/.test(text);
      text += (isGlued || isPointed ? '' : ' ') + next;
    }
  }
  return text;
}

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

async function sourceOf(file, { name, about, icons }) {
  const rows = await Promise.all(
    icons.split(' ').map(async (icon) => `  '${icon}': '${short(withDots(await outlineOf(icon)))}',`),
  );
  const source = [
    '// Generated from lucide-static by `node scripts/icons.mjs`; do not edit.',
    '// Lucide icons: ISC License, Copyright (c) Lucide Contributors.',
    '',
    `/** Outlines in a box of 24 × 24, drawn with a stroke of 2 and round ends. ${about} */`,
    `export const ${name}: Readonly<Record<string, string>> = {`,
    ...rows,
    '};',
  ].join('\n');
  return format(source, { ...(await resolveConfig(file)), filepath: file });
}

for (const [file, contents] of Object.entries(FILES)) {
  const text = await sourceOf(file, contents);
  if (!process.argv.includes('--check')) await writeFile(file, text);
  else if ((await readFile(file, 'utf8')) !== text) {
    console.error(`${file} differs from what lucide-static gives; run \`node scripts/icons.mjs\`.`);
    process.exitCode = 1;
  }
}
