// `npm run largest-paint [-- runs]`: the largest contentful paint of the built System Architecture page, beside that of the same page
// without its map, in fresh profiles of Chromium, one after the other. Also what shifts, and the bytes of JavaScript that each loads.
import { cpus } from 'node:os';
import puppeteer from 'puppeteer-core';
import { build, preview } from 'vite';
import { CHROMIUM_ARGS, findOrInstall } from './browsers.mjs';

const RUNS = Number(process.argv[2] ?? 9);
const VIEWS = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const MAP = /<infra-topology[^]*?<\/infra-topology>/;

/** The page without its map, at an address that ends so. */
const withoutMap = {
  name: 'without-map',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use(async (request, response, next) => {
      if (!request.url.endsWith('?without-map')) return next();
      const page = await fetch(`http://${request.headers.host}${request.url.split('?')[0]}`);
      response.setHeader('content-type', 'text/html');
      return response.end((await page.text()).replace(MAP, ''));
    });
  },
};

/** Runs in the page, once it has been at rest for a second. */
const readPaint = () =>
  new Promise((resolve) => {
    const result = { paint: 0, shift: 0, what: '', hasMap: Boolean(document.querySelector('infra-topology')) };
    const watch = (type, take) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch('largest-contentful-paint', ({ startTime, element }) => {
      result.paint = startTime;
      result.what = element?.className || element?.localName || '';
    });
    watch('layout-shift', ({ value }) => (result.shift += value));
    setTimeout(() => resolve(result), 1000);
  });

async function measure(executablePath, address, viewport) {
  const browser = await puppeteer.launch({ executablePath, args: CHROMIUM_ARGS });
  try {
    const tab = await browser.newPage();
    await tab.setViewport(viewport);
    await tab.goto(address);
    return await tab.evaluate(readPaint);
  } finally {
    await browser.close();
  }
}

const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const { chromium } = findOrInstall() ?? {};
if (!chromium) process.exit(1);
await build({ configFile: 'vite.config.ts', mode: 'examples', logLevel: 'error' });
const server = await preview({
  configFile: false,
  build: { outDir: 'dist-examples' },
  logLevel: 'error',
  preview: { port: 0 },
  plugins: [withoutMap],
});
const address = `${server.resolvedUrls.local[0]}portfolio/`;
let wrong = 0;
console.log(`The built page, ${cpus().length} cores, ${RUNS} fresh profiles each, largest contentful paint in ms:`);
for (const [name, viewport] of Object.entries(VIEWS)) {
  const whole = [];
  const bare = [];
  for (let run = 0; run < RUNS; run += 1) {
    whole.push(await measure(chromium, address, viewport));
    bare.push(await measure(chromium, `${address}?without-map`, viewport));
  }
  if (bare.some(({ hasMap }) => hasMap) || whole.some(({ hasMap, shift }) => !hasMap || shift > 0)) wrong += 1;
  const [with_, without] = [whole, bare].map((all) => middle(all.map(({ paint }) => paint)));
  console.log(
    `  ${name.padEnd(6)} with the map ${with_.toFixed(0)} (${whole[0].what}), without ${without.toFixed(0)} (${bare[0].what}), ratio ${(with_ / without).toFixed(2)}; layout shift ${Math.max(...whole.map(({ shift }) => shift))}`,
  );
}
await server.close();
process.exit(wrong ? 1 : 0);
