import { expect } from 'chai';
import { layOut, type Errand } from '../../src/controllers/background.js';
import { settle, type Positions } from '../../src/layout/layout.js';
import { readDocument } from '../../src/model/read.js';
import { createTopology } from '../../src/model/topology.js';
import { frames } from '../support/mount.js';
import { SHAPES } from '../support/shapes.js';
import { unwatchWorkers, watchWorkers } from '../support/workers.js';

const campus = () => createTopology(readDocument(SHAPES['a campus of 2 520']!()).document!);

interface Result {
  readonly pictures: Positions[];
  readonly settled: Positions;
}

/** Runs an errand to its end. */
const run = (errand: Partial<Errand> = {}): Promise<Result> =>
  new Promise((resolve) => {
    const pictures: Positions[] = [];
    layOut({
      topology: campus(),
      layout: 'force',
      options: { aspect: 'square' },
      ...errand,
      onPositions: (positions, isSettled) => {
        pictures.push(positions);
        if (isSettled) resolve({ pictures, settled: positions });
      },
    });
  });

const forbidden = () => {
  throw new DOMException('blocked', 'SecurityError');
};

suite('a large layout', () => {
  teardown(unwatchWorkers);

  test('runs in one worker from a file, gives what any other place gives, and ends it', async () => {
    const watched = watchWorkers();
    const { settled, pictures } = await run();
    expect(settled).to.deep.equal(settle(campus(), { aspect: 'square' }));
    expect(pictures.length).to.be.above(1);
    expect(watched.addresses).to.have.length(1);
    expect(watched.addresses[0]).to.match(/worker/);
    expect(watched.running).to.equal(0);
  });

  test('runs in a worker from a blob where a file must not be one', async () => {
    const watched = watchWorkers((address) => address.startsWith('blob:') || forbidden());
    const { settled } = await run();
    expect(settled).to.deep.equal(settle(campus(), { aspect: 'square' }));
    expect(watched.addresses).to.have.length(1);
    expect(watched.running).to.equal(0);
  });

  test('runs on the page where no worker may, in slices between which others have their turn', async () => {
    watchWorkers(forbidden);
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    const { settled } = await run();
    clearInterval(ticking);
    expect(settled).to.deep.equal(settle(campus(), { aspect: 'square' }));
    expect(turns).to.be.above(1);
  });

  test('runs on the page when a worker fails without a word', async () => {
    let ended = 0;
    window.Worker = class extends EventTarget {
      postMessage() {}
      terminate() {
        ended += 1;
      }
    } as unknown as typeof Worker;
    const { settled } = await run();
    expect(settled).to.deep.equal(settle(campus(), { aspect: 'square' }));
    expect(ended).to.equal(1);
  });

  test('is stopped at once, wherever it runs', async () => {
    for (const refuse of [() => {}, forbidden]) {
      const watched = watchWorkers(refuse);
      let heard = 0;
      const stop = layOut({
        topology: campus(),
        layout: 'force',
        options: {},
        onPositions: () => (heard += 1),
      });
      stop();
      expect(watched.running).to.equal(0);
      await frames(30);
      expect(heard).to.equal(0);
    }
  });
});

suite('a page whose policy forbids workers', () => {
  /** Loads what lays out into a page of its own with a policy; resolves to whether the layout came to its end there. */
  const settlesUnder = (policy: string): Promise<string> =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe');
      const answer = ({ source, data }: MessageEvent<string>) => {
        if (source !== frame.contentWindow) return;
        removeEventListener('message', answer);
        frame.remove();
        resolve(data);
      };
      addEventListener('message', answer);
      frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}">
        <script type="module">
          import { layOut } from '/src/controllers/background.ts';
          import { createTopology } from '/src/model/topology.ts';
          const nodes = Array.from({ length: 400 }, (_, at) => ({ id: 'n' + at }));
          layOut({
            topology: createTopology({ version: 1, nodes, edges: [] }), layout: 'force', options: {},
            onPositions: ({ length }, isSettled) => isSettled && parent.postMessage('settled ' + length, '*'),
          });
        </script>`;
      document.body.append(frame);
    });

  for (const policy of ["worker-src 'none'", 'worker-src blob:', "require-trusted-types-for 'script'"])
    test(`${policy}: lays out all the same`, async () => {
      expect(await settlesUnder(policy)).to.equal('settled 800');
    });
});
