// What runs at rest. Must be evaluated before what it counts.
const setTimeout = window.setTimeout.bind(window);
const setInterval = window.setInterval.bind(window);

/** Uncounted, for the harness itself. */
export const frame = window.requestAnimationFrame.bind(window);
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Animation frames and timers that have run since the page began. */
export const counts = { frames: 0, timers: 0 };

const counted =
  <Args extends unknown[]>(what: keyof typeof counts, act: (...args: Args) => void) =>
  (...args: Args): void => {
    counts[what] += 1;
    act(...args);
  };

window.requestAnimationFrame = (act) => frame(counted('frames', act));
window.setTimeout = ((act: () => void, ...rest: number[]) =>
  setTimeout(counted('timers', act), ...rest)) as typeof setTimeout;
window.setInterval = ((act: () => void, ...rest: number[]) =>
  setInterval(counted('timers', act), ...rest)) as typeof setInterval;
