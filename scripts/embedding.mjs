// Runs what docs/embedding.md and docs/layout.md show: pages in Chromium, from the built package as it is packed; types with TypeScript; builds with Vite.
// React is the one that Storybook brings.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { CHROMIUM_ARGS, findOrInstall } from './browsers.mjs';
import { mapsOf } from './serve.mjs';

const root = process.cwd();
const folder = mkdtempSync(path.join(tmpdir(), 'infra-topology-'));
const at = (...parts) => path.join(folder, ...parts);
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/** The snippets that have a file's name, by it. */
const snippets = new Map(
  [
    ...['embedding', 'layout']
      .map((name) => readFileSync(`docs/${name}.md`, 'utf8'))
      .join('\n')
      .matchAll(/```\w+ file=(\S+)\n([\s\S]*?)```/g),
  ].map(([, file, text]) => [file, text]),
);

/** A project with each snippet at its place, beside the package as npm would install it. */
function write() {
  for (const project of ['.', 'vite', 'react']) {
    mkdirSync(at(project), { recursive: true });
    writeFileSync(at(project, 'topology.json'), snippets.get('topology.json'));
  }
  for (const [file, text] of snippets) if (existsSync(path.dirname(at(file)))) writeFileSync(at(file), text);
  mkdirSync(at('node_modules/@types'), { recursive: true });
  symlinkSync(root, at('node_modules/infra-topology'), 'dir');
  for (const name of ['react', 'react-dom', '@types/react', '@types/react-dom', 'csstype'])
    if (existsSync(`node_modules/${name}`))
      symlinkSync(path.join(root, 'node_modules', name), at('node_modules', name));
  cpSync('dist/cdn', at('cdn'), { recursive: true });
  const start = `import { createRoot } from 'react-dom/client';\nimport { App } from './App';\nimport { createElement } from 'react';\ncreateRoot(document.body.appendChild(document.createElement('div'))).render(createElement(App));\n`;
  writeFileSync(at('react/main.js'), start);
  writeFileSync(at('react/index.html'), '<!doctype html><body><script type="module" src="main.js"></script>');
  const { nodes, ...rest } = JSON.parse(snippets.get('topology.json'));
  const many = Array.from({ length: 400 }, (_, place) => ({ id: `guest-${place}`, kind: 'vm', parent: 'pve' }));
  writeFileSync(at('large.json'), JSON.stringify({ ...rest, nodes: [...nodes, ...many] }));
  writeFileSync(at('large.html'), snippets.get('plain.html').replace('topology.json', 'large.json'));
}

