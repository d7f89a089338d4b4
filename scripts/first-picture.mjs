// `npm run first-picture [-- runs]`: how long it takes from `map.data = …` to the end of the first frame that shows the whole
// homelab, in fresh profiles of Chromium, with the one-file build. Fails on wrong counts and on movement, never on time.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { CHROMIUM_ARGS, findOrInstall } from './browsers.mjs';

const RUNS = Number(process.argv[2] ?? 7);
const SIZE = { width: 1280, height: 800 };
const EXPECTED = { nodes: 29, edges: 40, hulls: 3 };

const { chromium } = findOrInstall() ?? {};
if (!chromium) {
  console.error('This measures in Chromium; none was found. Set CHROME_PATH.');
  process.exit(1);
}

const folder = mkdtempSync(path.join(tmpdir(), 'first-picture-'));
const entry = path.join(folder, 'entry.js');
writeFileSync(
  entry,
  "import 'infra-topology/define';\nexport { createTopology, settle, validate } from 'infra-topology';\n",
);
await build({
  configFile: 'vite.config.ts',
  mode: 'cdn',
  logLevel: 'error',
  build: { outDir: folder, lib: { entry, fileName: () => 'page.js' } },
});
const script = readFileSync(path.join(folder, 'page.js'));
rmSync(folder, { recursive: true });
const homelab = JSON.parse(readFileSync('examples/homelab.topology.json', 'utf8'));

const PAGE = '<!doctype html><meta charset="utf-8"><title>First picture</title><body><infra-topology></infra-topology>';
const server = createServer(({ url }, response) => {
  const isScript = url === '/page.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
  response.end(isScript ? script : PAGE);
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

/** Runs in the page. Sets the data, waits for the frame that shows it, then watches 60 more for movement. */
async function measure(data, isCold) {
  const { fetch, performance, requestAnimationFrame, MessageChannel, document } = globalThis;
  // Cold: the script is in the cache, but neither compiled nor run.
  await (isCold ? fetch('/page.js').then((answer) => answer.text()) : import('/page.js'));
  const frame = () => new Promise(requestAnimationFrame);
  for (let rest = 0; rest < 30; rest += 1) await frame();
  const map = document.querySelector('infra-topology');
  const all = (part) => [...(map.shadowRoot?.querySelectorAll(`[part~=${part}]`) ?? [])];
  const start = performance.now();
  if (isCold) await import('/page.js');
  map.data = data;
  do await frame();
  while (all('node').length === 0);
  // A message that is sent before a frame is painted is heard after it.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
  const time = performance.now() - start;
  const counts = { nodes: all('node').length, edges: all('edge').length, hulls: all('site').length };
  const places = () =>
    [...all('node'), map.shadowRoot.querySelector('.world')].map((mark) => mark.getAttribute('transform')).join();
  const first = places();
  let hasMoved = false;
  for (let after = 0; after < 60; after += 1) {
    await frame();
    hasMoved ||= places() !== first;
  }
  return { time, counts, hasMoved };
}

/** Runs in the page: the layout alone, for the first time. */
async function layoutAlone(data) {
  const { createTopology, settle, validate } = await import('/page.js');
  const topology = createTopology(validate(data).document);
  for (let rest = 0; rest < 30; rest += 1) await new Promise(globalThis.requestAnimationFrame);
  const start = globalThis.performance.now();
  settle(topology, { aspect: 'wide' });
  return globalThis.performance.now() - start;
}

async function inFreshProfile(run) {
  const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_ARGS });
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  await page.goto(address);
  const result = await run(page);
  await browser.close();
  return result;
}

const CASES = {
  'element defined, data set': (page) => page.evaluate(measure, homelab, false),
  'script run, data set': (page) => page.evaluate(measure, homelab, true),
  'of it the layout': async (page) => ({ time: await page.evaluate(layoutAlone, homelab) }),
};
const times = new Map(Object.keys(CASES).map((name) => [name, []]));
const faults = new Set();
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, act] of Object.entries(CASES)) {
    const { time, counts, hasMoved } = await inFreshProfile(act);
    times.get(name).push(time);
    if (counts && JSON.stringify(counts) !== JSON.stringify(EXPECTED)) faults.add(`${name}: ${JSON.stringify(counts)}`);
    if (hasMoved) faults.add(`${name}: something moved after the first frame`);
  }
}
server.close();

console.log(
  `Homelab, ${SIZE.width} × ${SIZE.height}, ${cpus().length} cores, ${RUNS} fresh profiles, ms to the end of the first frame:`,
);
for (const [name, all] of times) {
  const [least, middle, most] = [0, RUNS >> 1, RUNS - 1].map((at) => all.toSorted((a, b) => a - b)[at].toFixed(0));
  console.log(`  ${name.padEnd(28)} median ${middle}, ${least}–${most}`);
}
for (const fault of faults) console.error(`✗ ${fault}`);
if (faults.size) process.exit(1);
console.log(
  `  ${Object.entries(EXPECTED)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')}; nothing moved in the 60 frames after.`,
);
