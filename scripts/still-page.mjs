// Looks at a built page as a reader without JavaScript does, and as one with it: the page is whole without, no node stands elsewhere
// with it, nothing shifts when it comes, and axe finds nothing. In every engine that is here.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { find } from './browsers.mjs';
import { ENGINES } from './engines.mjs';
import { mapsOf } from './serve.mjs';

/** How far a node may stand from where it stood, CSS pixels: what rounding makes of it. */
const NEAR = 0.6;
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

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

/** The same once two looks agree: where motion cannot be switched off, figures count up. */
async function restIn(tab) {
  let before = '';
  for (;;) {
    const shown = await shownIn(tab);
    const text = JSON.stringify(shown.words);
    if (text === before) return shown;
    before = text;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Sum of what has shifted since the page was opened; nothing where that is not measured. */
const shiftOf = (tab) =>
  tab.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        const add = (list) => list.getEntries().forEach(({ value }) => (sum += value));
        if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
          new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );

const axeIn = (tab) =>
  tab.evaluate(
    (axe) =>
      globalThis
        .eval(`${axe}; axe`)
        .run(document)
        .then(({ violations }) =>
          violations.map(({ id, nodes }) => `${id}, ${nodes.map(({ target }) => target.flat().join(' ')).join('; ')}`),
        ),
    AXE,
  );

async function judge(browser, { whole, bare }, { width, count, isChromium }) {
  const faults = [];
  const onError = (message) => faults.push(message);
  // Where JavaScript cannot be switched off, no script comes.
  const without = await browser.open(isChromium ? whole : bare, { width, hasScript: !isChromium });
  const still = await shownIn(without);
  await without.close();
  const scriptless = await browser.open(bare, { width });
  for (const found of await axeIn(scriptless)) faults.push(`axe, without JavaScript: ${found}`);
  await scriptless.close();
  const alive = await browser.open(whole, { width, onError });
  await mapsOf(alive);
  const now = await restIn(alive);
  const shift = await shiftOf(alive);
  await alive.close();
  const far = now.nodes.filter(({ name, x, y }, at) => {
    const was = still.nodes[at];
    return was?.name !== name || Math.max(Math.abs(was.x - x), Math.abs(was.y - y)) > NEAR;
  });
  if (still.nodes.length !== count || now.nodes.length !== count)
    faults.push(`${still.nodes.length}, then ${now.nodes.length} nodes`);
  if (far.length) faults.push(`${far.length} nodes stand elsewhere: ${far[0].name}`);
  if (still.height !== now.height) faults.push(`the page is ${still.height} px high, then ${now.height}`);
  if (shift > 0) faults.push(`a layout shift of ${shift}`);
  still.words.forEach((words, at) => {
    if (!words || words !== now.words[at])
      faults.push(`a companion says “${words.slice(0, 60)}”, then “${now.words[at].slice(0, 60)}”`);
  });
  return faults;
}

/** A built site; `bare` serves it as it is for a browser that no script reaches. */
async function serve(outDir, isBare) {
  const noScripts = {
    name: 'no-scripts',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        if (!isBare || !/\.m?js($|\?)/.test(request.url)) return next();
        response.statusCode = 404;
        return response.end();
      });
    },
  };
  return preview({
    configFile: false,
    build: { outDir },
    logLevel: 'error',
    preview: { port: 0 },
    plugins: [noScripts],
  });
}

/**
 * Judges `page` of the site in `outDir`, whose map has `count` nodes, at each width in each engine found.
 * Resolves with what is wrong, a sentence each, and the engines it was looked at in.
 */
export async function judgeStill({ outDir, page = '', count = 29, widths = [1440, 1280, 900, 390] }) {
  const servers = [await serve(outDir, false), await serve(outDir, true)];
  const [whole, bare] = servers.map(({ resolvedUrls }) => resolvedUrls.local[0] + page);
  const engines = Object.entries(find()).filter(([, file]) => file);
  const faults = [];
  try {
    for (const [engine, file] of engines) {
      const browser = await ENGINES[engine](file);
      try {
        for (const width of widths) {
          const found = await judge(browser, { whole, bare }, { width, count, isChromium: engine === 'chromium' });
          faults.push(...found.map((fault) => `${engine}, ${width} px: ${fault}`));
        }
      } finally {
        await browser.close();
      }
    }
  } finally {
    for (const server of servers) await server.close();
  }
  return { faults, engines: engines.map(([engine]) => engine) };
}
