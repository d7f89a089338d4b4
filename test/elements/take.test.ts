import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import { homelab } from '../support/homelab.js';
import { largeDocument } from '../support/large.js';
import { frames, mount, piece, pieces, ready, unmount, until } from '../support/mount.js';

suiteSetup(() => executeServerCommand('viewport', { width: 1000, height: 850 }));

const parse = (text: string) => new DOMParser().parseFromString(text, 'image/svg+xml');

suite('taking a map away', () => {
  let map: InfraTopology;
  setup(async () => void (map = await mount({ data: await homelab() })));
  teardown(unmount);

  test('an SVG file stands alone, and holds all that is shown', () => {
    const svg = parse(map.toSVG());
    expect(svg.querySelector('parsererror')).to.equal(null);
    expect(svg.querySelectorAll('[part~=node]')).to.have.length(29);
    expect(svg.querySelectorAll('[part~=edge]')).to.have.length(40);
    expect(svg.querySelector('style')!.textContent).to.include('.node');
    expect(svg.documentElement.outerHTML).to.not.match(/<!--|href=|url\(/);
    expect(Number(svg.documentElement.getAttribute('width'))).to.be.greaterThan(300);
  });

  test('it is the map as it is filtered, not as it is zoomed', async () => {
    const whole = parse(map.toSVG()).documentElement.getAttribute('viewBox');
    map.zoomTo('io');
    await frames(30);
    expect(parse(map.toSVG()).documentElement.getAttribute('viewBox')).to.equal(whole);
    map.filter = { sites: ['jove'] };
    await map.updateComplete;
    const seen = [...parse(map.toSVG()).querySelectorAll('[part~=node]')].filter(
      (node) => !node.classList.contains('is-hidden'),
    );
    expect(seen.length).to.equal(pieces(map, '[part~=node]:not(.is-hidden)').length);
  });

  test('loaded by src it is the same map again, every node at its place', async () => {
    const before = map.positions();
    const address = URL.createObjectURL(new Blob([map.toSVG()], { type: 'image/svg+xml' }));
    const again = await mount({ src: address });
    expect(again.issues).to.deep.equal([]);
    const after = again.positions();
    expect(Object.keys(after)).to.deep.equal(Object.keys(before));
    for (const [id, { x, y }] of Object.entries(before)) {
      expect(after[id]!.x, id).to.be.closeTo(x, 0.01);
      expect(after[id]!.y, id).to.be.closeTo(y, 0.01);
    }
    URL.revokeObjectURL(address);
  });

  test('a picture without a document says so, and a file that is dropped is read', async () => {
    const drop = (text: string) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'lab.svg'));
      piece(map, '.frame')!.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    };
    drop(JSON.stringify({ version: 1, nodes: [{ id: 'a' }, { id: 'b' }], edges: [] }));
    await until('the dropped document is drawn', () => Object.keys(map.positions()).length === 2);
    drop('<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>');
    await until('it says what is wrong', () => map.issues.length > 0);
    await ready(map);
    expect(Object.keys(map.positions()), 'what was drawn stays').to.have.length(2);
  });

  test('text of a document is never markup', async () => {
    const hostile = `</metadata><script>globalThis.hit = 1</script>]]>-->&lt;"'`;
    const other = await mount({
      data: { version: 1, title: hostile, nodes: [{ id: 'a', label: hostile }], edges: [] },
    });
    const svg = parse(other.toSVG());
    expect(svg.querySelector('parsererror')).to.equal(null);
    expect(svg.querySelectorAll('script')).to.have.length(0);
    const inside = JSON.parse(svg.querySelector('metadata')!.textContent) as { nodes: { label: string }[] };
    expect(inside.nodes[0]!.label).to.equal(hostile);
  });

  test('a PNG has the size that is asked for', async () => {
    const [one, two] = [await map.toPNG(1), await map.toPNG()];
    expect(one.type).to.equal('image/png');
    const width = async (blob: Blob) => (await createImageBitmap(blob)).width;
    expect(await width(two)).to.be.closeTo(2 * (await width(one)), 2);
  });

  test('Mermaid has every node and connection', async () => {
    const text = await map.toMermaid();
    expect(text.startsWith('flowchart LR\n')).to.equal(true);
    expect(text.match(/^ *n\d+\[/gm)).to.have.length(29);
    expect(text.match(/^ {2}n\d+ (-->|---|-\.->|-\.-)/gm)).to.have.length(40);
  });

  test('a large map is taken whole', async () => {
    const large = largeDocument({ sites: 2, hosts: 40, guests: 4, status: {} });
    const other = await mount({ data: large });
    expect(parse(other.toSVG()).querySelectorAll('[part~=node]')).to.have.length(large.nodes.length);
  });

  test('before there is a map there is nothing to take', async () => {
    const empty = await mount();
    expect(empty.toSVG()).to.equal('');
    expect(await empty.toMermaid()).to.equal('');
    const failed = await empty.toPNG().catch((error: Error) => error.message);
    expect(failed).to.equal('There is no map to draw yet.');
  });

  test('the menu opens by its button, is walked by arrows, and gives the focus back', async () => {
    const button = [...pieces(map, '.controls button')].find(
      (each) => each.getAttribute('aria-label') === 'Download',
    ) as HTMLElement;
    button.click();
    await import('../../src/elements/take-menu.js');
    await frames(2);
    const root = map.shadowRoot!;
    expect(root.activeElement?.textContent).to.equal('Picture (SVG)');
    await sendKeys({ press: 'ArrowUp' });
    expect(root.activeElement?.textContent).to.equal('Print');
    await sendKeys({ press: 'Escape' });
    expect(piece(map, '[role=menu]')).to.equal(null);
    expect(root.activeElement).to.equal(button);
  });
});
