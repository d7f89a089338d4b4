import { expect } from 'chai';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import type { TopologyDocument } from '../../src/model/document.js';
import { showSites } from '../../src/state/actions.js';
import { homelab } from '../support/homelab.js';
import { frames, mount, mountHtml, once, piece, pieces, ready, unmount, until } from '../support/mount.js';

const two: TopologyDocument = {
  version: 1,
  nodes: [{ id: 'a' }, { id: 'b' }],
  edges: [{ id: 'ab', source: 'a', target: 'b' }],
};
const FILE = '/test/fixtures/elements/two.json';
const viewOf = (map: InfraTopology) => map.store.state.session.viewport;

suite('loaded and settled', () => {
  teardown(unmount);

  test('speak of what was set a moment ago', async () => {
    const map = await mount({ data: await homelab() });
    map.data = two;
    await map.settled;
    expect(Object.keys(map.positions())).to.deep.equal(['a', 'b']);
    map.src = FILE;
    map.data = undefined;
    await map.loaded;
    // The file's edge has no id of its own.
    expect(map.toJSON()?.edges[0]).to.not.have.property('id');
  });

  test('resolve, too, when nothing can be read, and when there is nothing', async () => {
    const map = await mount({ data: { version: 7 } });
    await Promise.all([map.loaded, map.settled]);
    map.data = undefined;
    await Promise.all([map.loaded, map.settled]);
    expect(map.issues).to.deep.equal([]);
    expect(map.toJSON()).to.equal(undefined);
    expect(map.positions()).to.deep.equal({});
    expect(piece(map, '[part=empty]')).to.not.equal(null);
  });

  test('events bubble through shadow roots, load before settle, once for each document', async () => {
    const map = await mount();
    const heard: string[] = [];
    const host = map.parentElement!;
    for (const type of ['infra-load', 'infra-settle', 'infra-error'] as const)
      host.addEventListener(type, (event) => heard.push(`${event.type} ${String(event.composed)}`));
    map.data = { ...two, nodes: [...two.nodes, { id: 'c', kind: 'no-such-kind' }] };
    await ready(map);
    expect(heard).to.deep.equal(['infra-load true', 'infra-error true', 'infra-settle true']);
  });
});

suite('infra-select', () => {
  teardown(unmount);

  test('is not fired when another document lacks what was selected', async () => {
    const map = await mount({ data: await homelab() });
    map.store.update(showSites(['jove']));
    map.selected = 'opnsense';
    let count = 0;
    map.addEventListener('infra-select', () => (count += 1));
    map.data = two;
    await ready(map);
    expect([map.selected, count]).to.deep.equal([undefined, 0]);
  });
});

suite('a reload that fails', () => {
  teardown(unmount);

  test('keeps the map that is drawn, says why, and can be tried again', async () => {
    const map = await mount({ src: FILE });
    const positions = map.positions();
    map.src = '/test/fixtures/elements/none.json';
    await ready(map);
    expect(pieces(map, '[part~=node]')).to.have.length(2);
    expect(map.positions()).to.deep.equal(positions);
    expect(piece(map, '[part=error]')!.textContent).to.match(/404/);
    expect(piece(map, 'infra-details')).to.not.equal(null);
    map.src = FILE;
    await ready(map);
    expect(piece(map, '[part=error]')).to.equal(null);
    expect(map.issues).to.deep.equal([]);
  });
});

suite('fetching', () => {
  const fetch = window.fetch.bind(window);
  let asked: string[] = [];
  setup(() => {
    asked = [];
    window.fetch = (url, options) => {
      asked.push(url instanceof Request ? url.url : url.toString());
      return fetch(url, options);
    };
  });
  teardown(() => {
    window.fetch = fetch;
    unmount();
  });

  test('is done once for a src, and never for data or an inline document', async () => {
    await mount({ src: FILE });
    expect(asked).to.deep.equal([FILE]);
    await mount({ data: two });
    const stage = mountHtml(
      `<infra-topology><script type="application/json">${JSON.stringify(two)}</script></infra-topology>`,
    );
    await ready(stage.querySelector('infra-topology')!);
    expect(asked).to.have.length(1);
  });
});

