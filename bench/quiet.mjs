// Runs that other work on the machine has disturbed are not trusted.
import { measure } from './measure.mjs';
import { watchOthers } from './cpu.mjs';

/** Cores that others may use before a run begins, and while it loads, on average. */
const MOST = { before: 0.25, during: 0.5 };
/** How long to wait for a quiet machine, and how often to try again a run that was disturbed. */
const PATIENCE = { seconds: 120, again: 2 };

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the machine has been quiet for a second, or for as long as it may. */
async function waitForQuiet() {
  for (let second = 0; second < PATIENCE.seconds; second += 1) {
    const others = watchOthers();
    await pause(1000);
    if ((others(0) ?? 0) <= MOST.before) return;
  }
}

/** One run as `measure()` gives it, on a machine that is as quiet as it gets: a run that was disturbed is done again. */
export async function measureQuietly(chromium, job) {
  let result;
  for (let run = 0; run <= PATIENCE.again; run += 1) {
    await waitForQuiet();
    result = await measure(chromium, job);
    if ((result.figures.others ?? 0) <= MOST.during) break;
    console.log(`Something else ran meanwhile (${result.figures.others.toFixed(1)} cores): once more …`);
  }
  return result;
}
