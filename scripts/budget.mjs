// `npm run budget`: what the package may cost a page. Fails on bytes of an entry, on work at rest, on what is left after
// removal, and on a long task of the main thread. Says each figure, so that a ceiling can follow it down.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'esbuild';
import { buildScript } from '../bench/build.mjs';
import { infrastructure, nested } from '../bench/generate.ts';
import { serve } from '../bench/serve.mjs';
import { CHROMIUM_ARGS, findOrInstall } from './browsers.mjs';
import { MAP, weigh } from './weigh.mjs';

/**
 * Bytes, min + gzip, that a page loads at once for an entry of package.json, its dependencies included. A ceiling is what it
 * weighs now and a little; where there is an aim, it is not reached yet.
 */
const BYTES = {
  // All there is: settle() answers at once for a map of any size and in any layout.
  '.': { ceiling: 67_500 },
  './define': { ceiling: 50_000 },
  './elements/infra-topology': { ceiling: 40_000 },
  './elements/*': { ceiling: 13_500 },
  // For Node, where bytes do not matter; bounded all the same.
  './ssr': { ceiling: 62_500 },
};
/** Work while nothing happens. */
const REST_MS = 2000;
/** Mounts and removals, what came before them is not counted: caches are filled once. */
const CYCLES = { before: 30, counted: 200 };
/** Growth of the heap over all of them, MB: less than 3 kB for each, where a map that is kept has hundreds. */
const HEAP_GROWTH = 0.5;
/**
 * CPU time of the main thread in its longest task while a document of so many nodes is set, ms: not its wall time, which a
 * busy machine makes longer. Reached where nothing else runs; the ceiling leaves room for slower machines.
 */
const LONGEST = { nodes: 10_000, ceiling: 80, aim: 50 };

const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;
const faults = [];

/** Says what was measured; `isMet` false fails the build. */
function judge(isMet, text) {
  console.log(`${isMet ? '✓' : '✗'} ${text}`);
  if (!isMet) faults.push(text);
}

const source = (file) => JSON.stringify(path.resolve('src', file));

/** Every script that package.json lets a page import: the name, and a script that imports it. */
function entries() {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.entries(exports).flatMap(([name, target]) => {
    if (name === './elements/*')
      return readdirSync('src/elements')
        .filter((file) => /^infra-[\w-]+\.ts$/.test(file))
        .map((file) => [name.replace('*', file.slice(0, -3)), scriptOf(file)]);
    const file = /^\.\/dist\/(.+)\.js$/.exec(target.default ?? '')?.[1];
    return file ? [[name, `export * from ${source(`${file}.ts`)};`]] : [];
  });
}

/** The map brings its panels along, as scripts/build.mjs makes its entry. */
const scriptOf = (file) =>
  `${file === 'infra-topology.ts' ? `import ${JSON.stringify(MAP)};` : ''} export * from ${source(`elements/${file}`)};`;

async function checkBytes() {
  for (const [name, script] of entries()) {
    const budget = BYTES[name] ?? BYTES[name.replace(/[^/]+$/, '*')];
    const bytes = await weigh(script);
    if (!budget) {
      judge(false, `${name} has ${kB(bytes)} and no ceiling: give it one in BYTES of scripts/budget.mjs.`);
      continue;
    }
    const { ceiling, aim } = budget;
    const left = aim && bytes > aim ? `; ${kB(bytes - aim)} more than the aim of ${kB(aim)}` : '';
    judge(bytes <= ceiling, `${name}: ${kB(bytes)} min + gzip, ceiling ${kB(ceiling)}${left}`);
  }
}

const DOCUMENTS = {
  homelab: () => JSON.parse(readFileSync('examples/homelab.topology.json', 'utf8')),
  small: () => nested(infrastructure(25)),
  middle: () => nested(infrastructure(400)),
  large: () => nested(infrastructure(LONGEST.nodes)),
};

/** The page with our script and all documents; the address of the script on it. */
async function buildPage(folder) {
  for (const [name, make] of Object.entries(DOCUMENTS))
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(make()));
  await build({
    entryPoints: ['bench/page/budget.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outfile: path.join(folder, 'harness.js'),
  });
  writeFileSync(path.join(folder, 'index.html'), readFileSync('bench/page/index.html'));
  const { file } = await buildScript('ours', folder);
  return `/${file}`;
}