suite('properties and methods', () => {
  teardown(unmount);

  test('toJSON gives the document as it is drawn', async () => {
    const data = await homelab();
    const map = await mount({ data });
    expect(map.toJSON()).to.deep.equal(data);
  });

  test('toJSON gives a copy: what a page does to it is its own', async () => {
    const map = await mount({ data: two });
    map.toJSON()!.nodes[0]!.label = 'changed';
    map.toJSON()!.nodes.pop();
    expect(map.toJSON()).to.deep.equal(two);
  });

  test('another src is nothing to a map that has data', async () => {
    const map = await mount({ data: two });
    const { topology } = map.store.state;
    map.src = FILE;
    await ready(map);
    expect(map.store.state.topology).to.equal(topology);
    map.data = undefined;
    await ready(map);
    expect(map.toJSON()?.edges[0]).to.not.have.property('id');
  });

  test('full screen is offered only where it is allowed, and a refusal is no fault', async () => {
    const button = (map: InfraTopology) => piece<HTMLButtonElement>(map, '.controls [aria-label="Full screen"]');
    const allow = (value: boolean) =>
      Object.defineProperty(document, 'fullscreenEnabled', { value, configurable: true });
    allow(false);
    expect(button(await mount({ data: two }))).to.equal(null);
    allow(true);
    const map = await mount({ data: two });
    map.requestFullscreen = () => Promise.reject(new TypeError('not allowed'));
    const faults: unknown[] = [];
    const onFault = (event: PromiseRejectionEvent) => {
      faults.push(event.reason);
      event.preventDefault();
    };
    addEventListener('unhandledrejection', onFault);
    button(map)!.click();
    await frames(3);
    removeEventListener('unhandledrejection', onFault);
    expect(faults).to.deep.equal([]);
    delete (document as Partial<Document> as Record<string, unknown>)['fullscreenEnabled'];
  });

  test('an edge that has the id of a node is selected as itself', async () => {
    const map = await mount({ data: { ...two, edges: [{ id: 'a', source: 'a', target: 'b' }] } });
    expect(map.issues).to.have.length(1);
    expect(map.issues[0]).to.include({ code: 'id-of-node', path: '/edges/0/id', severity: 'warning' });
    const heard = once(map, 'infra-select');
    piece(map, '[part~=edge] .hit')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect((await heard).of).to.equal('edge');
    await map.updateComplete;
    expect(pieces(map, '.edge.is-selected')).to.have.length(1);
    expect(pieces(map, '.node.is-selected')).to.have.length(0);
  });

  test('on a page that is read from the right, what stands beside a mark still stands at its right', async () => {
    const map = await mount({
      data: {
        version: 1,
        nodes: [{ id: 'h' }, ...['a', 'b'].map((id) => ({ id, parent: 'h', status: 'down' as const }))],
        edges: [],
      },
      attributes: 'dir="rtl"',
    });
    const badge = pieces(map, '.badge').find((each) => each.querySelector('text'))!;
    const [text, circle] = ['text', 'circle'].map((name) => badge.querySelector(name)!.getBoundingClientRect());
    expect(text!.left).to.be.at.least(circle!.right);
  });

  test('an unknown layout counts as force, one without a name too', async () => {
    const map = await mount({ data: two, attributes: 'layout="no-such-layout"' });
    expect(Object.keys(map.positions())).to.deep.equal(['a', 'b']);
  });

  test('the attribute selected selects before there is a document', async () => {
    const map = await mount({ src: FILE, attributes: 'selected="b"' });
    expect(map.selected).to.equal('b');
    expect(pieces(map, '.is-selected')).to.have.length(1);
    map.removeAttribute('selected');
    expect(map.selected).to.equal(undefined);
  });

  test('each panel can be left out', async () => {
    const data = await homelab();
    for (const [name, panel] of [
      ['legend', 'infra-legend'],
      ['filters', 'infra-filters'],
      ['details', 'infra-details'],
      ['controls', '[part=controls]'],
    ] as const) {
      expect(piece(await mount({ data }), panel), name).to.not.equal(null);
      expect(piece(await mount({ data, attributes: `without-${name}` }), panel), name).to.equal(null);
    }
  });

  test('zoomTo brings a node to the middle, fit shows the whole map again', async () => {
    const map = await mount({ data: await homelab() });
    const before = viewOf(map);
    let count = 0;
    map.addEventListener('infra-viewport', () => (count += 1));
    map.zoomTo('io');
    await until('at rest', () => map.store.state.session.moved);
    const viewport = viewOf(map);
    // The page's own move.
    expect(count).to.equal(0);
    const { x, y } = map.positions()['io']!;
    const { clientWidth, clientHeight } = piece(map, '.stage')!;
    expect(x * viewport.k + viewport.x).to.be.closeTo(clientWidth / 2, 0.01);
    expect(y * viewport.k + viewport.y).to.be.closeTo(clientHeight / 2, 0.01);
    map.zoomTo('no-such-node');
    map.fit();
    await until('the map is fitted', () => Math.abs(viewOf(map).k - before.k) < 1e-9);
    expect(viewOf(map)).to.deep.equal(before);
  });

  test('the drawing is scaled to a box of another size at once, as paper has', async () => {
    const map = await mount({ data: await homelab() });
    const svg = piece<SVGSVGElement>(map, '.map')!;
    for (const [inlineSize, blockSize] of [
      ['60%', '40%'],
      ['40%', '100%'],
    ] as const) {
      Object.assign(svg.style, { inlineSize, blockSize });
      const box = svg.getBoundingClientRect();
      for (const node of pieces(map, '[part~=node]')) {
        const { left, right, top, bottom } = node.getBoundingClientRect();
        expect(left > box.left && right < box.right && top > box.top && bottom < box.bottom).to.equal(true);
      }
    }
  });

  test('every node, edge, label and hull is a part', async () => {
    const map = await mount({ data: await homelab() });
    expect(pieces(map, '[part~=node-hypervisor]')).to.have.length(2);
    expect(pieces(map, '[part~=edge-uplink]')).to.have.length(2);
    expect(pieces(map, '[part~=site]')).to.have.length(3);
    expect(pieces(map, '[part~=label]').length).to.be.greaterThan(20);
  });

  test('a resized map is fitted again, until the reader has moved', async () => {
    const map = await mount({ data: await homelab() });
    const stage = map.parentElement!;
    const before = viewOf(map).k;
    stage.style.inlineSize = '800px';
    await until('fitted to the new size', () => viewOf(map).k !== before);
    map.zoomTo('io');
    await until('at rest', () => map.store.state.session.moved);
    const moved = viewOf(map);
    stage.style.inlineSize = '900px';
    await frames(5);
    expect(viewOf(map)).to.deep.equal(moved);
  });
});
