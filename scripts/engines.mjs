// A page in each engine, for scripts that look at built pages: at a width, with its functions called in it.
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, withoutOrientation } from './browsers.mjs';
import { setMedia } from './serve.mjs';
import { webKitSession } from './webkit.mjs';

const HEIGHT = 800;

async function chromium(executablePath) {
  const browser = await puppeteer.launch({ executablePath, args: CHROMIUM_ARGS });
  return {
    async open(address, { width, hasScript = true, onError }) {
      const tab = await browser.newPage();
      tab.on('pageerror', ({ message }) => onError?.(message));
      await tab.setJavaScriptEnabled(hasScript);
      await tab.setViewport({ width, height: HEIGHT });
      await setMedia(tab, { 'prefers-reduced-motion': 'reduce' });
      await tab.goto(address);
      return tab;
    },
    close: () => browser.close(),
  };
}

async function firefox(executablePath) {
  const extraPrefsFirefox = { 'ui.prefersReducedMotion': 1 };
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox });
  return {
    async open(address, { width, onError }) {
      const tab = await browser.newPage();
      tab.on('pageerror', ({ message }) => onError?.(message));
      await withoutOrientation(tab.setViewport({ width, height: HEIGHT }));
      await tab.goto(address);
      return tab;
    },
    close: () => browser.close(),
  };
}

/** Its windows are one at a time, and no narrower than its tool bar. */
async function webkit(binary) {
  const { send, end } = await webKitSession(binary);
  const evaluate = async (work, ...args) => {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${work})(...[].slice.call(arguments, 0, -1)))
        .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await send('POST', '/execute/async', { script, args });
    if (error) throw new Error(error);
    return value;
  };
  return {
    async open(address, { width }) {
      await send('POST', '/window/rect', { x: 0, y: 0, width, height: HEIGHT });
      await send('POST', '/url', { url: address });
      return { evaluate, close: () => Promise.resolve() };
    },
    close: () => Promise.resolve(end()),
  };
}

/**
 * A browser of an engine: `open(address, { width, hasScript, onError })` gives a tab with `evaluate(work, ...args)` and `close()`.
 * Only Chromium can be told to run no script, and only WebKit does not tell its errors.
 */
export const ENGINES = { chromium, firefox, webkit };
