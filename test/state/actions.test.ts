import { expect } from 'chai';
import { settle } from '../../src/layout/layout.js';
import {
  fail,
  hover,
  isolate,
  load,
  look,
  place,
  resize,
  select,
  showSites,
  toggleKind,
} from '../../src/state/actions.js';
import { Derived, nearOf, positionsById } from '../../src/state/derived.js';
import { hiddenBy, readFilter } from '../../src/graph/filter.js';
import { idOf, markOf } from '../../src/state/marks.js';
import type { Action } from '../../src/state/state.js';
import { createStore, Store } from '../../src/state/store.js';
import { documentOf, graph } from '../support/graph.js';

const topology = graph('a@x b@x c@y a>b a>c:backup');
const after = (...actions: Action[]) => {
  const store = new Store();
  for (const action of [load(topology), ...actions]) store.update(action);
  return store.state;
};

suite('actions', () => {
  test('give the same state back when nothing changes', () => {
    const state = after(hover('node-1'), select('a'), resize({ width: 3, height: 2 }), showSites(['x']));
    for (const action of [hover(undefined), select('a'), resize({ width: 3, height: 2 }), showSites(['x'])])
      expect(action(state)).to.equal(state);
  });

  test('select ends when what is named is not there', () => {
    expect(after(select('a')).view.selected).to.equal('a');
    expect(after(select('a'), select('no such node')).view.selected).to.equal(undefined);
  });

  test('a selection outlives a reload as long as it exists', () => {
    expect(after(select('a'), load(graph('a z'))).view.selected).to.equal('a');
    expect(after(select('b'), load(graph('a z'))).view.selected).to.equal(undefined);
  });

  test('a filter ends the selection of what it hides, and brings nothing back of itself', () => {
    expect(after(select('c'), showSites(['x'])).view.selected).to.equal(undefined);
    expect(after(select('a'), showSites(['x'])).view.selected).to.equal('a');
    const [edge] = topology.edges.filter(({ kind }) => kind.id === 'backup');
    expect(after(select(edge!.id), toggleKind('edge:backup')).view.selected).to.equal(undefined);
  });

  test('a kind left out cannot stand out; taken in again it does', () => {
    expect(after(isolate('edge:backup'), toggleKind('edge:backup')).session.isolated).to.equal(undefined);
    expect(after(toggleKind('edge:backup'), isolate('edge:backup')).session.isolated).to.equal(undefined);
    expect(after(toggleKind('edge:backup'), toggleKind('edge:backup')).session.isolated).to.equal('edge:backup');
  });

  test('a failed load keeps what is drawn', () => {
    const state = after(place(new Float64Array(6)), fail([]));
    expect(state.topology).to.equal(topology);
    expect(state.session.positions).to.have.length(6);
    expect(state.source.status).to.equal('failed');
  });
});

suite('marks', () => {
  test('name nodes and edges, and are named back', () => {
    const edge = topology.edges[1]!.id;
    expect(markOf(topology, 'b')).to.equal('node-1');
    expect(markOf(topology, edge)).to.equal('edge-1');
    expect(markOf(topology, 'nobody')).to.equal(undefined);
    expect(idOf(topology, 'edge-1')).to.equal(edge);
    expect(idOf(topology, 'node-99')).to.equal(undefined);
  });

  test('with a node that is left out go its edges', () => {
    const { nodes, edges } = hiddenBy(topology, readFilter({ sites: ['x'] }));
    expect([...nodes]).to.deep.equal([2]);
    expect([...edges].map((index) => topology.edges[index]!.target)).to.deep.equal(['c']);
    expect(hiddenBy(topology, readFilter({ without: ['edge:backup'] })).edges.size).to.equal(1);
  });
});

suite('derived values', () => {
  test('are made once for the same inputs', () => {
    const derived = new Derived();
    const state = after(place(settle(topology)));
    const { geometry, labels } = derived.picture(state)!;
    const moved = derived.picture(look({ x: 5, y: 5, k: 1 }, true)(state))!;
    expect(moved.geometry).to.equal(geometry);
    expect(moved.labels).to.equal(labels);
    expect(derived.picture(look({ x: 5, y: 5, k: 2 }, true)(state))!.labels).to.not.equal(labels);
  });

  test('a kind that is pointed at stands out, edges with both ends', () => {
    const { session } = after(isolate('edge:backup'));
    const { nodes, edges } = nearOf(new Derived().scene(topology), session)!;
    expect([...nodes].toSorted()).to.deep.equal([0, 2]);
    expect(edges.size).to.equal(1);
  });

  test('positions are by id, none before the layout', () => {
    expect(positionsById(after())).to.deep.equal({});
    expect(positionsById(after(place(Float64Array.of(1, 2, 3, 4, 5, 6))))).to.deep.include({ c: { x: 5, y: 6 } });
  });
});

suite('a store', () => {
  test('tells each listener what was and what is, until it stops', () => {
    const store = createStore(documentOf('a b'));
    const heard: unknown[] = [];
    const stop = store.subscribe((state, before) => heard.push([before.view.selected, state.view.selected]));
    store.update(select('a'));
    store.update(select('a'));
    stop();
    store.update(select('b'));
    expect(heard).to.deep.equal([[undefined, 'a']]);
    expect(Object.isFrozen(store.state)).to.equal(true);
  });
});
