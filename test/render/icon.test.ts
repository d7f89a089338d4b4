import { expect } from 'chai';
import { NODE_KINDS } from '../../src/model/catalog.js';
import { icon, loadIcons } from '../../src/render/icon.js';
import { ICONS } from '../../src/render/icons.js';

const pathOf = (name: string) => icon(name, 20).values.at(-1);

suite('icons', () => {
  test('of every built-in kind are there at once', () => {
    const names = Object.values(NODE_KINDS).map(({ icon: name }) => name);
    expect(Object.keys(ICONS)).to.have.members([...new Set(names), 'circle-help']);
    expect(loadIcons(names)).to.equal(undefined);
  });

  test('that are rarer come when they are asked for, and are a question mark until then', async () => {
    expect(pathOf('database')).to.equal(ICONS['circle-help']);
    await loadIcons(['database']);
    expect(pathOf('database')).to.be.a('string').that.does.not.equal(ICONS['circle-help']);
    expect(loadIcons(['database', 'server'])).to.equal(undefined);
  });

  test('that nobody knows are a question mark, even when they are named like a part of every object', () => {
    for (const name of ['no-such-icon', '__proto__', 'constructor'])
      expect(pathOf(name)).to.equal(ICONS['circle-help']);
  });
});
