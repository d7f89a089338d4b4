import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const LIMITS = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60, IIFEs: true }],
  'max-params': ['error', 4],
  'max-depth': ['error', 3],
  complexity: ['error', 10],
};

/** What a pure room must never know, so that it runs in a browser, a worker, Node and a test alike. */
const IMPURE = [
  'window',
  'document',
  'navigator',
  'location',
  'fetch',
  'console',
  'setTimeout',
  'requestAnimationFrame',
  'process',
];

/** What engines may round differently in the last bit. */
const INEXACT = ['sin', 'cos', 'tan', 'atan2', 'atan', 'acos', 'asin', 'pow', 'hypot', 'exp', 'log', 'cbrt'];

const forbidden = (names) =>
  names.map((property) => ({
    object: 'Math',
    property,
    message: 'Engines differ in the last bit; use + − × ÷ and Math.sqrt.',
  }));
const CHANCE = [
  { object: 'Math', property: 'random', message: 'Pass chance in.' },
  { object: 'Date', property: 'now', message: 'Pass time in.' },
];

export default tseslint.config(
  { ignores: ['dist*', 'storybook-static', 'node_modules', 'src/model/document.ts', 'examples/astro/**/*.ts'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
  { files: ['src/**/*.ts'], extends: [lit['flat/recommended'], wc['flat/recommended']], rules: LIMITS },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts', 'scripts/**/*.mjs', 'bench/**/*.mjs'],
    rules: { 'max-lines': LIMITS['max-lines'] },
  },
  {
    files: ['src/{model,graph,layout,scene,state}/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...IMPURE], 'no-restricted-properties': ['error', ...CHANCE] },
  },
  { files: ['src/layout/**/*.ts'], rules: { 'no-restricted-properties': ['error', ...CHANCE, ...forbidden(INEXACT)] } },
  {
    files: ['test/**/*.ts'],
    // Tests name facts by chai's properties, and look into values whose shape is what they test.
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
