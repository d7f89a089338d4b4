// What has been opened on the page and not closed again. Must be evaluated before what it watches.
import { before } from './patch.js';

interface Opened {
  readonly what: string;
  readonly by: readonly unknown[];
}

const opened = new Set<Opened>();

const find = (by: readonly unknown[]) =>
  [...opened].find((one) => one.by.length === by.length && one.by.every((part, at) => part === by[at]));
const open = (what: string, ...by: readonly unknown[]) => void (find(by) ?? opened.add({ what, by }));
const close = (...by: readonly unknown[]) => {
  const found = find(by);
  if (found) opened.delete(found);
};

/** What outlives an element: a listener on it keeps the element alive. What a worker or a port hears dies with it. */
const outlives = (target: unknown) =>
  target instanceof Node
    ? target === document || target === document.documentElement || target === document.body
    : !(target instanceof AbortSignal || target instanceof MessagePort || target instanceof Worker);

/** `options` of a listener in one form. */
const optionsOf = (options: unknown): AddEventListenerOptions =>
  typeof options === 'object' && options ? options : { capture: Boolean(options) };
const keyOf = (target: EventTarget, [type, listener, options]: readonly unknown[]) => [
  target,
  type,
  listener,
  Boolean(optionsOf(options).capture),
];
const { prototype: targets } = EventTarget;
/** Unwatched. */
const { value: listen } = Object.getOwnPropertyDescriptor(targets, 'addEventListener') as {
  value: (this: EventTarget, type: string, listener: () => void, options: AddEventListenerOptions) => void;
};

before(targets, 'addEventListener', (self, args) => {
  // Called by its bare name, it is the window's.
  const target = self ?? window;
  const [type, listener, given] = args;
  if (!outlives(target) || !listener) return;
  const by = keyOf(target, args);
  open(`listener for ${String(type)} on ${target.constructor.name}`, ...by);
  const { once, signal, capture } = optionsOf(given);
  const forget = () => close(...by);
  if (once) listen.call(target, String(type), forget, { once, capture: Boolean(capture) });
  if (signal) listen.call(signal, 'abort', forget, { once: true });
});
before(targets, 'removeEventListener', (self, args) => close(...keyOf(self ?? window, args)));

for (const { prototype } of [ResizeObserver, MutationObserver, IntersectionObserver] as {
  prototype: ResizeObserver;
}[]) {
  before(prototype, 'observe', (self) => open(self.constructor.name, self));
  before(prototype, 'disconnect', (self) => close(self));
}

/** Watches what is opened by `new` and closed by a method. */
function watch(name: 'Worker' | 'EventSource' | 'BroadcastChannel', method: string): void {
  const Original = window[name] as unknown as new (...args: unknown[]) => EventTarget;
  const Watched = class extends Original {
    constructor(...args: unknown[]) {
      super(...args);
      open(name, this);
    }
  };
  before(Original.prototype as Record<string, unknown>, method, (self) => close(self));
  Object.assign(window, { [name]: Watched });
}
watch('Worker', 'terminate');
watch('EventSource', 'close');
watch('BroadcastChannel', 'close');

/** Watches what is asked for with a callback and has an id; `repeats`: it does not end by being called. */
function watchCalls(
  ask: 'requestAnimationFrame' | 'setTimeout' | 'setInterval',
  cancel: string,
  repeats = false,
): void {
  const original = window[ask].bind(window) as (act: (...args: unknown[]) => void, ...rest: unknown[]) => number;
  const asked = (act: (...args: unknown[]) => void, ...rest: unknown[]): number => {
    const id = original(
      (...args) => {
        if (!repeats) close(ask, id);
        act(...args);
      },
      ...rest,
    );
    open(ask, ask, id);
    return id;
  };
  Object.assign(window, { [ask]: asked });
  before(window as unknown as Record<string, unknown>, cancel, (_, [id]) => close(ask, id));
}
watchCalls('requestAnimationFrame', 'cancelAnimationFrame');
watchCalls('setTimeout', 'clearTimeout');
watchCalls('setInterval', 'clearInterval', true);

/** In words, with how many of each; empty when all is closed. */
export function left(): string[] {
  const counts = new Map<string, number>();
  for (const { what } of opened) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].map(([what, count]) => `${count} × ${what}`);
}
