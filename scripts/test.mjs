// `npm test`: the pure rooms in Node, then everything in every engine found.
// BROWSERS=chromium,firefox,webkit makes these mandatory. `npm test -- --files test/scene/labels.test.ts` runs one file.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { findOrInstall, versionOf } from './browsers.mjs';

const at = process.argv.indexOf('--files');
const files = at < 0 ? undefined : process.argv.slice(at + 1);
const PURE = ['model', 'graph', 'layout', 'scene', 'render', 'state', 'package', 'bench', 'ssr'];
const isPure = (file) => PURE.some((room) => file.startsWith(`test/${room}/`));

/** Runs a command, shows what it prints, and hands it back. */
const run = (command, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (piece) => {
      text += piece;
      process.stdout.write(piece);
    });
    // The runner moves its cursor about.
    child.on('close', (code) => resolve({ code, text: text.replace(/\x1b\[[\d;]*[A-Za-z]/g, '\n') }));
  });

const testsOf = (room) =>
  readdirSync(`test/${room}`, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `test/${room}/${file}`);
const all = PURE.flatMap((room) => (existsSync(`test/${room}`) ? testsOf(room) : []));
const pure = files ? files.filter(isPure) : all;
const totals = { passed: 0, failed: 0 };
const lines = [];

async function inNode() {
  if (pure.length === 0) return;
  const { code, text } = await run('node', [
    '--import',
    'tsx',
    'node_modules/mocha/bin/mocha.js',
    '--ui',
    'tdd',
    '--reporter',
    'dot',
    '--timeout',
    '60000',
    ...pure,
  ]);
  const passed = Number(/(\d+) passing/.exec(text)?.[1] ?? 0);
  const failed = Number(/(\d+) failing/.exec(text)?.[1] ?? 0) || (code ? 1 : 0);
  totals.passed += passed;
  totals.failed += failed;
  lines.push(`Node ${process.version}: ${passed} passed, ${failed} failed`);
}

async function inBrowsers(found) {
  const own = files?.filter((file) => !/^test\/(package|bench|ssr)\//.test(file));
  if (own?.length === 0) return;
  const mandatory = process.env.BROWSERS?.split(',').filter(Boolean);
  const missing = (mandatory ?? []).filter((engine) => !found[engine]);
  for (const engine of missing) lines.push(`${engine}: missing, but BROWSERS asks for it`);
  totals.failed += missing.length;
  const engines = (mandatory ?? Object.keys(found)).filter((engine) => found[engine]);
  const args = ['node_modules/@web/test-runner/dist/bin.js', ...(own ? ['--files', ...own] : [])];
  const { code, text } = await run('node', args, { ENGINES: engines.join(',') });
  const reports = [...text.matchAll(/^ENGINE (.+): (\d+) passed, (\d+) failed, (\d+) skipped$/gm)];
  for (const [, , passed, failed] of reports) {
    totals.passed += Number(passed);
    totals.failed += Number(failed);
  }
  if (reports.length < engines.length || (code && reports.every(([, , , failed]) => failed === '0')))
    totals.failed += 1;
  for (const engine of engines) lines.push(`${engine}: ran in ${versionOf(engine, found[engine])}`);
  if (!mandatory)
    for (const engine of Object.keys(found)) if (!found[engine]) lines.push(`${engine}: not found, not run`);
}

await inNode();
const found = findOrInstall();
if (found) await inBrowsers(found);
else totals.failed += 1;
console.log(`\n${lines.join('\n')}\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed ? 1 : 0);
