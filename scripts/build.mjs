// Builds the package: modules, their types, an entry for each element alone, and one file for content delivery networks.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const run = (tool, ...args) => execFileSync('node', [tool, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
const vite = (...args) => run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', ...args);

rmSync('dist', { recursive: true, force: true });
vite();
vite('--mode', 'cdn');
const types = ['--noEmit', 'false', '--emitDeclarationOnly', '--declaration'];
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', ...types);

/** `infra-topology/elements/<tag>`: the class, and its registration. The map brings its panels along. */
mkdirSync('dist/entries');
const tags = readdirSync('src/elements').flatMap((file) => /^(infra-[\w-]+)\.ts$/.exec(file)?.[1] ?? []);
for (const tag of tags) {
  const name = tag.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
  const isMap = tag === 'infra-topology';
  const own = `import { ${name} } from '../elements/${tag}.js';\nif (!customElements.get('${tag}')) customElements.define('${tag}', ${name});\n`;
  writeFileSync(
    `dist/entries/${tag}.js`,
    `${isMap ? "import '../define-map.js';\n" : own}export { ${name} } from '../elements/${tag}.js';\n`,
  );
  const declared = `declare global {\n  interface HTMLElementTagNameMap {\n    '${tag}': ${name};\n  }\n}\n`;
  writeFileSync(
    `dist/entries/${tag}.d.ts`,
    `import { ${name} } from '../elements/${tag}.js';\n${isMap ? "import '../define-map.js';\n" : declared}export { ${name} };\n`,
  );
}
