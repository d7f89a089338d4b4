// `npm run check`: everything but the tests. Each step fails on fault; all run, so that one run tells all.
import { spawnSync } from 'node:child_process';

const tool = (name, ...args) => ['node', `node_modules/${name}`, ...args];
const STEPS = {
  'types of the library': tool('typescript/bin/tsc', '-p', 'tsconfig.json'),
  'types of tests and examples': tool('typescript/bin/tsc', '-p', 'tsconfig.test.json'),
  format: tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  lint: tool('eslint/bin/eslint.js', '--max-warnings', '0', '.'),
  'import law': tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src'),
  'unused files and exports': tool('knip/bin/knip.js'),
  'generated code': ['node', 'scripts/generate.mjs', '--check'],
  'generated icons': ['node', 'scripts/icons.mjs', '--check'],
  'tables of the README': ['node', 'scripts/api.mjs', '--check'],
  'generated guides': ['node', '--import', 'tsx', 'scripts/guides.mjs', '--check'],
  build: ['node', 'scripts/build.mjs'],
  'build of the examples': tool('vite/bin/vite.js', 'build', '--mode', 'examples', '--logLevel', 'warn'),
  'the page without JavaScript': ['node', 'scripts/still.mjs'],
  'bytes of a page': ['node', 'scripts/size.mjs'],
  budgets: ['node', '--import', 'tsx', 'scripts/budget.mjs'],
  'every story': ['node', 'scripts/stories.mjs'],
  'every example': ['node', 'scripts/examples.mjs'],
  'snippets of the guides': ['node', 'scripts/embedding.mjs'],
  'the packed package': ['node', 'scripts/pack.mjs'],
  'the Astro site': ['node', 'scripts/astro.mjs'],
};

/** Steps whose figures are said though all is well. */
const SAID = ['bytes of a page', 'budgets'];

let wrong = 0;
for (const [name, [command, ...args]] of Object.entries(STEPS)) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (status === 0 && !SAID.includes(name)) continue;
  if (status !== 0) wrong += 1;
  console.log([stdout, stderr].filter(Boolean).join('\n'));
}
console.log(wrong ? `${wrong} of ${Object.keys(STEPS).length} checks failed.` : 'All checks passed.');
process.exit(wrong ? 1 : 0);
