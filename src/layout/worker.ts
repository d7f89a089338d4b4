/** Entry of the worker: an outline comes in, positions go out. It lays out once, and is ended by whoever has started it. */
import { farLayouts } from './far.js';
import { unpack, type Answer, type Request } from './message.js';
import { paced } from './pace.js';

const say = (answer: Answer): void =>
  self.postMessage(answer, { transfer: answer === 'ready' ? [] : [answer.positions.buffer] });

self.onmessage = ({ data: { layout, options, packed } }: MessageEvent<Request>): void => {
  const steps = paced(farLayouts[layout](unpack(packed), options), () => performance.now());
  for (;;) {
    const { value, done } = steps.next();
    if (value) say({ positions: value, isSettled: Boolean(done) });
    if (done) return;
  }
};

say('ready');
