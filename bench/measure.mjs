// One run: a fresh browser with a fresh profile, one peer, one graph.
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../scripts/browsers.mjs';
import { browserCpu, watchOthers } from './cpu.mjs';
import { findBackground, pan, zoom } from './input.mjs';

/** Not settled by then: not settled, ms. */
export const LIMIT_MS = 60_000;
const IDLE_MS = 3000;
const VIEWPORT = { width: 1200, height: 800, deviceScaleFactor: 1 };

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What `promise` gives, or undefined when that takes longer. */
function within(ms, promise) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Everything at once from inside and outside the page. */
async function openPage(browser, address, faults) {
  const page = await browser.newPage();
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.setViewport(VIEWPORT);
  await page.goto(address);
  const [session, whole] = await Promise.all([page.createCDPSession(), browser.target().createCDPSession()]);
  // The clock of the thread: what it has worked, not what has passed.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metric = async (name) =>
    (await session.send('Performance.getMetrics')).metrics.find((metric) => metric.name === name).value;
  /** Calls a method of the harness. */
  const ask = (name, ...args) => page.evaluate((method, given) => globalThis.bench[method](...given), name, args);
  return {
    page,
    session,
    ask,
    cpu: () => browserCpu(whole),
    mainMs: async () => (await metric('TaskDuration')) * 1000,
    heapBytes: () => metric('JSHeapUsedSize'),
  };
}

async function load({ ask, cpu, mainMs }, { script, graph }) {
  await ask('get', graph);
  const evalMs = await ask('evaluate', script);
  await pause(300);
  const [main, all, others] = [await mainMs(), await cpu(), watchOthers()];
  const loading = ask('load');
  // It may still end, or be cut off with the browser, when nobody waits any more.
  loading.catch(() => {});
  const result = await within(LIMIT_MS, loading);
  if (!result) {
    const progress = ask('progress').catch(() => undefined);
    return { evalMs, firstPaintMs: await within(2000, progress) };
  }
  const [mainAfter, allAfter] = [await mainMs(), await cpu()];
  const { longest, blocking } = await ask('longTasks');
  return {
    evalMs,
    firstPaintMs: result.firstPaint,
    settledMs: result.settled,
    longestTaskMs: longest,
    blockingMs: blocking,
    loadMainMs: mainAfter - main,
    loadCpuMs: allAfter - all,
    others: others(allAfter - all),
  };
}

async function heapOf({ session, heapBytes }) {
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
  return (await heapBytes()) / 1e6;
}

async function idle({ ask, mainMs, cpu }) {
  const [main, all, counts] = [await mainMs(), await cpu(), await ask('counts')];
  await pause(IDLE_MS);
  const after = await ask('counts');
  return {
    idleMainMs: (await mainMs()) - main,
    idleCpuMs: (await cpu()) - all,
    idleFrames: after.frames - counts.frames,
    idleTimers: after.timers - counts.timers,
  };
}

async function gestures({ session, ask, cpu }) {
  const view = () => ask('view');
  const frames = (ms) => ask('frames', ms);
  const spot = await findBackground(session, view);
  if (!spot) return { panMoved: false };
  /** Figures of one gesture, named for it. */
  const timed = async (name, act) => {
    const [before, all, others, start] = [await view(), await cpu(), watchOthers(), performance.now()];
    const times = await act();
    const used = (await cpu()) - all;
    const seconds = (performance.now() - start) / 1000;
    await pause(600);
    return {
      [`${name}Frames`]: times,
      [`${name}CpuPerSecond`]: used / seconds,
      [`${name}Moved`]: (await view()) !== before,
      [`${name}Others`]: others(used),
    };
  };
  return {
    ...(await timed('pan', () => pan(session, spot, frames))),
    ...(await timed('zoom', () => zoom(session, frames))),
  };
}

/** Greatest distance that a node has moved after the layout said that it was settled, in its own units. */
const movement = (before, after) => before.reduce((most, value, at) => Math.max(most, Math.abs(value - after[at])), 0);

/** Measures step by step into `result`, so that what is known stays known if the page stops answering. */
async function measureIn(open, job, result) {
  const { figures } = result;
  Object.assign(figures, await load(open, job));
  if (figures.settledMs === undefined) return;
  const { ask, page } = open;
  const before = await ask('positions');
  result.positions = before;
  await ask('fit');
  figures.heapMB = await heapOf(open);
  Object.assign(figures, await idle(open));
  figures.labels = await ask('labels');
  result.positions = await ask('positions');
  figures.movedAfter = movement(before, result.positions);
  if (job.picture) await page.screenshot({ path: job.picture });
  Object.assign(figures, await gestures(open));
}

/**
 * Draws one graph with one peer in a browser of its own.
 * @param job `address` of the page, `script` and `graph` on it, `picture`: file for a screenshot
 * @returns what was measured, without `settledMs` if it was not settled in time; the positions; what went wrong, in words
 */
export async function measure(chromium, job) {
  const browser = await puppeteer.launch({
    executablePath: chromium,
    args: CHROMIUM_ARGS,
    defaultViewport: null,
    protocolTimeout: 3 * LIMIT_MS,
  });
  const result = { figures: {}, positions: undefined };
  const faults = [];
  try {
    const measured = openPage(browser, job.address, faults).then((open) =>
      measureIn(open, job, result).then(() => true),
    );
    // It is cut off with the browser when nobody waits any more.
    measured.catch(() => {});
    if (!(await within(3 * LIMIT_MS, measured)))
      faults.push(`did not answer any more after ${(3 * LIMIT_MS) / 1000} s`);
  } catch (error) {
    faults.push(error.message);
  } finally {
    // A page that hangs would not let it close.
    await within(5000, browser.close());
    browser.process()?.kill('SIGKILL');
  }
  return { ...result, faults };
}
