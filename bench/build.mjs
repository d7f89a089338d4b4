// Builds the page, and one script for each peer: library and adapter, minified alike.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';
import { TERSER } from '../scripts/slim.mjs';
import { buildEntry, gzip } from '../scripts/weigh.mjs';

const brotli = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const weigh = (text) => ({ gzip: gzip(text), brotli: brotli(text) });

/** The harness and its page. */
export async function buildPage(folder) {
  await build({
    entryPoints: ['bench/page/harness.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outfile: path.join(folder, 'harness.js'),
  });
  writeFileSync(path.join(folder, 'index.html'), readFileSync('bench/page/index.html'));
}

/** One file, minified as ours is: esbuild, then Terser. */
async function buildPeer(name, folder) {
  const { outputFiles } = await build({
    entryPoints: [`bench/peers/${name}.mjs`],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    outfile: `${name}.js`,
    write: false,
    logLevel: 'error',
  });
  const { code } = await minify(outputFiles[0].text, TERSER);
  writeFileSync(path.join(folder, `${name}.js`), code);
  return { file: `${name}.js`, ...weigh(code), later: 0 };
}

/** As a site's bundler has it: what is loaded later apart. `later` is the weight of all that. */
async function buildOurs(folder) {
  const pieces = await buildEntry(path.resolve('bench/peers/ours.mjs'), {
    folder: path.join(folder, 'ours'),
    name: 'ours.js',
  });
  const sum = (key, when) =>
    pieces.reduce((total, { code, isLater }) => total + (isLater === when ? weigh(code)[key] : 0), 0);
  return { file: 'ours/ours.js', gzip: sum('gzip', false), brotli: sum('brotli', false), later: sum('gzip', true) };
}

/** Builds a script; its address on the page, and its bytes. */
export const buildScript = (name, folder) => (name === 'ours' ? buildOurs(folder) : buildPeer(name, folder));
