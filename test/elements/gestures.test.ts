import { executeServerCommand, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import type { Viewport } from '../../src/scene/viewport.js';
import { homelab } from '../support/homelab.js';
import { listening, pointAt } from '../support/gestures.js';
import { frames, mount, once, piece, unmount, until } from '../support/mount.js';

const world = (map: InfraTopology) => piece(map, '.world')!.getAttribute('transform');
const hint = (map: InfraTopology) => piece(map, '.hint')?.textContent;
const svgOf = (map: InfraTopology) => piece<SVGSVGElement>(map, '.map')!;

function middle(map: InfraTopology): { x: number; y: number } {
  const { x, y, width, height } = piece(map, '.stage')!.getBoundingClientRect();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

/** A real turn of the wheel where the engine can, else an event like it. */
async function wheel(map: InfraTopology, deltaY: number, key?: 'Control'): Promise<boolean> {
  const at = middle(map);
  if (await executeServerCommand<boolean, object>('wheel', { ...at, deltaY, ...(key ? { key } : {}) })) return true;
  const init = { bubbles: true, cancelable: true, composed: true, deltaY, ctrlKey: key !== undefined };
  svgOf(map).dispatchEvent(new WheelEvent('wheel', { ...init, clientX: at.x, clientY: at.y }));
  return false;
}

/** Fingers on the map, by an event like the browser's: desktops have no TouchEvent. True: the page would scroll. */
function touch(map: InfraTopology, type: string, ...fingers: readonly (readonly [x: number, y: number])[]): boolean {
  const touches = fingers.map(([clientX, clientY], identifier) => ({ clientX, clientY, identifier }));
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true, composed: true }), {
    touches: type === 'touchend' ? [] : touches,
    changedTouches: touches,
  });
  Object.defineProperty(event, 'view', { value: window });
  return svgOf(map).dispatchEvent(event);
}

/** The mouse on the map, by an event like the browser's. */
function mouse(map: InfraTopology, type: string, clientX: number, clientY: number): void {
  const init = { bubbles: true, cancelable: true, composed: true, view: window, clientX, clientY };
  svgOf(map).dispatchEvent(new MouseEvent(type, init));
}

suite('a gesture before d3-zoom is there', () => {
  let map: InfraTopology;
  let before: Viewport;
  setup(async () => {
    map = await mount({ data: await homelab() });
    before = map.store.state.session.viewport;
  });
  teardown(unmount);

  test('by the wheel zooms as soon as it can, and the page does not meanwhile', async () => {
    const heard = once(map, 'infra-viewport');
    const turn = new WheelEvent('wheel', { deltaY: -50, ctrlKey: true, bubbles: true, cancelable: true });
    expect(svgOf(map).dispatchEvent(turn)).to.equal(false);
    expect((await heard).viewport.k).to.be.greaterThan(before.k);
  });

  test('that the page has a right to loads it, and does nothing', async () => {
    const transform = world(map);
    const turn = new WheelEvent('wheel', { deltaY: -50, bubbles: true, cancelable: true });
    expect(svgOf(map).dispatchEvent(turn)).to.equal(true);
    await listening(map);
    expect(world(map)).to.equal(transform);
  });

  test('by the mouse goes on', async () => {
    const { x, y } = middle(map);
    mouse(map, 'mousedown', x, y);
    await listening(map);
    mouse(map, 'mousemove', x + 20, y + 10);
    mouse(map, 'mouseup', x + 20, y + 10);
    expect(map.store.state.session.viewport.x).to.be.closeTo(before.x + 20, 1e-6);
  });

  test('that has ended by then is none', async () => {
    const { x, y } = middle(map);
    const transform = world(map);
    mouse(map, 'mousedown', x, y);
    dispatchEvent(new PointerEvent('pointerup'));
    await listening(map);
    mouse(map, 'mousemove', x + 20, y + 10);
    expect(world(map)).to.equal(transform);
  });

  test('by two fingers begins where they came down', async () => {
    const { x, y } = middle(map);
    touch(map, 'touchstart', [x - 50, y], [x + 50, y]);
    await listening(map);
    touch(map, 'touchmove', [x - 100, y], [x + 100, y]);
    touch(map, 'touchend', [x - 100, y], [x + 100, y]);
    expect(map.store.state.session.viewport.k).to.be.closeTo(2 * before.k, 1e-6);
  });

  test('by two fingers that the page has scrolled with is none', async () => {
    const { x, y } = middle(map);
    const transform = world(map);
    touch(map, 'touchstart', [x - 50, y], [x + 50, y]);
    svgOf(map).dispatchEvent(new PointerEvent('pointercancel', { bubbles: true }));
    await listening(map);
    touch(map, 'touchmove', [x - 100, y], [x + 100, y]);
    expect(world(map)).to.equal(transform);
  });
});

