// Finds the browsers that tests and pictures run in, and installs Chromium where that is allowed and nothing else is there.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(existsSync);

const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const MINIBROWSERS = ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);

/** Path of each engine's browser; undefined where there is none. */
export const find = () => ({
  chromium: process.env.CHROME_PATH || CHROMIUMS.map(onPath).find(Boolean) || PLACES.find(existsSync),
  firefox: process.env.FIREFOX_PATH || ['firefox-esr', 'firefox'].map(onPath).find(Boolean),
  webkit: onPath('WebKitWebDriver') && onPath('xvfb-run') && MINIBROWSERS.find(existsSync),
});

/** Firefox ESR does not know of a screen's orientation, which puppeteer sets beside the size of a page. */
export const withoutOrientation = (sizing) =>
  sizing.catch((error) => {
    if (!error.message.includes('setScreenOrientationOverride')) throw error;
  });

const isRoot = process.getuid?.() === 0;

/** What Chromium needs in a container, and what it must not do without being asked. */
export const CHROMIUM_ARGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The browsers here; installs Chromium from Debian's packages when there is none at all. Undefined: nothing can be done. */
export function findOrInstall() {
  const found = find();
  if (Object.values(found).some(Boolean)) return found;
  if (process.platform === 'linux' && isRoot && onPath('apt-get')) {
    console.log('No browser found: installing chromium with apt-get (about 290 MB) …');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    const packages = ['chromium', 'fonts-dejavu-core', 'fonts-liberation'];
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const again = find();
    if (again.chromium) return again;
  }
  console.error('No browser found. Install Chrome, Edge, Chromium or Firefox, or set CHROME_PATH.');
  return undefined;
}

/** "Chromium 156.0.1" */
export function versionOf(engine, file) {
  if (engine === 'webkit') return 'WebKitGTK MiniBrowser';
  try {
    return execFileSync(file, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return engine;
  }
}
