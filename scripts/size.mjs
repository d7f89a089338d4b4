// `npm run size`: what a page loads for a working map, minified as the one-file build is, and gzipped; fails above a
// ceiling. What is loaded later is listed apart, and what the dependencies weigh alone beside it.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { build as buildPage } from 'vite';
import { slim } from './slim.mjs';

/** Bytes: 40 kB, a kB being 1000 bytes, are the aim. It is not reached yet; until it is, the build fails above what a page loads now. */
const BUDGET = 40_000;
const CEILING = 45_500;

const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;
const gzip = (text) => gzipSync(text, { level: 9 }).length;

/** A page that imports the package, or `text` in its place: bytes of what it loads at once, and of each part it may load later. */
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

/** What of the dependencies the map uses, without a line of its own. */
const DEPENDENCIES = `
  import { LitElement, css, html, nothing, svg, unsafeCSS } from 'lit';
  import { classMap } from 'lit/directives/class-map.js';
  import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
  import { zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
  globalThis.all = [LitElement, css, html, nothing, svg, unsafeCSS, classMap, zoom, zoomIdentity, zoomTransform,
    forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY];`;

/** Minified bytes of what is loaded at once, by room and by dependency: where the weight is. */
async function rooms() {
  const { metafile } = await build({
    entryPoints: ['src/define.ts'],
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
  visit(Object.keys(metafile.outputs).find((name) => metafile.outputs[name].entryPoint));
  return [...shares].filter(([, bytes]) => bytes > 0).sort((a, b) => b[1] - a[1]);
}

for (const [room, bytes] of await rooms()) console.log(`  ${room.padEnd(24)} ${kB(bytes).padStart(9)} minified`);
const { total, later } = await page();
const { total: alone } = await page(DEPENDENCIES);
for (const [name, bytes] of later) console.log(`  loaded when needed: ${name.padEnd(24)} ${kB(bytes)} min + gzip`);
console.log(`  the dependencies alone: ${kB(alone)} min + gzip`);
console.log(
  `A page loads ${kB(total)} (min + gzip) for the map with legend, filters and details; the budget is ${kB(BUDGET)}, the ceiling ${kB(CEILING)}.`,
);
if (total > BUDGET) console.log(`Not reached: ${kB(total - BUDGET)} too much.`);
if (total > CEILING) process.exit(1);