suite('a cooperative map', () => {
  let map: InfraTopology;
  setup(async () => {
    await executeServerCommand('viewport', { width: 1000, height: 850 });
    map = await mount({ data: await homelab() });
    await pointAt(map);
    map.parentElement!.style.marginBlockEnd = '2000px';
  });
  teardown(() => {
    scrollTo(0, 0);
    unmount();
  });

  test('leaves a plain wheel to the page and says how to zoom', async () => {
    const before = world(map);
    const isReal = await wheel(map, 100);
    await until('a hint', () => hint(map) !== undefined);
    expect(hint(map)).to.match(/Ctrl/);
    expect(world(map)).to.equal(before);
    if (isReal) await until('the page has scrolled', () => scrollY > 0);
  });

  test('zooms by a wheel with Ctrl, about the pointer, and tells at rest', async () => {
    const { k } = map.store.state.session.viewport;
    const heard = once(map, 'infra-viewport');
    await wheel(map, -100, 'Control');
    expect((await heard).viewport.k).to.be.greaterThan(k);
    expect(scrollY).to.equal(0);
    expect(hint(map)).to.equal(undefined);
  });

  test('leaves one finger to the page, moves by two, zooms by their distance', async () => {
    const { x, y } = middle(map);
    const before = map.store.state.session.viewport;
    touch(map, 'touchstart', [x, y]);
    expect(touch(map, 'touchmove', [x, y - 40])).to.equal(true);
    touch(map, 'touchend', [x, y - 40]);
    await until('a hint', () => hint(map) !== undefined);
    expect(hint(map)).to.match(/Two fingers/);
    expect(map.store.state.session.viewport).to.equal(before);
    touch(map, 'touchstart', [x - 50, y], [x + 50, y]);
    expect(touch(map, 'touchmove', [x - 80, y + 30], [x + 120, y + 30])).to.equal(false);
    touch(map, 'touchend', [x - 80, y + 30], [x + 120, y + 30]);
    expect(map.store.state.session.viewport.k).to.be.closeTo(2 * before.k, 1e-6);
  });

  test('a click is no movement', async () => {
    let count = 0;
    map.addEventListener('infra-viewport', () => (count += 1));
    await sendMouse({ type: 'click', position: [middle(map).x, middle(map).y] });
    await frames(2);
    expect(count).to.equal(0);
    expect(map.store.state.session.moved).to.equal(false);
  });

  test('a touch twice in one place zooms nothing and breaks nothing', () => {
    const { x, y } = middle(map);
    const before = world(map);
    map.gesture = 'greedy';
    for (let tap = 0; tap < 2; tap += 1) {
      touch(map, 'touchstart', [x, y]);
      touch(map, 'touchend', [x, y]);
    }
    expect(world(map)).to.equal(before);
  });

  test('a double click zooms nothing', () => {
    const { x, y } = middle(map);
    const before = world(map);
    for (const type of ['mousedown', 'mouseup', 'click', 'mousedown', 'mouseup', 'click', 'dblclick'])
      mouse(map, type, x, y);
    expect(world(map)).to.equal(before);
  });

  test('the mouse drags it, and the click at the end selects nothing', () => {
    const { x, y } = middle(map);
    const before = map.store.state.session.viewport;
    map.selected = 'altair-link';
    mouse(map, 'mousedown', x, y);
    mouse(map, 'mousemove', x + 20, y + 10);
    mouse(map, 'mouseup', x + 20, y + 10);
    mouse(map, 'click', x + 20, y + 10);
    expect(map.selected).to.equal('altair-link');
    const { viewport } = map.store.state.session;
    expect(viewport.x - before.x).to.be.closeTo(20, 1e-6);
    expect(viewport.y - before.y).to.be.closeTo(10, 1e-6);
  });

  test('a click that trembles selects and moves nothing, one that goes further moves the map', () => {
    const { x, y } = middle(map);
    const before = map.store.state.session.viewport;
    const click = (by: number) => {
      map.selected = 'altair-link';
      mouse(map, 'mousedown', x, y);
      mouse(map, 'mousemove', x + by, y);
      mouse(map, 'mouseup', x + by, y);
      mouse(map, 'click', x + by, y);
      return map.selected;
    };
    // Beside every mark: a click there ends the selection.
    expect([click(1), click(4)]).to.deep.equal([undefined, undefined]);
    // Nor does it move the map.
    expect(map.store.state.session.viewport).to.deep.equal(before);
    expect(map.store.state.session.moved).to.equal(false);
    expect(click(5)).to.equal('altair-link');
    expect(map.store.state.session.viewport.x - before.x).to.be.closeTo(5, 1e-6);
  });

  test('a press whose release was lost ends with the next one', () => {
    const { x, y } = middle(map);
    for (let press = 0; press < 2; press += 1) {
      mouse(map, 'mousedown', x, y);
      mouse(map, 'mousemove', x + 20, y);
    }
    mouse(map, 'mouseup', x + 20, y);
    const after = world(map);
    mouse(map, 'mousemove', x + 90, y);
    expect(world(map)).to.equal(after);
  });

  test('the buttons zoom and fit', async () => {
    const buttons = [...map.shadowRoot!.querySelectorAll<HTMLButtonElement>('.controls button')];
    const { k } = map.store.state.session.viewport;
    const click = (label: RegExp) => buttons.find((each) => label.test(each.ariaLabel ?? ''))!.click();
    click(/Zoom in/);
    await once(map, 'infra-viewport');
    expect(map.store.state.session.viewport.k).to.be.closeTo(k * 1.4, 1e-6);
    click(/Zoom out/);
    await once(map, 'infra-viewport');
    expect(map.store.state.session.viewport.k).to.be.closeTo(k, 1e-6);
    click(/whole map/);
    await until('not moved any more', () => !map.store.state.session.moved);
  });
});

