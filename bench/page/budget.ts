// What runs in the page of `npm run budget`: puts our map on it, and takes it away again.
import type { TopologyDocument } from '../../src/model/document.js';
import { counts, frame, pause } from './counters.js';
import { left } from './open.js';

interface Adapter {
  draw(box: HTMLElement, document: TopologyDocument): { readonly settled: Promise<unknown> };
}

let adapter: Adapter;
const box = document.querySelector<HTMLElement>('#box')!;
const read = async (url: string) => (await (await fetch(url)).json()) as TopologyDocument;
const map = () => box.querySelector('infra-topology');
const anyNode = ({ nodes }: TopologyDocument) => nodes[nodes.length >> 1]!.id;

export const budget = {
  /** Runs the map's script. */
  async evaluate(url: string): Promise<void> {
    adapter = (await import(url)) as Adapter;
  },

  /** Puts a map on the page; it is settled, painted and at rest. */
  async mount(url: string): Promise<void> {
    box.replaceChildren();
    await adapter.draw(box, await read(url)).settled;
    await pause(1000);
  },

  /** Frames and timers that run in so long without any input. */
  async rest(lengthMs: number): Promise<{ frames: number; timers: number }> {
    const before = { ...counts };
    await pause(lengthMs);
    return { frames: counts.frames - before.frames, timers: counts.timers - before.timers };
  },

  /** Puts maps on the page and takes them away again, in turn at rest, while they move, and before they are drawn. */
  async cycle(count: number, urls: readonly string[]): Promise<void> {
    const documents = await Promise.all(urls.map(read));
    for (let turn = 0; turn < count; turn += 1) {
      const data = documents[turn % documents.length]!;
      const { settled } = adapter.draw(box, data);
      if (turn % 3 > 0) await settled;
      if (turn % 3 > 1) map()!.zoomTo((map()!.selected = anyNode(data)));
      await new Promise((resolve) => frame(resolve));
      box.replaceChildren();
    }
    await pause(1000);
  },

  left,

  /** Longest task of the main thread while a map is given a document, until it is settled and painted, ms; 0: none above 50. */
  async longestTask(url: string): Promise<number> {
    const data = await read(url);
    const tasks: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
    await pause(300);
    observer.observe({ type: 'longtask' });
    await pause(0);
    await adapter.draw(box, data).settled;
    for (let count = 0; count < 2; count += 1) await new Promise((resolve) => frame(resolve));
    await pause(500);
    tasks.push(...observer.takeRecords());
    observer.disconnect();
    return tasks.reduce((longest, { duration }) => Math.max(longest, duration), 0);
  },
};

Object.assign(window, { budget });
