// `npm run look -- [folder] [page]`: screenshots of an example, wide and on a phone, light, dark and in forced colours.
import { mkdirSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { CHROMIUM_ARGS, findOrInstall } from './browsers.mjs';

const [folder = 'screenshots', page = 'portfolio/'] = process.argv.slice(2);
const VIEWS = {
  'wide-light': { width: 1280, height: 800, scheme: 'light' },
  'wide-dark': { width: 1280, height: 800, scheme: 'dark' },
  'wide-selected': { width: 1280, height: 800, scheme: 'light', selected: 'altair-link' },
  'phone-light': { width: 390, height: 844, scheme: 'light' },
  'phone-selected': { width: 390, height: 844, scheme: 'dark', selected: 'altair-link' },
  'forced-colors': { width: 1280, height: 800, scheme: 'dark', forced: true },
};

const { chromium } = findOrInstall() ?? process.exit(1);
const server = await (
  await createServer({ configFile: 'vite.config.ts', server: { port: 0 }, logLevel: 'error' })
).listen();
const address = server.resolvedUrls.local[0];
const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_ARGS });
mkdirSync(folder, { recursive: true });

for (const [name, { width, height, scheme, forced, selected }] of Object.entries(VIEWS)) {
  const tab = await browser.newPage();
  tab.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  await tab.setViewport({ width, height });
  const session = await tab.createCDPSession();
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    ...(forced ? [{ name: 'forced-colors', value: 'active' }] : []),
  ];
  await session.send('Emulation.setEmulatedMedia', { features });
  await tab.goto(`${address}${page}`);
  await tab.evaluate(async (id) => {
    await customElements.whenDefined('infra-topology');
    const map = document.querySelector('infra-topology');
    await map.updateComplete;
    await map.loaded;
    await map.settled;
    if (id) map.selected = id;
    await map.updateComplete;
    map.scrollIntoView({ block: 'end' });
  }, selected);
  await tab.screenshot({ path: `${folder}/${name}.png` });
  await tab.close();
}
await browser.close();
await server.close();
console.log(`${Object.keys(VIEWS).length} pictures of ${page} in ${folder}.`);
