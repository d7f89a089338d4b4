import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { prerender } from './scripts/prerender.mjs';
import { STAND_INS, TERSER, shorten } from './scripts/slim.mjs';
import type { TopologyDocument } from './src/model/document.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Our code and d3 without what nobody needs. */
const short = (): Plugin => ({
  name: 'short',
  enforce: 'pre',
  transform(code, id) {
    const text = shorten(code, id);
    return text === code ? null : text;
  },
});

/** Terser after the bundler's own minifier: each finds what the other leaves. */
const terse = (): Plugin => ({
  name: 'terse',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = (await minify(chunk.code, TERSER)).code!;
    }
  },
});

/** What is loaded with these brings copies of what it shares with the page, but for what remembers something. */
const OWN = { entry: /\/mass\.js$/, copied: /\/src\/(?!render\/icons?\.ts)/, mark: '?own' } as const;

/**
 * Shared modules would have to be parts of their own, of which a small map loads all: 2 kB more than it needs (docs/adr/0008). Pure
 * functions are as good twice.
 */
const apart = (): Plugin => ({
  name: 'apart',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const isOwn = importer?.endsWith(OWN.mark);
    if (!isOwn && !OWN.entry.test(source)) return null;
    const found = await this.resolve(source, importer?.replace(OWN.mark, ''), { ...options, skipSelf: true });
    return found && OWN.copied.test(found.id) ? `${found.id}${OWN.mark}` : found;
  },
});

const alias = [
  ...Object.entries(STAND_INS).map(([find, file]) => ({ find, replacement: here(`./${file}`) })),
  { find: /^infra-topology\/define$/, replacement: here('./src/define.ts') },
  { find: /^infra-topology\/schema\.json$/, replacement: here('./schema/topology.schema.json') },
  { find: /^infra-topology\/examples\/homelab\.json$/, replacement: here('./examples/homelab.topology.json') },
  { find: /^infra-topology$/, replacement: here('./src/index.ts') },
];

/** Says, beside Vite's own address, where the homelab is. */
const sayWhere = (): Plugin => ({
  name: 'say-where',
  configureServer(server) {
    const print = server.printUrls.bind(server);
    server.printUrls = () => {
      print();
      for (const url of server.resolvedUrls?.local ?? [])
        server.config.logger.info(`  ➜  The homelab: ${url}portfolio/`);
    };
  },
});

/** A folder with a package of its own is a site by itself. */
const examples = readdirSync(here('./examples'))
  .filter((name) => !existsSync(here(`./examples/${name}/package.json`)))
  .flatMap((name) =>
    statSync(here(`./examples/${name}`)).isDirectory()
      ? readdirSync(here(`./examples/${name}`)).map((file) => `${name}/${file}`)
      : [name],
  );

/** Every example is a page of its own. */
const pages = () => examples.filter((file) => file.endsWith('.html')).map((file) => here(`./examples/${file}`));

/** The documents that pages fetch lie in the built site as they lie here. */
const documents = (): Plugin => ({
  name: 'documents',
  generateBundle() {
    for (const fileName of examples.filter((file) => /\.json(\.txt)?$/.test(file)))
      this.emitFile({ type: 'asset', fileName, source: readFileSync(here(`./examples/${fileName}`)) });
  },
});

/** The portfolio is a whole page before any script runs, and without one. */
const prerendered = (): Plugin => ({
  name: 'prerendered',
  transformIndexHtml: {
    // What is drawn is none of the bundler's business.
    order: 'post',
    handler: (page, { filename }) =>
      filename.endsWith('/portfolio/index.html')
        ? prerender(
            page,
            JSON.parse(readFileSync(here('./examples/homelab.topology.json'), 'utf8')) as TopologyDocument,
          )
        : page,
  },
});

const ENTRIES = {
  index: here('./src/index.ts'),
  define: here('./src/define.ts'),
  'ssr/render': here('./src/ssr/render.ts'),
};

const library = {
  outDir: here('./dist'),
  emptyOutDir: false,
  target: 'es2022',
  minify: false,
  lib: { entry: ENTRIES, formats: ['es' as const] },
  rolldownOptions: {
    // A page may have Lit already; d3 on our stand-ins it cannot have.
    external: [/^lit($|\/)/],
    output: {
      preserveModules: true,
      preserveModulesRoot: 'src',
      // What is built in is ours to publish: a folder named node_modules would say that it is installed.
      entryFileNames: ({ name }: { name: string }) =>
        `${name.replace(/^node_modules\//, 'd3/').replace(/\/dist\//, '/')}.js`,
    },
  },
};

/** Everything in one file; `page` is the same with what is loaded later apart, as a site's bundler has it (scripts/size.mjs). */
const oneFile = (codeSplitting: boolean) => ({
  outDir: here('./dist/cdn'),
  emptyOutDir: false,
  target: 'es2022',
  lib: { entry: here('./src/define.ts'), formats: ['es' as const], fileName: () => 'infra-topology.min.js' },
  rolldownOptions: { preserveEntrySignatures: 'allow-extension' as const, output: { minify: true, codeSplitting } },
});

const site = {
  outDir: here('./dist-examples'),
  emptyOutDir: true,
  target: 'es2022',
  rolldownOptions: { input: pages() },
};

const BUILDS = { examples: () => site, cdn: () => oneFile(false), page: () => oneFile(true) };
const buildOf = (mode: string) => (mode in BUILDS ? BUILDS[mode as keyof typeof BUILDS]() : library);

export default defineConfig(({ mode, command }) => {
  const isSite = command === 'serve' || mode === 'examples';
  return {
    base: './',
    // The worker's file stands by itself: what it imports is in it.
    worker: { format: 'es' as const, plugins: () => [short(), terse()] },
    plugins: [
      short(),
      ...(command === 'build' && mode !== 'cdn' ? [apart()] : []),
      ...(isSite ? [sayWhere()] : []),
      ...(mode === 'examples' ? [documents(), prerendered()] : []),
      ...(mode === 'cdn' || mode === 'page' ? [terse()] : []),
    ],
    // Prebundled, d3 would bring what the aliases leave out.
    optimizeDeps: { exclude: ['d3-force', 'd3-zoom', 'd3-drag', 'd3-dispatch'] },
    // The examples show what a visitor gets: Lit as it is published, without its notes to developers.
    resolve: { alias, conditions: ['module', 'browser', 'production'] },
    ...(isSite ? { root: here('./examples') } : {}),
    server: { port: 5173, fs: { allow: [here('.')] } },
    build: buildOf(mode),
  };
});
