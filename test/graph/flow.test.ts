import { expect } from 'chai';
import { latencyOf, totalOf, wayOf } from '../../src/graph/flow.js';
import type { FlowStepSpec } from '../../src/model/document.js';
import { readDocument } from '../../src/model/read.js';
import { createTopology } from '../../src/model/topology.js';
import { homelabTopology } from '../support/homelab.js';

const topology = createTopology(
  readDocument({
    version: 1,
    nodes: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    edges: [
      { id: 'ab', source: 'a', target: 'b' },
      { id: 'bc', source: 'b', target: 'c' },
    ],
  }).document!,
);
const way = (...steps: Partial<FlowStepSpec>[]) =>
  wayOf(topology, { id: 'flow', steps: steps.map((step) => ({ label: 'S', ...step })) });
const total = (...steps: Partial<FlowStepSpec>[]) =>
  totalOf({ id: 'flow', steps: steps.map((step) => ({ label: 'S', ...step })) });

suite('the way of a flow', () => {
  test('goes along its edges, with both their ends', () => {
    const { nodes, edges, stops, legs } = way({ node: 'a', edge: 'ab' }, { node: 'b', edge: 'bc' }, { label: 'end' });
    expect([...nodes].toSorted()).to.deep.equal([0, 1, 2]);
    expect([...edges]).to.deep.equal([0, 1]);
    expect(stops).to.deep.equal([0, 1, undefined]);
    expect(legs).to.deep.equal([{ edge: 0, from: 0, to: 1 }, { edge: 1, from: 0, to: 1 }, undefined]);
  });

  test('runs back along an edge that ends where the flow begins', () => {
    expect(way({ node: 'b', edge: 'ab' }, { node: 'a' }).legs[0]).to.deep.equal({ edge: 0, from: 1, to: 0 });
    expect(way({ edge: 'ab' }, { node: 'a' }).legs[0]).to.deep.equal({ edge: 0, from: 1, to: 0 });
  });

  test('steps in a row that name one edge share it', () => {
    expect(way({ node: 'a', edge: 'ab' }, { edge: 'ab' }, { node: 'b' }).legs.slice(0, 2)).to.deep.equal([
      { edge: 0, from: 0, to: 0.5 },
      { edge: 0, from: 0.5, to: 1 },
    ]);
    const apart = way({ edge: 'ab' }, { edge: 'bc' }, { edge: 'ab' }).legs;
    expect(apart.map((leg) => leg?.to)).to.deep.equal([1, 1, 1]);
  });

  test('knows nothing of nodes and edges that are not there', () => {
    expect(way({ node: 'nobody', edge: 'none' })).to.deep.include({ stops: [undefined], legs: [undefined] });
  });
});

suite('latencies', () => {
  test('of the homelab come to 2 and 27 ms, one of them a word', async () => {
    const flows = (await homelabTopology()).document.flows!;
    expect(flows.map(totalOf)).to.deep.equal([
      { ms: 2, isAbout: true, words: ['cached'] },
      { ms: 27, isAbout: true, words: [] },
    ]);
  });

  test('are read from a text where there is no number', () => {
    expect(total({ latency: '1.5 ms' }, { latency: '250 µs' }, { latency: '2 s' })).to.deep.equal({
      ms: 2001.75,
      isAbout: false,
      words: [],
    });
    expect(total({ latencyMs: 0.1 }, { latencyMs: 0.2 })!.ms).to.equal(0.3);
    expect(total({ latency: '< 1 ms' })).to.include({ ms: 1, isAbout: true });
  });

  test('a number wins over its text, which is what is shown', () => {
    const step = { label: 'S', latency: 'two blinks', latencyMs: 4 };
    expect(total(step)).to.deep.equal({ ms: 4, isAbout: false, words: [] });
    expect(latencyOf(step)).to.equal('two blinks');
    expect(latencyOf({ label: 'S', latencyMs: 4 })).to.equal('4 ms');
  });

  test('have no total where none is a number', () => {
    expect(total({ latency: 'cached' }, {})).to.equal(undefined);
  });
});
