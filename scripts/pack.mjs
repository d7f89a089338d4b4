// Packs the built package, has it judged, and uses it as a site would: in an empty folder, in Node, with types, and on a page.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { build, preview } from 'vite';
import { CHROMIUM_ARGS, findOrInstall } from './browsers.mjs';
import { mapsOf } from './serve.mjs';

const root = process.cwd();
const folder = mkdtempSync(path.join(tmpdir(), 'infra-topology-'));
const run = (command, args, cwd = root) => execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
const node = (...args) => run('node', args, folder);
const tool = (name) => path.join(root, 'node_modules', name);

/** A site: the package as it is packed, beside what npm would install for it. */
function install() {
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
  const tarball = path.join(folder, 'infra-topology-0.1.0.tgz');
  mkdirSync(path.join(folder, 'node_modules'));
  run('tar', ['-xzf', tarball, '-C', path.join(folder, 'node_modules')]);
  cpSync(path.join(folder, 'node_modules/package'), path.join(folder, 'node_modules/infra-topology'), {
    recursive: true,
  });
  for (const name of ['lit', 'd3-force', 'd3-zoom'])
    symlinkSync(tool(name), path.join(folder, 'node_modules', name), 'dir');
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  return tarball;
}

const PAGE = `<!doctype html><title>A site</title><script type="module" src="./main.js"></script>
<infra-topology style="--infra-height: 600px"></infra-topology><infra-legend></infra-legend>`;
const MAIN = `import 'infra-topology/elements/infra-topology';
import 'infra-topology/elements/infra-legend';
import homelab from 'infra-topology/examples/homelab.json';
document.querySelector('infra-topology').data = homelab;`;
const TYPED = `import { InfraTopology, validate, type TopologyDocument } from 'infra-topology';
import 'infra-topology/define';
import { InfraLegend } from 'infra-topology/elements/infra-legend';
import { renderTopology, type RenderOptions } from 'infra-topology/ssr';
const data: TopologyDocument = { version: 1, nodes: [{ id: 'a' }], edges: [] };
const map: InfraTopology = document.createElement('infra-topology');
map.data = data;
map.addEventListener('infra-select', ({ selected }) => selected?.toUpperCase());
export const legend: InfraLegend = document.createElement('infra-legend');
export const { ok } = validate(data);
const options: RenderOptions = { aspects: ['tall'], attributes: { id: 'lab' } };
export const text: string = renderTopology(data, options);`;
const STILL = `import { renderTopology } from 'infra-topology/ssr';
console.log(renderTopology({ version: 1, nodes: [{ id: 'a', kind: 'nas' }], edges: [] }));`;

async function page() {
  const { chromium } = findOrInstall() ?? process.exit(1);
  writeFileSync(path.join(folder, 'index.html'), PAGE);
  writeFileSync(path.join(folder, 'main.js'), MAIN);
  const options = { configFile: false, root: folder, base: './', logLevel: 'error' };
  await build(options);
  const server = await preview({ ...options, preview: { port: 0 } });
  const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_ARGS });
  try {
    const tab = await browser.newPage();
    const faults = [];
    tab.on('pageerror', ({ message }) => faults.push(message));
    await tab.goto(server.resolvedUrls.local[0]);
    const [map] = await mapsOf(tab);
    if (map?.nodes !== 29 || faults.length) throw new Error(`On a page: ${map?.nodes} nodes. ${faults.join(' ')}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  const tarball = install();
  run('node', [tool('publint/src/cli.js'), '--strict', tarball]);
  run('node', [tool('@arethetypeswrong/cli/dist/index.js'), tarball, '--profile', 'esm-only', '--quiet']);
  node('--input-type=module', '--eval', "const { validate } = await import('infra-topology'); if (!validate) throw 0;");
  if (!node('--input-type=module', '--eval', STILL).includes('<g part="node node-nas"'))
    throw new Error('No map as HTML.');
  writeFileSync(path.join(folder, 'typed.ts'), TYPED);
  const strict = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2023,dom'];
  node(tool('typescript/bin/tsc'), ...strict, 'typed.ts');
  await page();
  console.log('The packed package works in Node, with types, and on a page.');
} catch (error) {
  console.error([error.stdout, error.stderr, error.stdout === undefined && error.stack].filter(Boolean).join('\n'));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
