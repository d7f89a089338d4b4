import { expect } from 'chai';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import type { TopologyDocument } from '../../src/model/document.js';
import { showSites } from '../../src/state/actions.js';
import { largeDocument } from '../support/large.js';
import { pointAt } from '../support/gestures.js';
import { frames, mount, once, piece, pieces, ready, unmount, until } from '../support/mount.js';

/** A thousand nodes, and the same look of one of them in a small map. */
const LARGE = largeDocument({ sites: 4, hosts: 50, guests: 4, status: { s0h0: 'up', s0h1: 'down' } });
const SMALL = largeDocument({ sites: 1, hosts: 9, guests: 2, status: { s0h0: 'up', s0h1: 'down' } });

const canvas = (map: InfraTopology) => piece<HTMLCanvasElement>(map, 'canvas');
const markOf = (map: InfraTopology, id: string) =>
  piece<SVGGElement>(map, `#node-${map.store.state.topology!.indexOf.get(id)!}`);

/** Shares of the canvas's pixels that are painted. */
function painted(map: InfraTopology): number {
  const { width, height } = canvas(map)!;
  const { data } = canvas(map)!.getContext('2d')!.getImageData(0, 0, width, height);
  let count = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at]! > 0) count += 1;
  return count / (width * height);
}

/** Where a node is on the screen. */
function placeOf(map: InfraTopology, id: string): { clientX: number; clientY: number } {
  const { x, y, k } = map.store.state.session.viewport;
  const { left, top } = piece(map, '.map')!.getBoundingClientRect();
  const at = map.positions()[id]!;
  return { clientX: left + at.x * k + x, clientY: top + at.y * k + y };
}

const send = (map: InfraTopology, type: string, at: { clientX: number; clientY: number }, more: object = {}) =>
  piece(map, '.map')!.dispatchEvent(
    new (type === 'click' ? MouseEvent : type === 'wheel' ? WheelEvent : PointerEvent)(type, {
      ...at,
      ...more,
      bubbles: true,
      composed: true,
      cancelable: true,
      view: window,
    }),
  );

const key = (map: InfraTopology, name: string) =>
  piece(map, '.map')!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));

