// The numbers that the map is to reach, each beside what was measured and the best of the peers.
import type { Result } from './results.js';
import { show, table } from './table.js';

interface Target {
  readonly title: string;
  readonly figure: string;
  readonly digits: number;
  /** The most it may be by graph; `all` holds for each graph, `d3` means: no more than flat d3-force has. */
  readonly most: Readonly<Record<string, number>> | { readonly all: number } | 'd3';
}

const TARGETS: readonly Target[] = [
  { title: 'bytes a page loads, kB min + gzip', figure: 'bundleKB', digits: 1, most: { '25': 40 } },
  { title: 'first picture, ms', figure: 'firstPaintMs', digits: 0, most: { '25': 60, '250': 100, '2500': 150 } },
  {
    title: 'settled, ms',
    figure: 'settledMs',
    digits: 0,
    most: { '25': 60, '250': 100, '2500': 300, '10000': 1000, '50000': 4000 },
  },
  { title: 'movement after it said so, world units', figure: 'movedAfter', digits: 2, most: { all: 0 } },
  { title: 'longest task of the main thread, ms', figure: 'longestTaskMs', digits: 0, most: { all: 50 } },
  {
    title: 'pan, p95 frame, ms',
    figure: 'panP95Ms',
    digits: 1,
    most: { '250': 18, '2500': 20, '10000': 33, '50000': 33 },
  },
  {
    title: 'zoom, p95 frame, ms',
    figure: 'zoomP95Ms',
    digits: 1,
    most: { '250': 18, '2500': 20, '10000': 33, '50000': 33 },
  },
  { title: 'node overlaps, % of nodes', figure: 'overlapPercent', digits: 1, most: { all: 0 } },
  { title: 'label overlaps, pairs', figure: 'labelsOverlapping', digits: 0, most: { all: 0 } },
  { title: 'stress', figure: 'stress', digits: 3, most: 'd3' },
  { title: 'crossings per edge', figure: 'crossings', digits: 2, most: 'd3' },
  { title: 'frames at rest in 3 s', figure: 'idleFrames', digits: 0, most: { all: 0 } },
  { title: 'timers at rest in 3 s', figure: 'idleTimers', digits: 0, most: { all: 0 } },
  { title: 'JS heap after settling, MB', figure: 'heapMB', digits: 1, most: { '2500': 6, '10000': 15 } },
];

const isOurs = ({ peer }: Result) => peer.startsWith('ours');

/** The most that a figure may be with a graph; undefined: nothing was asked. */
function limitOf({ most, figure }: Target, graph: string, flat: Result | undefined): number | undefined {
  if (most === 'd3') return flat?.figures[figure]?.median;
  return 'all' in most ? most.all : most[graph];
}

/** The peer, not ours, that has the least. */
function bestOf(results: readonly Result[], figure: string): Result | undefined {
  const others = results.filter((result) => !isOurs(result) && result.figures[figure]);
  return others.sort((a, b) => a.figures[figure]!.median - b.figures[figure]!.median)[0];
}

/**
 * Every number to reach that the results can tell of.
 * @param reference figures of flat d3-force by graph, where the peer itself was not settled in time
 */
export function targetTable(results: readonly Result[], reference: readonly Result[]): string {
  const graphs = [...new Set(results.map(({ graph }) => graph))];
  const rows = TARGETS.flatMap((target) =>
    graphs.flatMap((graph) => {
      const all = results.filter((result) => result.graph === graph);
      const flat = [...all, ...reference].find(
        (result) => result.graph === graph && result.peer === 'd3' && result.figures[target.figure],
      );
      const limit = limitOf(target, graph, flat);
      const ours = all.find(({ peer }) => peer === 'ours');
      if (limit === undefined || !ours) return [];
      const figure = ours.figures[target.figure];
      const best = bestOf(all, target.figure);
      return [
        [
          target.title,
          ours.graph,
          `≤ ${limit.toFixed(target.digits)}`,
          show(figure, target.digits, true),
          // As it is shown, so that 40.04 kB are 40.0.
          figure && Number(figure.median.toFixed(target.digits)) <= Number(limit.toFixed(target.digits))
            ? 'yes'
            : '**no**',
          best ? `${show(best.figures[target.figure], target.digits)} (${best.peer})` : '–',
        ],
      ];
    }),
  );
  return table(['', 'graph', 'reach', 'ours', 'reached', 'best peer'], rows);
}
