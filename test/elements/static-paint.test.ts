import { expect } from 'chai';
import '../../src/define.js';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import { renderCompanion, renderTopology } from '../../src/ssr/render.js';
import { homelab } from '../support/homelab.js';
import { ready } from '../support/mount.js';

const DEFINE = new URL('../../src/define.ts', import.meta.url).href;
let page: HTMLIFrameElement;

/** A page of its own, in which nothing is defined yet. */
async function open(width: number, body: string): Promise<Document> {
  page = document.createElement('iframe');
  page.style.cssText = `inline-size: ${width}px; block-size: 800px; border: 0`;
  page.srcdoc = `<!doctype html><title>Page</title><style>:root { --infra-height: 700px }</style>${body}`;
  const loaded = new Promise((resolve) => page.addEventListener('load', resolve, { once: true }));
  document.body.append(page);
  await loaded;
  return page.contentDocument!;
}

/** Where the marks that are shown stand: in the map's own units, and on the screen. */
function marks(inside: Document) {
  const root = inside.querySelector('infra-topology')!.shadowRoot!;
  const shown = [...root.querySelectorAll('[part~=node]')].filter((node) => node.getClientRects().length);
  return shown.map((node) => {
    const { x, y, width, height } = node.querySelector('.shape')!.getBoundingClientRect();
    return {
      name: node.getAttribute('aria-label'),
      transform: node.getAttribute('transform'),
      point: [x + width / 2, y + height / 2] as const,
    };
  });
}

/** Lets the page's scripts come; the marks at every frame until the map is settled, and some frames on. */
async function comeAlive(inside: Document): Promise<ReturnType<typeof marks>[]> {
  const seen: ReturnType<typeof marks>[] = [];
  const script = inside.createElement('script');
  Object.assign(script, { type: 'module', src: DEFINE });
  const isDone = new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
  inside.body.append(script);
  let left = Infinity;
  void isDone.then(() => ready(inside.querySelector<InfraTopology>('infra-topology')!)).then(() => (left = 4));
  for (; left > 0; left -= 1) {
    await new Promise((resolve) => page.contentWindow!.requestAnimationFrame(resolve));
    seen.push(marks(inside));
  }
  return seen;
}

suite('a map that was there before its script', () => {
  teardown(() => page.remove());

  for (const [shape, width] of [
    ['wide', 1200],
    ['square', 860],
    ['tall', 390],
  ] as const)
    test(`${shape}: shows the same picture when it is defined, and no node moves in any frame`, async () => {
      const data = await homelab();
      const inside = await open(width, renderTopology(data, { aspects: ['wide', 'square', 'tall'] }));
      const before = marks(inside);
      expect(before).to.have.length(29);
      for (const now of await comeAlive(inside)) {
        const places = (all: typeof before) => all.map(({ name, transform }) => ({ name, transform }));
        expect(places(now)).to.deep.equal(places(before));
        now.forEach(({ name, point: [x, y] }, at) => {
          const [wasX, wasY] = before[at]!.point;
          expect(Math.max(Math.abs(x - wasX), Math.abs(y - wasY)), name!).to.be.lessThan(0.6);
        });
      }
    });

  test('there is one map, one legend and one of each panel afterwards, and the reader can use them', async () => {
    const inside = await open(1200, renderTopology(await homelab()));
    await comeAlive(inside);
    const root = inside.querySelector('infra-topology')!.shadowRoot!;
    for (const selector of ['.map', 'infra-legend', 'infra-filters', 'infra-details', '.frame', '.controls'])
      expect(root.querySelectorAll(selector), selector).to.have.length(1);
    expect(root.querySelector('style')).to.equal(null);
    const legend = root.querySelector('infra-legend')!.shadowRoot!;
    expect(legend.querySelectorAll('ul')).to.have.length(2);
    expect(legend.querySelectorAll('button:disabled')).to.have.length(0);
  });

  test('a companion beside it is drawn once, and keeps its figures', async () => {
    const data = await homelab();
    const stats = renderCompanion('infra-stats', data, { attributes: { for: 'map' } });
    const inside = await open(1200, `${stats}${renderTopology(data, { attributes: { id: 'map' } })}`);
    const figures = () =>
      [...inside.querySelector('infra-stats')!.shadowRoot!.querySelectorAll('dd')].map((dd) => dd.textContent.trim());
    const before = figures();
    expect(before).to.have.length(6);
    await comeAlive(inside);
    expect(figures()).to.deep.equal(before);
  });
});
