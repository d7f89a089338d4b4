// The results as tables of Markdown.
import type { Figure, Result } from './results.js';

interface Column {
  readonly title: string;
  readonly figure: string;
  readonly digits: number;
  /** Shows least and most, too. */
  readonly isTime?: boolean;
}

const COLUMNS: readonly Column[] = [
  { title: 'first paint ms', figure: 'firstPaintMs', digits: 0, isTime: true },
  { title: 'settled ms', figure: 'settledMs', digits: 0, isTime: true },
  { title: 'longest task', figure: 'longestTaskMs', digits: 0 },
  { title: 'TBT', figure: 'blockingMs', digits: 0 },
  { title: 'load main ms', figure: 'loadMainMs', digits: 0 },
  { title: 'load CPU ms', figure: 'loadCpuMs', digits: 0 },
  { title: 'pan ms', figure: 'panMs', digits: 1 },
  { title: 'p95', figure: 'panP95Ms', digits: 1 },
  { title: 'zoom ms', figure: 'zoomMs', digits: 1 },
  { title: 'p95', figure: 'zoomP95Ms', digits: 1 },
  { title: 'pan CPU ms/s', figure: 'panCpuPerSecond', digits: 0 },
  { title: 'heap MB', figure: 'heapMB', digits: 1 },
  { title: 'idle main ms', figure: 'idleMainMs', digits: 0 },
  { title: 'idle CPU ms', figure: 'idleCpuMs', digits: 0 },
  { title: 'idle frames', figure: 'idleFrames', digits: 0 },
  { title: 'idle timers', figure: 'idleTimers', digits: 0 },
  { title: 'stress', figure: 'stress', digits: 3 },
  { title: 'cross/edge', figure: 'crossings', digits: 2 },
  { title: 'overlap %', figure: 'overlapPercent', digits: 0 },
  { title: 'labels', figure: 'labelsShown', digits: 0 },
  { title: 'of them overlapping', figure: 'labelsOverlapping', digits: 0 },
  { title: 'others', figure: 'others', digits: 1 },
];

/** A row of a table; `|` in a cell would end it. */
export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** A table; numbers to the right. */
export const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(titles), `| --- |${' --: |'.repeat(titles.length - 1)}`, ...rows.map(row)].join('\n');

/** `12 (11–14)`; the bracket where runs differ. */
export function show(figure: Figure | undefined, digits: number, isTime = false): string {
  if (!figure) return '–';
  const [median, least, most] = [figure.median, figure.least, figure.most].map((value) => value.toFixed(digits));
  return isTime && least !== most ? `${median} (${least}–${most})` : median!;
}

const cellsOf = ({ figures, isSettled }: Result) =>
  COLUMNS.map(({ title, figure, digits, isTime }) =>
    title === 'settled ms' && !isSettled ? 'not in 60 s' : show(figures[figure], digits, isTime),
  );

/** All peers with one graph. */
export function tableOf(results: readonly Result[]): string {
  const titles = ['', ...COLUMNS.map(({ title }) => title)];
  return table(
    titles,
    results.map((result) => [result.peer, ...cellsOf(result)]),
  );
}
