import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, find, withoutOrientation } from './scripts/browsers.mjs';
import { STAND_INS, shorten } from './scripts/slim.mjs';
import { commands } from './scripts/test-commands.mjs';
import { summary } from './scripts/test-reporter.mjs';
import { capabilities, freePort, startWebKit } from './scripts/webkit.mjs';

const found = find();
const wanted = (
  process.env.ENGINES ??
  Object.keys(found)
    .filter((engine) => found[engine])
    .join(',')
).split(',');

/** A page of Firefox. */
async function pageWithoutOrientation({ context }) {
  const page = await context.newPage();
  const setViewport = page.setViewport.bind(page);
  page.setViewport = (size) => withoutOrientation(setViewport(size));
  return page;
}

/** A driver that does not let go of a page whose tests have ended, and are counted, is replaced by a fresh one. */
function beginAnew(launcher, end, port) {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const stopped = stopSession(id).then(
      (result) => ({ result }),
      (error) => ({ error }),
    );
    const { result, error } = await Promise.race([
      stopped,
      wait(30_000, { error: new Error('no answer in 30 s') }, { ref: false }),
    ]);
    if (!error) return result;
    console.log(`${launcher.name} did not let go of a page and was begun anew: ${error.message}`);
    end();
    launcher.driver = launcher.driverManager = undefined;
    end = await startWebKit(port);
    return {};
  };
  return launcher;
}

const launchers = {
  chromium: () => chromeLauncher({ launchOptions: { executablePath: found.chromium, args: CHROMIUM_ARGS } }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      createPage: pageWithoutOrientation,
      launchOptions: { browser: 'firefox', executablePath: found.firefox, headless: true },
    }),
  webkit: async () => {
    const port = await freePort();
    const end = await startWebKit(port);
    const launcher = webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      capabilities: {
        ...capabilities(found.webkit),
        // A test says itself when it has ended; a load event that is lost must not hold the run.
        pageLoadStrategy: 'none',
        // Without it webdriverio asks for BiDi, which this driver does not speak.
        'wdio:enforceWebDriverClassic': true,
      },
    });
    return beginAnew(launcher, end, port);
  },
};

/** Tests run what is shipped: d3 on the stand-ins (docs/adr/0005), templates made short. */
const asShipped = () => ({
  name: 'as-shipped',
  resolveImport: ({ source }) => (Object.hasOwn(STAND_INS, source) ? `/${STAND_INS[source]}` : undefined),
  transform: ({ path, body }) => (/\.(ts|mjs)$/.test(path) ? shorten(body, path) : undefined),
});

const browsers = [];
for (const engine of wanted) browsers.push(await launchers[engine]());

export default {
  nodeResolve: { exportConditions: ['browser', 'development'] },
  files: ['test/{model,graph,layout,scene,state,render,controllers,elements}/**/*.test.ts'],
  plugins: [
    asShipped(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
    commands(),
  ],
  browsers,
  concurrentBrowsers: 3,
  concurrency: 1,
  testsFinishTimeout: 420_000,
  testFramework: { config: { ui: 'tdd', timeout: 15_000 } },
  reporters: [summary()],
};