/** Types of every project that a bundler takes. */
function judgeTypes() {
  const options = ['--strict', '--noEmit', '--module', 'esnext', '--moduleResolution', 'bundler', '--target', 'es2022'];
  const more = ['--resolveJsonModule', '--skipLibCheck', '--jsx', 'react-jsx', '--lib', 'es2023,dom,dom.iterable'];
  const files = ['vite/main.ts', 'vite/check.ts', 'react/App.tsx'];
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  execFileSync('node', [tsc, ...options, ...more, ...files], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
}

const bundle = (project) =>
  build({
    configFile: false,
    root: at(project),
    base: './',
    logLevel: 'error',
    build: { outDir: at(`${project}-built`) },
  });

/** Serves the folder; pages under /strict/ carry the policy of the guide, those under /trusted/ both of its policies. */
function serve() {
  const strict = snippets.get('policy.txt').trim();
  const policies = { strict, trusted: `${strict}; ${snippets.get('trusted.txt').trim()}` };
  const server = createServer(({ url }, answer) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (pathname === '/favicon.ico') return answer.writeHead(204).end();
    const policy = policies[pathname.split('/')[1]];
    const file = at(pathname.replace(/^\/(strict|trusted)\//, '/').replace(/^\/wp-content\/themes\/my-theme\//, '/'));
    if (!existsSync(file)) return answer.writeHead(404).end();
    const headers = { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' };
    answer.writeHead(200, policy ? { ...headers, 'content-security-policy': policy } : headers);
    answer.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Puts the local file in the place of the network's, as its server would send it. */
async function standIn(tab) {
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'cdn.jsdelivr.net') return void request.continue();
    const file = new URL(request.url()).pathname.replace(/^\/npm\/infra-topology@[\d.]+\/dist\//, '');
    const headers = { 'access-control-allow-origin': '*' };
    return void request.respond({ body: readFileSync(at(file)), contentType: 'text/javascript', headers });
  });
}

/** Clicks a node as a reader does, and waits until the page says which. */
async function choose(tab, id) {
  const point = await tab.evaluate((name) => {
    const map = document.querySelector('infra-topology');
    const label = [...map.shadowRoot.querySelectorAll('[part~="node"]')].find((mark) =>
      mark.getAttribute('aria-label').startsWith(name),
    );
    const { x, y, width, height } = label.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, id);
  await tab.mouse.click(point.x, point.y);
}

/** What is wrong with a page: too few nodes, complaints, violations of its policy. */
async function judge(browser, address, { nodes, network = false, said, then }) {
  const tab = await browser.newPage();
  const faults = [];
  tab.on('pageerror', ({ message }) => faults.push(message));
  const isFault = (line) => ['error', 'warn'].includes(line.type()) && !said?.test(line.text());
  tab.on('console', (line) => isFault(line) && faults.push(line.text()));
  if (network) await standIn(tab);
  await tab.goto(address);
  const isDefined = tab.waitForFunction("customElements.get('infra-topology')", { timeout: 10_000 });
  await isDefined.catch(() => faults.push('The tag is not defined.'));
  const maps = faults.length ? [] : await mapsOf(tab);
  // A large map need not draw every node, but has a place for each.
  const placed = await tab.evaluate(
    () => Object.keys(document.querySelector('infra-topology').positions?.() ?? {}).length,
  );
  if (maps.length !== 1 || placed !== nodes) faults.push(`${placed} nodes, not ${nodes}`);
  if (!faults.length) await then?.(tab).catch(({ message }) => faults.push(message));
  await tab.close();
  return faults;
}

/** Fails unless the page's words are these in the end. */
const says = (text) => (tab) =>
  tab.waitForFunction((wanted) => document.querySelector('#chosen').textContent === wanted, { timeout: 5000 }, text);

const clicked = (text) => async (tab) => {
  await choose(tab, 'Router');
  await says(text)(tab);
};

const PAGES = {
  'plain.html': { nodes: 3 },
  'network.html': { nodes: 3, network: true },
  'events.html': { nodes: 3, then: clicked('node router') },
  'strict/plain.html': { nodes: 3 },
  'strict/large.html': { nodes: 403 },
  'trusted/plain.html': { nodes: 3 },
  'trusted/large.html': { nodes: 403, said: /TrustedScriptURL/ },
  'wordpress.html': { nodes: 2 },
  'vite-built/index.html': { nodes: 3 },
  'react-built/index.html': { nodes: 3, then: clicked('router') },
};

async function judgePages(address) {
  const { chromium } = findOrInstall() ?? process.exit(1);
  const browser = await puppeteer.launch({ executablePath: chromium, args: CHROMIUM_ARGS });
  const faults = [];
  try {
    for (const [page, wanted] of Object.entries(PAGES))
      for (const fault of await judge(browser, `${address}/${page}`, wanted)) faults.push(`${page}: ${fault}`);
    const refused = await judge(browser, `${address}/wrong-hash.html`, { nodes: 3, network: true });
    if (!refused.some((fault) => fault.includes('integrity'))) faults.push('A wrong hash is not refused.');
  } finally {
    await browser.close();
  }
  return faults;
}

try {
  write();
  const hash = execFileSync('sh', ['-c', snippets.get('hash.sh')], { cwd: folder, encoding: 'utf8' }).trim();
  const page = `<!doctype html>${snippets.get('network.html')}`;
  writeFileSync(at('network.html'), page.replace('HASH', hash));
  writeFileSync(
    at('wrong-hash.html'),
    page.replace(
      'HASH',
      hash.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
    ),
  );
  for (const file of ['events.html', 'wordpress.html']) writeFileSync(at(file), `<!doctype html>${snippets.get(file)}`);
  const printed = execFileSync('node', ['settle.mjs'], { cwd: folder, encoding: 'utf8' });
  if (!/^Float64Array\(4\) \[[-\d., \n]+\]\n$/.test(printed)) throw new Error(`settle.mjs prints ${printed}`);
  judgeTypes();
  for (const project of ['vite', 'react']) await bundle(project);
  const server = await serve();
  const faults = await judgePages(`http://127.0.0.1:${server.address().port}`).finally(() => server.close());
  for (const fault of faults) console.error(fault);
  if (faults.length) process.exitCode = 1;
  else console.log(`${Object.keys(PAGES).length} pages of the guides work.`);
} catch (error) {
  console.error([error.stdout, error.stderr, error.stdout === undefined && error.stack].filter(Boolean).join('\n'));
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
