// Goes through every example that the index names, as a reader would: each shows its maps, and nothing complains.
import { mapsOf, withExamples } from './serve.mjs';

/** Maps that are meant to say what is wrong, by page. */
const BROKEN = { 'broken/': 2 };
const faults = [];

/** What the console and the network complain about. */
function listen(tab, page) {
  tab.on('pageerror', ({ message }) => faults.push(`${page}: ${message}`));
  tab.on('console', (line) => ['error', 'warn'].includes(line.type()) && faults.push(`${page}: ${line.text()}`));
  tab.on('response', (answer) => answer.status() >= 400 && faults.push(`${page}: ${answer.status()} ${answer.url()}`));
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
    await other.close();
  }
  if (pages.length === 0) faults.push('The index names no page.');
});
for (const fault of faults) console.error(fault);
process.exit(faults.length ? 1 : 0);