/** A page in a fresh profile; `work` is given what asks its budget.ts, and the page. */
async function onPage({ chromium, address, script }, work) {
  const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_ARGS, protocolTimeout: 600_000 });
  try {
    const page = await browser.newPage();
    page.on('pageerror', ({ message }) => judge(false, `error on the page: ${message}`));
    await page.setViewport({ width: 1200, height: 800 });
    await page.goto(address);
    const ask = (name, ...args) => page.evaluate((method, given) => globalThis.budget[method](...given), name, args);
    await ask('evaluate', script);
    return await work(ask, page);
  } finally {
    await browser.close();
  }
}

async function checkRest(ask, page) {
  for (const name of ['homelab', 'middle']) {
    await ask('mount', `/${name}.json`);
    const { frames, timers } = await ask('rest', REST_MS);
    judge(frames + timers === 0, `${name}, ${REST_MS / 1000} s at rest: ${frames} frames, ${timers} timers`);
    await page.mouse.move(600, 400);
    await page.mouse.wheel({ deltaY: -120 });
    await page.mouse.down();
    await page.mouse.move(640, 420, { steps: 4 });
    await page.mouse.up();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const after = await ask('rest', REST_MS);
    judge(
      after.frames + after.timers === 0,
      `${name}, ${REST_MS / 1000} s at rest after a gesture: ${after.frames} frames, ${after.timers} timers`,
    );
  }
}

async function checkRemoval(ask, page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const state = async () => {
    for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return { heap: metrics.find(({ name }) => name === 'JSHeapUsedSize').value / 1e6, nodes, jsEventListeners };
  };
  const cycle = (count) => ask('cycle', count, ['/small.json', '/small.json', '/homelab.json', '/middle.json']);
  await cycle(CYCLES.before);
  const before = await state();
  await cycle(CYCLES.counted);
  const after = await state();
  const left = await ask('left');
  const what = `after ${CYCLES.counted} mounts and removals`;
  judge(
    left.length === 0,
    `${what}: ${left.length ? left.join(', ') : 'no listener, observer, worker, frame or timer'} left`,
  );
  const growth = (key) => after[key] - before[key];
  judge(growth('jsEventListeners') <= 0, `${what}: ${growth('jsEventListeners')} listeners more, in all the page`);
  judge(growth('nodes') <= 0, `${what}: ${growth('nodes')} DOM nodes more`);
  judge(
    growth('heap') <= HEAP_GROWTH,
    `${what}: heap ${growth('heap').toFixed(2)} MB more, tolerance ${HEAP_GROWTH} MB`,
  );
}

/** ms of CPU time of the longest task that a main thread of a page ran during `work`. */
async function longestTaskDuring(page, work) {
  await page.tracing.start({ categories: ['toplevel'] });
  await work();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
  const isMain = ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain';
  const mains = new Set(traceEvents.filter(isMain).map(threadOf));
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && mains.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('The browser traced no task of the main thread.');
  // Microseconds.
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1000;
}

async function checkLongestTask(ask, page) {
  const { nodes, ceiling, aim } = LONGEST;
  const longest = await longestTaskDuring(page, () => ask('mount', '/large.json'));
  const left = longest > aim ? `; the aim is ${aim} ms` : '';
  judge(longest <= ceiling, `${nodes} nodes set: longest task ${longest.toFixed(0)} ms, ceiling ${ceiling} ms${left}`);
}

const { chromium } = findOrInstall() ?? {};
if (!chromium) {
  console.error('This measures in Chromium; none was found. Set CHROME_PATH.');
  process.exit(1);
}
await checkBytes();
const folder = mkdtempSync(path.join(tmpdir(), 'budget-'));
const script = await buildPage(folder);
const { address, close } = await serve(folder);
try {
  const place = { chromium, address, script };
  await onPage(place, checkRest);
  await onPage(place, checkRemoval);
  await onPage(place, checkLongestTask);
} finally {
  close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(faults.length ? `${faults.length} over budget.` : 'All within budget.');
process.exit(faults.length ? 1 : 0);
