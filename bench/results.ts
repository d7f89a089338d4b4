// What the runs have given, as figures that can be compared: the median of each, with the least and the most.
import { crossings, overlap, stress } from './metrics.js';
import type { TopologyDocument } from '../src/model/document.js';

/** What one run has measured; NaN or nothing where it could not. Times in ms. */
export interface Run {
  readonly [figure: string]: unknown;
  readonly settledMs?: number;
}

/** Median, least and most of the runs. */
export interface Figure {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** One peer with one graph. */
export interface Result {
  readonly peer: string;
  readonly graph: string;
  readonly nodes: number;
  readonly edges: number;
  readonly isSettled: boolean;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly faults: readonly string[];
}

/** Middle of a list that is not empty; of an even one the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The value that `share` of a list that is not empty do not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

/** Figures of a picture, from positions in the order of the nodes. */
export function quality(document: TopologyDocument, positions: readonly number[]): Record<string, number> {
  const indexOf = new Map(document.nodes.map(({ id }, index) => [id, index]));
  const edges = Int32Array.from(
    document.edges.flatMap(({ source, target }) => [indexOf.get(source)!, indexOf.get(target)!]),
  );
  const drawing = { positions, edges };
  return { stress: stress(drawing), crossings: crossings(drawing), overlap: overlap(drawing) };
}

/** Frames of a gesture as two figures. */
export function frames(name: string, times: unknown): Record<string, number> {
  if (!Array.isArray(times) || times.length === 0) return {};
  const all = times as number[];
  return { [`${name}Ms`]: median(all), [`${name}P95Ms`]: percentile(all, 0.95) };
}

/** Every figure that is a number in at least one run. */
export function summarise(runs: readonly Run[]): Record<string, Figure> {
  const names = new Set(runs.flatMap((run) => Object.keys(run)));
  const figures: Record<string, Figure> = {};
  for (const name of names) {
    const values = runs.map((run) => run[name]).filter((value): value is number => Number.isFinite(value));
    if (values.length === 0) continue;
    figures[name] = { median: median(values), least: Math.min(...values), most: Math.max(...values) };
  }
  return figures;
}
