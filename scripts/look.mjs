// `npm run look -- [folder] [page]`: screenshots of an example, wide and on a phone, light, dark and in forced colours.
import { mkdirSync } from 'node:fs';
import { mapsOf, setMedia, withExamples } from './serve.mjs';

const [folder = 'screenshots', page = 'portfolio/'] = process.argv.slice(2);
const VIEWS = {
  'wide-top': { width: 1280, height: 800, scheme: 'light', isTop: true },
  'wide-light': { width: 1280, height: 800, scheme: 'light' },
  'wide-dark': { width: 1280, height: 800, scheme: 'dark' },
  'wide-selected': { width: 1280, height: 800, scheme: 'light', selected: 'altair-link' },
  'phone-top': { width: 390, height: 844, scheme: 'light', isTop: true },
  'phone-light': { width: 390, height: 844, scheme: 'light' },
  'phone-selected': { width: 390, height: 844, scheme: 'dark', selected: 'altair-link' },
  'forced-colors': { width: 1280, height: 800, scheme: 'dark', forced: true },
};

mkdirSync(folder, { recursive: true });
await withExamples(async (browser, address) => {
  for (const [name, { width, height, scheme, forced, selected, isTop }] of Object.entries(VIEWS)) {
    const tab = await browser.newPage();
    tab.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
    await tab.setViewport({ width, height });
    await setMedia(tab, { 'prefers-color-scheme': scheme, ...(forced ? { 'forced-colors': 'active' } : {}) });
    await tab.goto(`${address}${page}`);
    await mapsOf(tab);
    await tab.evaluate(
      async (id, stay) => {
        const map = document.querySelector('infra-topology');
        if (id) map.selected = id;
        await map.updateComplete;
        if (!stay) map.scrollIntoView({ block: 'end' });
      },
      selected,
      isTop,
    );
    await tab.screenshot({ path: `${folder}/${name}.png` });
    await tab.close();
  }
});
console.log(`${Object.keys(VIEWS).length} pictures of ${page} in ${folder}.`);
