// What runs in the page: draws one peer, and measures it from inside. measure.mjs calls it from outside.
import type { TopologyDocument } from '../../src/model/document.js';
import { createChance } from '../chance.js';
import { counts, frame, pause } from './counters.js';
import { watchDrawing } from './drawing.js';
import { boxesOf, overlapping, watchLabels, type LabelWatch } from './labels.js';

/** What a peer's adapter gives back; see bench/README.md. */
interface Drawing {
  readonly settled: Promise<unknown>;
  positions(): number[];
  fit(): void;
  /** Something that differs once the view has moved. */
  view(): string;
  /** Whether SVG shows a node; canvases are watched. */
  hasDrawn?(): boolean;
  /** Texts in the DOM that are labels. Where this is told, texts on canvases are counted, too; else nothing is. */
  labels?(): SVGGraphicsElement[];
}

interface Adapter {
  draw(box: HTMLElement, document: TopologyDocument): Drawing;
}

/** The same chance for every peer. */
const chance = createChance(1);
Math.random = () => chance.next();

let data: TopologyDocument | undefined;
let adapter: Adapter;
let drawing: Drawing;
let labels: LabelWatch | undefined;
let [start, firstPaint, settled] = [0, NaN, NaN];
const tasks: PerformanceEntry[] = [];
const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));

/** A message that is sent before a frame is painted is heard after it. */
const afterFrame = () =>
  new Promise<void>((resolve) =>
    frame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    }),
  );

async function firstPicture(): Promise<void> {
  const watch = watchDrawing();
  drawing = adapter.draw(document.querySelector<HTMLElement>('#box')!, data!);
  // Only what the peer keeps counts as its memory.
  data = undefined;
  do await afterFrame();
  while (!watch.hasDrawn && !drawing.hasDrawn?.());
  firstPaint = performance.now() - start;
  watch.stop();
}

export const bench = {
  /** Fetches the document, apart from what is timed. */
  async get(url: string): Promise<void> {
    data = (await (await fetch(url)).json()) as TopologyDocument;
  },

  /** Parses and runs the peer's script; ms. */
  async evaluate(url: string): Promise<number> {
    const from = performance.now();
    adapter = (await import(url)) as Adapter;
    return performance.now() - from;
  },

  /** Draws; ms until the first picture is painted, and until the layout is at its end and painted. */
  async load(): Promise<{ firstPaint: number; settled: number }> {
    observer.observe({ type: 'longtask' });
    // A task of its own: the tools' own tasks are not told of.
    await pause(0);
    start = performance.now();
    const painted = firstPicture();
    await drawing.settled;
    const laidOut = performance.now() - start;
    await painted;
    settled = Math.max(laidOut, firstPaint);
    return { firstPaint, settled };
  },

  /** ms to the first picture, for a peer that does not settle. */
  progress: () => firstPaint,

  /** Longest task and Σ(duration − 50 ms) from start to settled, ms; 0 when none was longer than 50. */
  async longTasks(): Promise<{ longest: number; blocking: number }> {
    await pause(100);
    tasks.push(...observer.takeRecords());
    observer.disconnect();
    const during = tasks.filter(
      ({ startTime, duration }) => startTime + duration > start && startTime < start + settled,
    );
    return {
      longest: during.reduce((longest, { duration }) => Math.max(longest, duration), 0),
      blocking: during.reduce((sum, { duration }) => sum + duration - 50, 0),
    };
  },

  positions: () => drawing.positions(),
  view: () => drawing.view(),
  counts: () => ({ ...counts }),

  /** Shows the whole graph, and notes where labels are drawn meanwhile. */
  async fit(): Promise<void> {
    labels = watchLabels();
    drawing.fit();
    await pause(1000);
  },

  /** How many labels are shown, and how many pairs of them overlap. */
  labels(): { shown: number; overlapping: number } | undefined {
    const onCanvas = labels!.boxes();
    labels!.stop();
    if (!drawing.labels) return undefined;
    const boxes = [...onCanvas, ...boxesOf(drawing.labels())];
    return { shown: boxes.length, overlapping: overlapping(boxes) };
  },

  /** Times between animation frames for so long, ms; the last one is the frame that ends after it. */
  async frames(lengthMs: number): Promise<number[]> {
    const times: number[] = [];
    const end = performance.now() + lengthMs;
    do times.push(await new Promise<number>((resolve) => frame(() => resolve(performance.now()))));
    while (times.at(-1)! < end);
    return times.slice(1).map((time, at) => time - times[at]!);
  },
};

Object.assign(window, { bench });
