// `npm run picture`: the README's pictures, of the real map, as a visitor sees it. Writes docs/homelab-light.webp and docs/homelab-dark.webp.
import { mkdirSync, statSync } from 'node:fs';
import { mapsOf, setMedia, withExamples } from './serve.mjs';

/** Bytes: what a README may ask of its reader. */
const MOST = 250_000;

mkdirSync('docs', { recursive: true });
await withExamples(async (browser, address) => {
  for (const scheme of ['light', 'dark']) {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1280, height: 900, deviceScaleFactor: 2 });
    await setMedia(tab, { 'prefers-color-scheme': scheme });
    await tab.goto(`${address}portfolio/`);
    await mapsOf(tab);
    const map = await tab.$('infra-topology');
    // Of the page only the map, without its shadow, and with one node chosen so that the details show.
    await map.evaluate(async (element) => {
      element.style.cssText = '--infra-height: 720px; box-shadow: none; border-radius: 0';
      for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
      element.fit();
      element.selected = 'altair-link';
      await element.updateComplete;
    });
    const path = `docs/homelab-${scheme}.webp`;
    await map.screenshot({ path, quality: 85 });
    const { size } = statSync(path);
    console.log(`${path}: ${(size / 1000).toFixed(0)} kB`);
    if (size > MOST) process.exitCode = 1;
    await tab.close();
  }
});
