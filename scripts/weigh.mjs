// What a script weighs on a page: what is loaded at once, and what only when it is needed.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

export const gzip = (text) => gzipSync(text, { level: 9 }).length;

/** What defines the map with its panels: what a page needs for a working map, and no companion more. */
export const MAP = path.resolve(['src/define-map.ts', 'src/define.ts'].find(existsSync));

/**
 * Builds a script as a site's bundler does; its pieces, each with `isLater`: true if the page does not load it at once.
 * @param options `folder`: where it is written, else it is not; `name`: of the file that the page loads
 */
export async function buildEntry(entry, { folder, name = 'page.js' } = {}) {
  const [{ output }] = await build({
    configFile: 'vite.config.ts',
    mode: 'page',
    logLevel: 'error',
    build: { write: Boolean(folder), outDir: folder, lib: { entry, fileName: () => name } },
    resolve: { alias: [{ find: 'infra-topology/elements/infra-topology', replacement: MAP }] },
  });
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const atOnce = new Set();
  const visit = (file) => {
    if (atOnce.has(file)) return;
    atOnce.add(file);
    chunks.get(file).imports.forEach(visit);
  };
  visit(name);
  // A worker is an asset to the bundler.
  const workers = output.filter(({ type, fileName }) => type === 'asset' && fileName.endsWith('.js'));
  return [
    ...[...chunks].map(([file, { code }]) => ({ file, code, isLater: !atOnce.has(file) })),
    ...workers.map(({ fileName, source }) => ({ file: fileName, code: source, isLater: true })),
  ];
}

/** Bytes, min + gzip, that a page loads at once for a script, which is given as text. */
export async function weigh(text) {
  const folder = mkdtempSync(path.join(tmpdir(), 'weigh-'));
  const entry = path.join(folder, 'entry.js');
  try {
    writeFileSync(entry, text);
    const pieces = await buildEntry(entry);
    return pieces.reduce((sum, { code, isLater }) => sum + (isLater ? 0 : gzip(code)), 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
