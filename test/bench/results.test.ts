import { expect } from 'chai';
import { frames, median, percentile, quality, summarise, type Result } from '../../bench/results.js';
import { show, tableOf } from '../../bench/table.js';
import { targetTable } from '../../bench/targets.js';

const figure = (value: number) => ({ median: value, least: value, most: value });
const result = (peer: string, figures: Record<string, number>, graph = '25'): Result => ({
  peer,
  graph,
  nodes: 25,
  edges: 30,
  isSettled: true,
  figures: Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, figure(value)])),
  faults: [],
});

suite('what runs are made into', () => {
  test('the median is the middle one, or between the middle two', () => {
    expect(median([9, 1, 5])).to.equal(5);
    expect(median([1, 2, 4, 100])).to.equal(3);
  });

  test('the 95th percentile is the value that 95 in 100 do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(percentile(hundred, 0.95)).to.equal(95);
    expect(percentile([7], 0.95)).to.equal(7);
    expect(frames('pan', hundred)).to.deep.equal({ panMs: 50.5, panP95Ms: 95 });
    expect(frames('pan', undefined)).to.deep.equal({});
  });

  test('a figure has its median, least and most; what is no number is left out', () => {
    const runs = [{ settledMs: 30 }, { settledMs: 10, panMoved: true }, { settledMs: 20, stress: NaN }];
    expect(summarise(runs)).to.deep.equal({ settledMs: { median: 20, least: 10, most: 30 } });
  });

  test('quality takes positions in the order of the nodes', () => {
    const nodes = ['a', 'b', 'c'].map((id) => ({ id }));
    const edges = [
      { source: 'a', target: 'b' },
      { source: 'b', target: 'c' },
    ];
    const { stress, crossings, overlap } = quality({ version: 1, nodes, edges }, [0, 0, 1, 0, 2, 0]);
    expect(stress).to.be.closeTo(0, 1e-12);
    expect([crossings, overlap]).to.deep.equal([0, 0]);
  });
});

suite('tables of results', () => {
  test('a figure shows its spread only where it has one', () => {
    expect(show({ median: 12.4, least: 11, most: 14 }, 0, true)).to.equal('12 (11–14)');
    expect(show({ median: 12.4, least: 12.4, most: 12.4 }, 0, true)).to.equal('12');
    expect(show({ median: 12.4, least: 11, most: 14 }, 1)).to.equal('12.4');
    expect(show(undefined, 1)).to.equal('–');
  });

  test('a peer that was not settled is said to be so, and has no figures made up', () => {
    const text = tableOf([{ ...result('g6', { firstPaintMs: 100 }), isSettled: false }]);
    expect(text.split('\n').at(-1)).to.match(/^\| g6 \| 100 \| not in 60 s \| – \| –/);
  });

  const lineOf = (text: string, title: string) => text.split('\n').find((line) => line.startsWith(`| ${title}`));

  test('a number to reach stands beside ours and the best peer', () => {
    const results = [
      result('ours', { settledMs: 61 }),
      result('ours-flat', { settledMs: 1 }),
      result('g6', { settledMs: 900 }),
      result('d3', { settledMs: 5000 }),
    ];
    expect(lineOf(targetTable(results, []), 'settled')).to.equal(
      '| settled, ms | 25 | ≤ 60 | 61 | **no** | 900 (g6) |',
    );
    const met = targetTable([result('ours', { settledMs: 60.3 })], []);
    expect(lineOf(met, 'settled')).to.equal('| settled, ms | 25 | ≤ 60 | 60 | yes | – |');
  });

  test('what ours has no figure for is not reached', () => {
    expect(lineOf(targetTable([result('ours', {})], []), 'settled')).to.equal(
      '| settled, ms | 25 | ≤ 60 | – | **no** | – |',
    );
  });

  test('stress is held against flat d3-force, measured in the page or beside it', () => {
    const ours = result('ours', { stress: 0.2 });
    const inPage = targetTable([ours, result('d3', { stress: 0.25 })], [result('d3', { stress: 0.1 })]);
    expect(lineOf(inPage, 'stress')).to.equal('| stress | 25 | ≤ 0.250 | 0.200 | yes | 0.250 (d3) |');
    const beside = targetTable([ours], [result('d3', { stress: 0.1 }), result('d3', { stress: 0.9 }, '250')]);
    expect(lineOf(beside, 'stress')).to.equal('| stress | 25 | ≤ 0.100 | 0.200 | **no** | – |');
    expect(lineOf(targetTable([ours], []), 'stress')).to.equal(undefined);
  });
});
