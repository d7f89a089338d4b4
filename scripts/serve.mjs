// What scripts that look at the examples have in common: the server of `npm start`, and a Chromium.
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { CHROMIUM_ARGS, findOrInstall } from './browsers.mjs';

/** Opens the examples; `work` gets a browser and the address of the index. Everything is closed again, whatever happens. */
export async function withExamples(work) {
  const { chromium } = findOrInstall() ?? {};
  if (!chromium) {
    console.error('This needs Chrome, Edge or Chromium; install one, or set CHROME_PATH.');
    process.exit(1);
  }
  const server = await createServer({ configFile: 'vite.config.ts', server: { port: 0 }, logLevel: 'error' });
  await server.listen();
  const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_ARGS });
  try {
    await work(browser, server.resolvedUrls.local[0]);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Sets media features of a tab, `{ 'prefers-color-scheme': 'dark' }`. */
export async function setMedia(tab, media) {
  const session = await tab.createCDPSession();
  const features = Object.entries(media).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { features });
}

/** Waits, in the page, until every map on it is read and drawn; how many nodes each draws, and whether it says why not. */
export const mapsOf = (tab) =>
  tab.evaluate(async () => {
    await customElements.whenDefined('infra-topology');
    const maps = [...document.querySelectorAll('infra-topology')];
    for (const map of maps) {
      await map.updateComplete;
      await map.loaded;
      await map.settled;
      await map.updateComplete;
    }
    return maps.map(({ shadowRoot }) => ({
      nodes: shadowRoot.querySelectorAll('[part~="node"]').length,
      says: shadowRoot.querySelector('[part="error"], [part="problems"] summary')?.textContent.trim() ?? '',
    }));
  });
