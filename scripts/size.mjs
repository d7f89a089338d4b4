// `npm run size`: what a page loads for a working map, minified as the one-file build is, and gzipped; fails above the
// budget. What is loaded later, each companion, and the page with all of them are listed apart, and what the dependencies weigh
// alone beside them.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { build as buildPage } from 'vite';
import { slim } from './slim.mjs';

/** Bytes of a page with a map, and of one with every companion; a kB is 1000 bytes. */
const BUDGET = { map: 40_000, page: 50_000 };
const COMPANIONS = ['infra-stats', 'infra-flow', 'infra-services', 'infra-table'];

const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;
const gzip = (text) => gzipSync(text, { level: 9 }).length;

/** A page that imports the package, or `text` in place of what defines all elements: bytes of what it loads at once, and of each part it may load later. */
async function page(text) {
  const instead = {
    name: 'instead',
    enforce: 'pre',
    load: (id) => (text && id.endsWith('/src/define.ts') ? text : null),
  };
  const [{ output }] = await buildPage({
    configFile: 'vite.config.ts',
    mode: 'page',
    logLevel: 'error',
    build: { write: false },
    plugins: [instead],
  });
  const byName = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const atOnce = new Set();
  const visit = (name) => {
    if (atOnce.has(name)) return;
    atOnce.add(name);
    byName.get(name).imports.forEach(visit);
  };
  visit(output.find(({ isEntry }) => isEntry).fileName);
  const sizes = output.map(({ fileName, code, source }) => [fileName, gzip(code ?? source)]);
  return {
    total: sizes.reduce((sum, [name, bytes]) => (atOnce.has(name) ? sum + bytes : sum), 0),
    later: sizes.filter(([name]) => !atOnce.has(name)),
  };
}

/** What of the dependencies the map uses at once, without a line of its own; d3-zoom comes with the first gesture. */
const DEPENDENCIES = `
  import { LitElement, css, html, nothing, svg, unsafeCSS } from 'lit';
  import { forceLink, forceSimulation, forceX, forceY } from 'd3-force';
  globalThis.all = [LitElement, css, html, nothing, svg, unsafeCSS,
    forceLink, forceSimulation, forceX, forceY];`;

/** Minified bytes of what is loaded at once, by room and by dependency: where the weight is. */
async function rooms() {
  const { metafile } = await build({
    entryPoints: ['src/define-map.ts'],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'dist',
    write: false,
    metafile: true,
    plugins: [slim],
  });
  const shares = new Map();
  const visited = new Set();
  const visit = (name) => {
    if (visited.has(name)) return;
    visited.add(name);
    const { inputs, imports } = metafile.outputs[name];
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const group = /^src\/(\w+)\//.exec(path)?.[1] ?? /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? 'entry';
      shares.set(group, (shares.get(group) ?? 0) + bytesInOutput);
    }
    for (const { path, kind } of imports) if (kind === 'import-statement') visit(path);
  };
  visit(Object.keys(metafile.outputs).find((name) => metafile.outputs[name].entryPoint === 'src/define-map.ts'));
  return [...shares].filter(([, bytes]) => bytes > 0).sort((a, b) => b[1] - a[1]);
}

for (const [room, bytes] of await rooms()) console.log(`  ${room.padEnd(24)} ${kB(bytes).padStart(9)} minified`);
const MAP = "import './define-map.js';";
/** The map with one companion more. */
const withOne = (tag) => `${MAP} import * as module from './elements/${tag}.js'; globalThis.module = module;`;

const { total, later } = await page(MAP);
const { total: alone } = await page(DEPENDENCIES);
for (const [name, bytes] of later) console.log(`  loaded when needed: ${name.padEnd(24)} ${kB(bytes)} min + gzip`);
for (const tag of COMPANIONS) {
  const { total: both } = await page(withOne(tag));
  console.log(`  beside the map: ${`<${tag}>`.padEnd(28)} ${kB(both - total)} min + gzip`);
}
const { total: all } = await page();
console.log(`  the dependencies alone: ${kB(alone)} min + gzip`);
/** Says a figure and its budget; false when it is above it. */
function judge(what, bytes, budget) {
  console.log(`${what} ${kB(bytes)} (min + gzip); the budget is ${kB(budget)}.`);
  return bytes <= budget;
}
const isMapLight = judge('A page loads for the map with legend, filters and details', total, BUDGET.map);
const isPageLight = judge('A page with every companion loads', all, BUDGET.page);
if (!isMapLight || !isPageLight) process.exit(1);
