import { expect } from 'chai';
import { hover, load, select, showSites, toggleKind } from '../../src/state/actions.js';
import { Derived, nearOf } from '../../src/state/derived.js';
import { follow, unfollow } from '../../src/state/flow.js';
import { show } from '../../src/state/show.js';
import type { Action } from '../../src/state/state.js';
import { Store } from '../../src/state/store.js';
import { homelabTopology } from '../support/homelab.js';

const topology = await homelabTopology();
const after = (...actions: Action[]) => {
  const store = new Store();
  for (const action of [load(topology), ...actions]) store.update(action);
  return store.state;
};
const to = (step: number, id = 'static') => follow({ id, step, isPlaying: true, paceMs: 100 });

suite('following a flow', () => {
  test('keeps to its steps', () => {
    expect(after(to(1)).session.flow).to.include({ id: 'static', step: 1, isPlaying: true });
    expect(after(to(-1)).session.flow!.step).to.equal(0);
    expect(after(to(Infinity)).session.flow!.step).to.equal(2);
    expect(after(to(0, 'no such flow')).session.flow).to.equal(undefined);
  });

  test('gives the same state back when nothing changes', () => {
    const state = after(to(1));
    expect(to(1)(state)).to.equal(state);
    expect(to(2)(state).session.flow!.way).to.equal(state.session.flow!.way);
    const calm = after();
    expect(unfollow(calm)).to.equal(calm);
    expect(unfollow(state).session.flow).to.equal(undefined);
  });

  test('loses no selection, and ends with its document', () => {
    expect(after(select('io'), to(1)).view.selected).to.equal('io');
    expect(after(to(1), load(topology)).session.flow).to.equal(undefined);
  });

  test('keeps its way bright, unless something is pointed at', () => {
    const { scene } = new Derived();
    const near = nearOf(scene(topology), after(to(0)).session)!;
    expect([...near.nodes].map((node) => topology.nodes[node]!.id).toSorted()).to.deep.equal([
      'cf-cdn',
      'cf-pages',
      'internet',
    ]);
    expect(near.edges.size).to.equal(2);
    expect(nearOf(scene(topology), after(to(0), hover('node-0')).session)!.nodes).to.not.equal(near.nodes);
  });
});

suite('showing a node', () => {
  test('selects it and asks for it anew each time', () => {
    const first = after(show('io'));
    expect(first.view.selected).to.equal('io');
    expect(first.session.shown).to.deep.equal({ id: 'io' });
    expect(show('io')(first).session.shown).to.not.equal(first.session.shown);
  });

  test('takes in again what a filter leaves out', () => {
    expect(after(showSites(['kronos']), show('io')).view.filter.sites).to.deep.equal([]);
    expect(after(showSites(['jove']), show('io')).view.filter.sites).to.deep.equal(['jove']);
    const without = after(toggleKind('node:hypervisor'), toggleKind('node:nas'), show('io')).view.filter.without;
    expect(without).to.deep.equal(['node:nas']);
  });

  test('without a node shows the map alone', () => {
    const state = after(select('io'), show());
    expect(state.view.selected).to.equal('io');
    expect(state.session.shown).to.deep.equal({ id: undefined });
  });
});