suite('a large map', () => {
  let map: InfraTopology;

  const open = async (data: TopologyDocument = LARGE) => {
    map = await mount({ data, attributes: 'gesture="greedy"' });
  };

  teardown(unmount);

  test('is painted when it has settled, and has no element for what nobody looks at', async () => {
    await open();
    expect(painted(map)).to.be.greaterThan(0.02);
    expect(pieces(map, '[part~=node]')).to.be.empty;
    expect(canvas(map)!.getAttribute('aria-hidden')).to.equal('true');
  });

  test('has the same parts, names and classes for what is selected as a small one', async () => {
    const looks = [];
    for (const data of [SMALL, LARGE]) {
      await open(data);
      map.selected = 's0h1';
      await ready(map);
      await until('the mark', () => markOf(map, 's0h1')?.classList.contains('is-selected') ?? false);
      const mark = markOf(map, 's0h1')!;
      looks.push({
        part: mark.getAttribute('part'),
        name: mark.getAttribute('aria-label'),
        class: mark.getAttribute('class'),
        ring: mark.querySelectorAll('.ring').length,
        edges: pieces(map, '.edge.is-strong').map((edge) => edge.getAttribute('part')),
      });
    }
    expect(looks[1]).to.deep.equal(looks[0]);
    expect(looks[0]!.name).to.equal('s0h1, Hypervisor, Site 0, down, 2 connections');
  });

  test('finds what is painted under the pointer, for hover and click', async () => {
    await open();
    const at = placeOf(map, 's2h7');
    send(map, 'pointermove', at, { pointerType: 'mouse' });
    await until('hovered', () => markOf(map, 's2h7') !== null);
    // The host, its guests, and the other ends of its edges.
    const { childrenOf, edges } = map.store.state.topology!;
    const ends = edges.filter(({ source, target }) => [source, target].includes('s2h7')).length;
    expect(pieces(map, '.has-near .node.is-near')).to.have.length(1 + childrenOf.get('s2h7')!.length + ends);
    const selected = once(map, 'infra-select');
    send(map, 'click', at);
    expect((await selected).selected).to.equal('s2h7');
    send(map, 'pointerleave', at);
    await until('nothing dimmed', () => !piece(map, '.has-near'));
  });

  test('is walked by keys: the focused mark is an element, and is named', async () => {
    await open();
    const stage = piece<SVGSVGElement & HTMLElement>(map, '.map')!;
    stage.focus();
    key(map, 'End');
    await until('a focused mark', () => piece(map, '.node.is-focused') !== null);
    const first = stage.getAttribute('aria-activedescendant')!;
    expect(piece(map, `#${first}`)!.getAttribute('aria-label')).to.match(/connection/);
    key(map, 'ArrowUp');
    await until('another', () => stage.getAttribute('aria-activedescendant') !== first);
    const next = stage.getAttribute('aria-activedescendant')!;
    await until('its element', () => piece(map, `#${next}`) !== null);
    key(map, 'Enter');
    await until('selected', () => map.selected !== undefined);
    expect(`node-${map.store.state.topology!.indexOf.get(map.selected!)!}`).to.equal(next);
  });

  test('near by, everything is an element, and the canvas is not shown', async () => {
    await open();
    map.zoomTo('s0h0');
    await until('elements', () => markOf(map, 's0h0') !== null && Boolean(canvas(map)!.hidden));
    expect(markOf(map, 's0h0g0')!.getAttribute('part')).to.equal('node node-vm');
    expect(pieces(map, '[part~=site]').length).to.be.greaterThan(0);
    expect(pieces(map, '[part~=bubble]').length).to.be.greaterThan(3);
    map.fit();
    await until('painted', () => !canvas(map)!.hidden);
    await until('no elements', () => markOf(map, 's0h0') === null);
  });

  test('moves what is painted with the view, and paints it sharp at rest', async () => {
    await open();
    const at = placeOf(map, 's0h0');
    // Who first points at the map brings what understands gestures.
    await pointAt(map);
    send(map, 'wheel', at, { deltaY: -200 });
    expect(canvas(map)!.style.transform).to.match(/scale\(1\.[1-9]/);
    await until('sharp', () => canvas(map)!.style.transform === '');
    expect(painted(map)).to.be.greaterThan(0.01);
  });

  test('runs no frame and no timer at rest', async () => {
    await open();
    await frames(12);
    const names = ['requestAnimationFrame', 'setTimeout', 'setInterval'] as const;
    const own = names.map((name) => window[name].bind(window) as (...args: unknown[]) => unknown);
    let count = 0;
    names.forEach((name, at) =>
      Object.assign(window, {
        [name]: (...args: unknown[]) => {
          count += 1;
          return own[at]!(...args);
        },
      }),
    );
    await new Promise((resolve) => own[1]!(resolve, 400));
    names.forEach((name, at) => Object.assign(window, { [name]: own[at] }));
    expect(count).to.equal(0);
  });

  test('gives way to a small document, and comes back after removal', async () => {
    await open();
    const parent = map.parentElement!;
    map.remove();
    parent.append(map);
    await frames(3);
    expect(painted(map)).to.be.greaterThan(0.02);
    map.data = SMALL;
    await ready(map);
    expect(canvas(map)).to.be.null;
    expect(pieces(map, '[part~=node]')).to.have.length(27);
    map.data = LARGE;
    await ready(map);
    expect(painted(map)).to.be.greaterThan(0.02);
  });

  test('leaves out what a filter leaves out', async () => {
    await open();
    const before = painted(map);
    map.store.update(showSites(['s0', 's1', 's2']));
    await until('less', () => painted(map) < before * 0.85);
  });

  test('is painted in other colours when the scheme changes', async () => {
    await open();
    const colours = () => {
      const { width, height } = canvas(map)!;
      return String(
        canvas(map)!
          .getContext('2d')!
          .getImageData(0, 0, width, height)
          .data.slice(0, 4 * width * height)
          .reduce((sum, value) => sum + value, 0),
      );
    };
    map.style.colorScheme = 'light';
    await frames(6);
    const light = colours();
    map.style.colorScheme = 'dark';
    await until('other colours', () => colours() !== light);
  });

  test('20 levels of containment settle, are drawn, and open as one comes nearer', async () => {
    const levels = Array.from({ length: 20 }, (_, at) => [
      { id: `h${at}`, kind: 'hypervisor', ...(at ? { parent: `h${at - 1}` } : {}) },
      ...['a', 'b'].map((side) => ({ id: `h${at}${side}`, kind: 'container', parent: `h${at}` })),
    ]).flat();
    const edges = Array.from({ length: 20 }, (_, at) => ({ source: `h${at}a`, target: `h${at}b` }));
    await open({ version: 1, nodes: levels, edges });
    expect(Object.keys(map.positions()).length).to.equal(60);
    expect(painted(map)).to.be.greaterThan(0.02);
    map.zoomTo('h19b');
    await until('the innermost is a mark', () => markOf(map, 'h19b') !== null);
  });
});
