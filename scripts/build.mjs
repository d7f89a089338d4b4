// Builds the package: modules, their types, and one file for content delivery networks.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const run = (tool, ...args) => execFileSync('node', [tool, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

rmSync('dist', { recursive: true, force: true });
run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
run('node_modules/vite/bin/vite.js', 'build', '--mode', 'cdn', '--logLevel', 'warn');
run(
  'node_modules/typescript/bin/tsc',
  '-p',
  'tsconfig.json',
  '--noEmit',
  'false',
  '--emitDeclarationOnly',
  '--declaration',
  '--declarationMap',
);