suite('a map that is too large to be seen at the least scale', () => {
  teardown(unmount);

  test('is zoomed out by no more than it takes to see all of it, and never in', async () => {
    const map = await mount({
      data: {
        version: 1,
        nodes: [{ id: 'a' }, { id: 'b' }],
        edges: [{ source: 'a', target: 'b' }],
        positions: { a: { x: 0, y: 0 }, b: { x: 40000, y: 300 } },
      },
    });
    const kOf = () => map.store.state.session.viewport.k;
    const least = kOf();
    expect(least).to.be.below(0.03);
    await wheel(map, 100, 'Control');
    await frames(15);
    expect(kOf()).to.be.closeTo(least, 1e-9);
    piece<HTMLButtonElement>(map, '.controls [aria-label="Zoom in"]')!.click();
    await once(map, 'infra-viewport');
    for (let press = 0; press < 2; press += 1) {
      piece<HTMLButtonElement>(map, '.controls [aria-label="Zoom out"]')!.click();
      await frames(20);
    }
    expect(kOf()).to.be.closeTo(least, 1e-9);
  });
});

suite('a greedy map', () => {
  teardown(unmount);

  test('zooms by a plain wheel and moves by one finger', async () => {
    const map = await mount({ data: await homelab(), attributes: 'gesture="greedy"' });
    await pointAt(map);
    const { k } = map.store.state.session.viewport;
    const heard = once(map, 'infra-viewport');
    await wheel(map, -100);
    const { viewport } = await heard;
    expect(viewport.k).to.be.greaterThan(k);
    const { x, y } = middle(map);
    // An engine may make more than one event of a turn of the wheel: the view may still be on its way.
    const left = Number(/translate\((\S+)/.exec(world(map)!)![1]);
    touch(map, 'touchstart', [x, y]);
    touch(map, 'touchmove', [x + 30, y]);
    touch(map, 'touchend', [x + 30, y]);
    expect(map.store.state.session.viewport.x).to.be.closeTo(left + 30, 1e-6);
  });
});
