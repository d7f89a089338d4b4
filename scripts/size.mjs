// What a page loads for a working map, minified and gzipped; fails above the budget. Parts loaded later are listed apart.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { slim } from './slim.mjs';

/** Bytes: 40 kB, a kB being 1000 bytes. */
const BUDGET = 40_000;

const result = await build({
  entryPoints: { define: 'src/define.ts' },
  bundle: true,
  minify: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  outdir: 'dist/size',
  write: false,
  metafile: true,
  legalComments: 'none',
  plugins: [slim],
  tsconfig: 'tsconfig.json',
});

const sizes = new Map(
  result.outputFiles.map(({ path, contents }) => [path.split('/').at(-1), gzipSync(contents, { level: 9 }).length]),
);
const outputs = Object.entries(result.metafile.outputs).map(([path, output]) => ({
  name: path.split('/').at(-1),
  ...output,
}));
const byName = new Map(outputs.map((output) => [output.name, output]));

/** A file and all it imports at once. */
const atOnce = new Set();
const visit = (name) => {
  if (atOnce.has(name)) return;
  atOnce.add(name);
  for (const { path, kind } of byName.get(name).imports) if (kind === 'import-statement') visit(path.split('/').at(-1));
};
visit('define.js');

const groupOf = (path) =>
  /^src\/(\w+)\//.exec(path)?.[1] ?? /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? 'entry';
const shares = new Map();
for (const name of atOnce) {
  for (const [path, { bytesInOutput }] of Object.entries(byName.get(name).inputs)) {
    shares.set(groupOf(path), (shares.get(groupOf(path)) ?? 0) + bytesInOutput);
  }
}
const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;
const total = [...atOnce].reduce((sum, name) => sum + sizes.get(name), 0);

for (const [group, bytes] of [...shares].sort((a, b) => b[1] - a[1]))
  console.log(`  ${group.padEnd(20)} ${kB(bytes).padStart(9)} minified`);
for (const [name, bytes] of sizes)
  if (!atOnce.has(name)) console.log(`  loaded when needed: ${name.padEnd(24)} ${kB(bytes)} gzip`);
console.log(
  `A page loads ${kB(total)} (min + gzip) for the map with legend, filters and details; the budget is ${kB(BUDGET)}.`,
);
if (total > BUDGET) process.exit(1);
