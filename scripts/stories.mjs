// Builds the stories and opens every one of them: nothing may complain, and axe may find nothing.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { preview } from 'vite';
import { CHROMIUM_ARGS, findOrInstall } from './browsers.mjs';

const { chromium } = findOrInstall() ?? process.exit(1);
execFileSync('npm', ['run', '--silent', 'build-storybook'], { stdio: 'pipe' });

const axe = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8'));
const server = await preview({ configFile: false, build: { outDir: 'storybook-static' }, preview: { port: 0 } });
const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_ARGS });
const faults = [];

for (const { id, type } of Object.values(entries)) {
  const tab = await browser.newPage();
  tab.on('pageerror', ({ message }) => faults.push(`${id}: ${message}`));
  tab.on('console', (line) => line.type() === 'error' && faults.push(`${id}: ${line.text()}`));
  tab.on('response', (answer) => answer.status() >= 400 && faults.push(`${id}: ${answer.status()} ${answer.url()}`));
  await tab.setViewport({ width: 1280, height: 800 });
  await tab.goto(`${server.resolvedUrls.local[0]}iframe.html?id=${id}&viewMode=${type}&globals=a11y.manual:!true`);
  await tab.waitForSelector('body.sb-show-main, body.sb-show-errordisplay, #storybook-docs > *');
  if (await tab.$('body.sb-show-errordisplay')) faults.push(`${id}: does not render`);
  if (type === 'story') {
    await tab.addScriptTag({ path: axe });
    const violations = await tab.evaluate(async () => {
      const settled = Array.from(document.querySelectorAll('infra-topology'), (map) => map.settled);
      // One story never ends to load.
      await Promise.race([Promise.all(settled), new Promise((resolve) => setTimeout(resolve, 1500))]);
      return (await globalThis.axe.run('#storybook-root', { rules: { region: { enabled: false } } })).violations;
    });
    for (const { help, nodes } of violations) faults.push(`${id}: ${help} (${nodes[0].target.join(' ')})`);
  }
  await tab.close();
}
await browser.close();
await server.close();
console.log(`${Object.keys(entries).length} stories and pages of them, ${faults.length} complaints.`);
for (const fault of faults) console.error(fault);
process.exit(faults.length ? 1 : 0);
