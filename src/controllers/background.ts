import type { LayoutOptions, Positions } from '../layout/layout.js';
import { pack, transferable, type Answer, type Request } from '../layout/message.js';
import { isSmall, type LayoutName } from '../layout/names.js';
import { paced } from '../layout/pace.js';
import type { Topology } from '../model/topology.js';
import { inSlices } from './slices.js';

/** What is to be laid out, and who wants to know. */
export interface Errand {
  readonly topology: Topology;
  readonly layout: LayoutName;
  readonly options: LayoutOptions;
  /** Gets coarse positions, then better ones, at last the settled ones. */
  readonly onPositions: (positions: Positions, isSettled: boolean) => void;
}

/** A worker that has not said that it runs after this time will not, ms: some pages block it without a word. */
const SILENCE_MS = 1500;

/**
 * Lays out where it keeps nobody waiting: in a worker from its own file, else in one from a blob, else in slices on the page. What is
 * quick is done on the page: there is no file to wait for.
 * @returns the way to stop.
 */
export function layOut(errand: Errand): () => void {
  const stop = new AbortController();
  void (isSmall(errand.topology) ? onPage : inWorker)(errand, stop.signal);
  return () => stop.abort();
}

async function inWorker(errand: Errand, signal: AbortSignal): Promise<void> {
  for (const create of [fromFile, fromBlob]) {
    const end = await runIn(create, errand, signal);
    if (end === 'done') return;
    if (end === 'silent') break;
  }
  await onPage(errand, signal);
}

/** 'blocked': the page does not let it run, or it broke; 'silent': it was let and did not. */
type End = 'done' | 'blocked' | 'silent';

function runIn(create: () => Worker, { onPositions, ...request }: Errand, signal: AbortSignal): Promise<End> {
  return new Promise((resolve) => {
    let worker: Worker | undefined;
    const finish = (end: End) => {
      clearTimeout(timer);
      worker?.terminate();
      resolve(end);
    };
    const timer = setTimeout(() => finish('silent'), SILENCE_MS);
    signal.addEventListener('abort', () => finish('done'));
    try {
      worker = create();
    } catch {
      return finish('blocked');
    }
    worker.onerror = (event) => {
      // The next one who tries has its say.
      event.preventDefault();
      finish('blocked');
    };
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearTimeout(timer);
      if (data === 'ready') return;
      onPositions(data.positions, data.isSettled);
      if (data.isSettled) finish('done');
    };
    send(worker, request);
  });
}

/** While the worker is still being loaded, the page has time to pack. */
function send(worker: Worker, { topology, layout, options }: Omit<Errand, 'onPositions'>): void {
  const packed = pack(topology);
  worker.postMessage({ layout, options, packed } satisfies Request, transferable(packed));
}

/** Keeps the address that a worker would be made from. */
class Address {
  readonly url: URL;
  constructor(...[url]: [url: URL, options: WorkerOptions]) {
    this.url = url;
  }
}

/**
 * Where the worker's file is. Bundlers look for exactly this expression to make that file, and would take the address by itself for that
 * of a picture or the like: so another class stands in for Worker.
 */
const addressWith = (Worker: typeof Address): string =>
  new Worker(new URL('../layout/worker.ts', import.meta.url), { type: 'module' }).url.href;

const fromFile = (): Worker => open(addressWith(Address));

/** A module of one import: so the file may come from where no worker's may. */
function fromBlob(): Worker {
  const text = `import ${JSON.stringify(addressWith(Address))};`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const worker = open(address);
  for (const type of ['message', 'error'])
    worker.addEventListener(type, () => URL.revokeObjectURL(address), { once: true });
  return worker;
}

function open(address: string): Worker {
  try {
    return new Worker(address, { type: 'module' });
  } catch (error) {
    const url = vouchFor(address);
    if (url === undefined) throw error;
    return new Worker(url, { type: 'module' });
  }
}

/** What a page with Trusted Types wants in place of an address: it may let us vouch for it by the name of the policy. */
function vouchFor(address: string): string | undefined {
  try {
    const { trustedTypes } = window as { trustedTypes?: { createPolicy(name: string, rules: object): ScriptPolicy } };
    return trustedTypes
      ?.createPolicy('infra-topology', { createScriptURL: (url: string) => url })
      .createScriptURL(address);
  } catch {
    return undefined;
  }
}

interface ScriptPolicy {
  createScriptURL(address: string): string;
}

async function onPage({ topology, layout, options, onPositions }: Errand, signal: AbortSignal): Promise<void> {
  const { farLayouts } = await import('../layout/far.js');
  const steps = paced(farLayouts[layout](topology, options), () => performance.now());
  const settled = await inSlices(
    steps,
    () => !signal.aborted,
    (positions) => positions && onPositions(positions, false),
  );
  if (settled) onPositions(settled, true);
}
