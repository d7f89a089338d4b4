// Builds the Astro example as a site would: from the packed package, installed beside Astro; then looks at it with JavaScript and
// without. Needs the built package.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { judgeStill } from './still-page.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'infra-topology-astro-'));
const run = (command, args, cwd = folder) => {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: 'pipe', timeout: 240_000 });
};
const UNWANTED = new Set(['node_modules', 'dist', '.astro', 'infra-topology.tgz']);

try {
  cpSync('examples/astro', folder, { recursive: true, filter: (file) => !UNWANTED.has(path.basename(file)) });
  const packed = run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], process.cwd());
  renameSync(path.join(folder, packed.trim().split('\n').at(-1)), path.join(folder, 'infra-topology.tgz'));
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']);
  run('node', ['node_modules/astro/astro.js', 'build']);
  const { faults, engines } = await judgeStill({ outDir: path.join(folder, 'dist'), widths: [1280, 390] });
  for (const fault of faults) console.error(fault);
  if (faults.length) process.exitCode = 1;
  else console.log(`The Astro site is the same without JavaScript and with it, in ${engines.join(', ')}.`);
} catch (error) {
  console.error([error.stdout, error.stderr, error.stdout === undefined && error.stack].filter(Boolean).join('\n'));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
// A browser that was left must not hold the run.
process.exit();
