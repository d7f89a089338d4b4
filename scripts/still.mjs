// Looks at the built portfolio as a reader without JavaScript does, and as one with it: the page is whole without, no node stands
// elsewhere with it, nothing shifts when it comes, and axe finds nothing.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { preview } from 'vite';
import { CHROMIUM_ARGS, findOrInstall } from './browsers.mjs';
import { mapsOf, setMedia } from './serve.mjs';

const WIDTHS = [1440, 1280, 900, 390];
/** How far a node may stand from where it stood, CSS pixels: what rounding makes of it. */
const NEAR = 0.6;
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const faults = [];

/** Where each node stands that is shown, by its name, and what the companions say. */
const shownIn = (tab) =>
  tab.evaluate(() => {
    const map = document.querySelector('infra-topology').shadowRoot;
    const shown = [...map.querySelectorAll('[part~="node"]')].filter((node) => node.getClientRects().length);
    const nodes = shown.map((node) => {
      const { x, y, width, height } = node.querySelector('.shape').getBoundingClientRect();
      return { name: node.getAttribute('aria-label'), x: x + width / 2 + scrollX, y: y + height / 2 + scrollY };
    });
    const wordsOf = ({ shadowRoot }) =>
      [...shadowRoot.children]
        .filter(({ tagName }) => tagName !== 'STYLE')
        .map(({ textContent }) => textContent.replace(/\s+/g, ''))
        .join('');
    const companions = [...document.querySelectorAll('infra-stats, infra-flow, infra-services, infra-table')];
    return { nodes, words: companions.map(wordsOf), height: document.documentElement.scrollHeight };
  });

/** Sum of what has shifted since the page was opened. */
const shiftOf = (tab) =>
  tab.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        const add = (list) => list.getEntries().forEach(({ value }) => (sum += value));
        new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );

async function open(browser, address, width, hasScript) {
  const tab = await browser.newPage();
  tab.on('pageerror', ({ message }) => faults.push(`${width} px: ${message}`));
  await tab.setJavaScriptEnabled(hasScript);
  await tab.setViewport({ width, height: 800 });
  await setMedia(tab, { 'prefers-reduced-motion': 'reduce' });
  await tab.goto(address);
  if (hasScript) await mapsOf(tab);
  return tab;
}

/** What axe finds in the page whose own scripts never come; with JavaScript off it could not run itself. */
async function axeWithout(browser, address, width) {
  const tab = await browser.newPage();
  await tab.setViewport({ width, height: 800 });
  await tab.setRequestInterception(true);
  tab.on('request', (request) => void (request.resourceType() === 'script' ? request.abort() : request.continue()));
  await tab.goto(address);
  const found = await tab.evaluate(`${AXE}; axe.run(document).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ', ' + nodes.map(({ target }) => target.flat().join(' ')).join('; ')))`);
  await tab.close();
  return found;
}

async function judge(browser, address, width) {
  const without = await open(browser, address, width, false);
  const still = await shownIn(without);
  const found = await axeWithout(browser, address, width);
  const alive = await open(browser, address, width, true);
  const now = await shownIn(alive);
  const shift = await shiftOf(alive);
  const far = now.nodes.filter(({ name, x, y }, at) => {
    const was = still.nodes[at];
    return was?.name !== name || Math.max(Math.abs(was.x - x), Math.abs(was.y - y)) > NEAR;
  });
  const say = (fault) => faults.push(`${width} px: ${fault}`);
  if (still.nodes.length !== 29 || now.nodes.length !== 29)
    say(`${still.nodes.length}, then ${now.nodes.length} nodes`);
  if (far.length) say(`${far.length} nodes stand elsewhere: ${far[0].name}`);
  if (still.height !== now.height) say(`the page is ${still.height} px high, then ${now.height}`);
  if (shift > 0) say(`a layout shift of ${shift}`);
  for (const id of found) say(`axe, without JavaScript: ${id}`);
  still.words.forEach((words, at) => {
    if (!words || words !== now.words[at])
      say(`a companion says “${words.slice(0, 60)}”, then “${now.words[at].slice(0, 60)}”`);
  });
  await without.close();
  await alive.close();
}

const { chromium } = findOrInstall() ?? process.exit(1);
const options = { configFile: false, build: { outDir: 'dist-examples' }, logLevel: 'error', preview: { port: 0 } };
const server = await preview(options);
const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_ARGS });
try {
  const address = `${server.resolvedUrls.local[0]}portfolio/`;
  for (const width of WIDTHS) await judge(browser, address, width);
} finally {
  await browser.close();
  await server.close();
}
for (const fault of faults) console.error(fault);
if (!faults.length)
  console.log(`The built page is the same without JavaScript and with it, at ${WIDTHS.join(', ')} px.`);
process.exit(faults.length ? 1 : 0);
