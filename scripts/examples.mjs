// Goes through every example that the index names, as a reader would: each shows its maps, nothing complains, and axe finds
// nothing, in the light, in the dark and on a phone.
import { fileURLToPath } from 'node:url';
import { mapsOf, setMedia, withExamples } from './serve.mjs';

/** Maps that are meant to say what is wrong, by page. */
const BROKEN = { 'broken/': 2 };
const VIEWS = {
  light: { width: 1280, scheme: 'light' },
  dark: { width: 1280, scheme: 'dark' },
  phone: { width: 390, scheme: 'light' },
};
const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
const faults = [];

/** What the console and the network complain about. */
function listen(tab, page) {
  tab.on('pageerror', ({ message }) => faults.push(`${page}: ${message}`));
  tab.on('console', (line) => ['error', 'warn'].includes(line.type()) && faults.push(`${page}: ${line.text()}`));
  tab.on('response', (answer) => answer.status() >= 400 && faults.push(`${page}: ${answer.status()} ${answer.url()}`));
}

/** What axe finds in each view; figures stand still, since motion is not wanted. */
async function judge(tab, page) {
  await tab.addScriptTag({ path: AXE });
  for (const [view, { width, scheme }] of Object.entries(VIEWS)) {
    await tab.setViewport({ width, height: 800 });
    await setMedia(tab, { 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
    const found = await tab.evaluate(async () => {
      for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
      return (await globalThis.axe.run(document)).violations;
    });
    for (const { id, nodes } of found)
      faults.push(`${page} ${view}: ${id}, ${nodes.map(({ target }) => target.flat().join(' ')).join('; ')}`);
  }
}

await withExamples(async (browser, address) => {
  const tab = await browser.newPage();
  listen(tab, 'index');
  await tab.goto(address);
  const pages = await tab.$$eval('main a', (links) => links.map((link) => link.getAttribute('href').slice(2)));
  for (const page of pages) {
    const other = await browser.newPage();
    listen(other, page);
    await other.goto(new URL(page, address).href);
    const maps = await mapsOf(other);
    const saying = maps.filter(({ says }) => says).length;
    if (maps.length === 0) faults.push(`${page}: no map`);
    if (saying !== (BROKEN[page] ?? 0)) faults.push(`${page}: ${saying} maps report problems`);
    if (maps.some(({ nodes, says }) => nodes === 0 && !says)) faults.push(`${page}: an empty map`);
    console.log(`${page.padEnd(14)} ${maps.map(({ nodes }) => `${nodes} nodes`).join(', ')}`);
    await judge(other, page);
    await other.close();
  }
  if (pages.length === 0) faults.push('The index names no page.');
});
for (const fault of faults) console.error(fault);
process.exit(faults.length ? 1 : 0);
