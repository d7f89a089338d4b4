import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { STAND_INS, shorten } from './scripts/slim.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Our CSS without the white space that is there for its readers. */
const shortCss = (): Plugin => ({
  name: 'short-css',
  enforce: 'pre',
  transform: (code, id) => (id.includes('/src/') && code.includes('css`') ? shorten(code) : null),
});

const alias = [
  ...Object.entries(STAND_INS).map(([find, file]) => ({ find, replacement: here(`./${file}`) })),
  { find: /^infra-topology\/define$/, replacement: here('./src/define.ts') },
  { find: /^infra-topology\/schema\.json$/, replacement: here('./schema/topology.schema.json') },
  { find: /^infra-topology\/examples\/homelab\.json$/, replacement: here('./examples/homelab.topology.json') },
  { find: /^infra-topology$/, replacement: here('./src/index.ts') },
];

/** Every example is a page of its own. */
const pages = () =>
  readdirSync(here('./examples'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => here(`./examples/${file}`));

const library = {
  outDir: here('./dist'),
  emptyOutDir: false,
  sourcemap: true,
  target: 'es2022',
  minify: false,
  lib: { entry: { index: here('./src/index.ts'), define: here('./src/define.ts') }, formats: ['es' as const] },
  rolldownOptions: {
    external: [/^lit($|\/)/, /^d3-force$/],
    output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
  },
};

const cdn = {
  outDir: here('./dist/cdn'),
  emptyOutDir: false,
  sourcemap: true,
  target: 'es2022',
  lib: { entry: here('./src/define.ts'), formats: ['es' as const], fileName: () => 'infra-topology.min.js' },
  rolldownOptions: { output: { minify: true, codeSplitting: false } },
};

const site = {
  outDir: here('./dist-examples'),
  emptyOutDir: true,
  target: 'es2022',
  rolldownOptions: { input: pages() },
};

export default defineConfig(({ mode, command }) => {
  const isSite = command === 'serve' || mode === 'examples';
  return {
    base: './',
    plugins: [shortCss()],
    // Prebundled, d3-zoom would bring what the aliases leave out.
    optimizeDeps: { exclude: ['d3-zoom', 'd3-drag'] },
    resolve: { alias },
    ...(isSite ? { root: here('./examples') } : {}),
    server: { port: 5173, fs: { allow: [here('.')] } },
    build: mode === 'examples' ? site : mode === 'cdn' ? cdn : library,
  };
});
