import { expect } from 'chai';
import { homelab } from '../support/homelab.js';
import { tree } from '../support/large.js';
import { frames, mount, piece, pieces, unmount } from '../support/mount.js';

/** What is still open: listeners on the page, observers that observe, frames and timers to come. */
function watch() {
  const open = new Set<unknown>();
  const undo: (() => void)[] = [];
  function replace<Key extends string>(owner: Record<Key, unknown>, name: Key, value: unknown): void {
    const before = owner[name];
    const own = Object.hasOwn(owner, name);
    owner[name] = value;
    undo.push(() => (own ? (owner[name] = before) : delete owner[name]));
  }
  for (const target of [window, document] as unknown as Record<string, (...args: unknown[]) => void>[]) {
    const add = target['addEventListener']!.bind(target);
    const remove = target['removeEventListener']!.bind(target);
    replace(target, 'addEventListener', (type: unknown, listener: unknown, options: unknown) => {
      open.add(listener);
      add(type, listener, options);
    });
    replace(target, 'removeEventListener', (type: unknown, listener: unknown, options: unknown) => {
      open.delete(listener);
      remove(type, listener, options);
    });
  }
  for (const observer of [ResizeObserver, MutationObserver] as {
    prototype: { observe: unknown; disconnect: unknown };
  }[]) {
    const { observe, disconnect } = observer.prototype as Record<string, (...args: unknown[]) => void>;
    observer.prototype.observe = function (this: unknown, ...args: unknown[]) {
      open.add(this);
      observe!.apply(this, args);
    };
    observer.prototype.disconnect = function (this: unknown) {
      open.delete(this);
      disconnect!.apply(this);
    };
    undo.push(() => Object.assign(observer.prototype, { observe, disconnect }));
  }
  return { open, stop: () => undo.forEach((act) => act()) };
}

suite('a map that is removed', () => {
  teardown(unmount);

  test('lets go of the page: listeners, observers, frames and timers', async () => {
    const { open, stop } = watch();
    const map = await mount({ data: await homelab() });
    const svg = piece<SVGSVGElement>(map, '.map')!;
    svg.focus();
    svg.dispatchEvent(new WheelEvent('wheel', { deltaY: 10, bubbles: true, cancelable: true }));
    expect(open.size).to.be.greaterThan(0);
    map.zoomTo('io');
    map.remove();
    expect(open.size).to.equal(0);
    const at = piece(map, '.world')!.getAttribute('transform');
    await frames(15);
    expect(piece(map, '.world')!.getAttribute('transform')).to.equal(at);
    stop();
  });

  test('fetches no further', async () => {
    const map = await mount();
    map.src = '/test/fixtures/elements/two.json';
    await map.updateComplete;
    map.remove();
    await frames(10);
    expect(map.toJSON()).to.equal(undefined);
    expect(map.issues).to.deep.equal([]);
  });

  test('goes on with a long layout when it is put back', async () => {
    const map = await mount({ data: await homelab() });
    const parent = map.parentElement!;
    map.data = tree(600);
    await map.loaded;
    map.remove();
    await frames(3);
    parent.append(map);
    await map.settled;
    expect(Object.keys(map.positions())).to.have.length(600);
  });

  test('works as before when it is put back', async () => {
    const map = await mount({ data: await homelab() });
    const parent = map.parentElement!;
    map.remove();
    parent.append(map);
    map.selected = 'io';
    await map.updateComplete;
    expect(pieces(map, '.is-selected')).to.have.length(1);
    expect(pieces(map, '[part~=node]')).to.have.length(29);
    parent.style.inlineSize = '700px';
    await frames(5);
    expect(map.store.state.session.size!.width).to.be.below(701);
    parent.style.inlineSize = '';
  });
});
