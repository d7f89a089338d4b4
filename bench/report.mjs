// Prints and writes what was measured.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { versionOf } from '../scripts/browsers.mjs';
import { PEERS } from './peers.mjs';
import { table, tableOf } from './table.ts';
import { targetTable } from './targets.ts';

const git = (...args) => {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return '';
  }
};

/** What the figures depend on. */
export const machine = (chromium) => ({
  date: new Date().toISOString().slice(0, 10),
  commit: git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') ? ' and changes' : ''),
  processor: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
  system: `${process.platform} ${release().split('-')[0]}, Node ${process.version}`,
  browser: `${versionOf('chromium', chromium).split(' built ')[0]}, headless, without a GPU, 1200 × 800`,
});

const kB = (bytes) => (bytes / 1000).toFixed(1);

export function bundleTable(scripts) {
  const rows = Object.entries(scripts).map(([name, { gzip, brotli, later }]) => [
    name,
    kB(gzip),
    kB(brotli),
    later ? kB(later) : '–',
    Object.values(PEERS)
      .find(({ script }) => script === name)
      .versions(),
  ]);
  return table(['script', 'kB gzip', 'kB brotli', 'kB gzip, later', 'versions'], rows);
}

const graphTitle = ({ graph, nodes, edges }) => `${graph} (${nodes} nodes, ${edges} edges)`;

/** The whole of it, as Markdown. */
export function report({ facts, runs, scripts, results, reference }) {
  const graphs = [...new Map(results.map((result) => [result.graph, result])).values()];
  const faults = results.flatMap(({ peer, graph, faults: said }) =>
    said.map((fault) => `- ${peer}, ${graph}: ${fault}`),
  );
  return [
    '# Benchmark\n\nWritten by `npm run bench`; [README.md](README.md) says what the columns mean, by what rules, and what to be careful about.',
    `${facts.date}, commit ${facts.commit}. ${facts.processor}; ${facts.system}; ${facts.browser}. Runs: ${runs}, medians; brackets hold the least and the most.`,
    ...(results.some(({ peer }) => peer === 'ours')
      ? [`## Numbers to reach\n\n${targetTable(results, reference)}`]
      : []),
    `## Bytes\n\n${bundleTable(scripts)}`,
    ...graphs.map((one) => `## ${graphTitle(one)}\n\n${tableOf(results.filter(({ graph }) => graph === one.graph))}`),
    ...(faults.length ? [`## What went wrong\n\n${[...new Set(faults)].join('\n')}`] : []),
  ].join('\n\n');
}

/** bench/RESULTS.md and bench/results.json. */
export function write(all) {
  writeFileSync('bench/RESULTS.md', `${report(all)}\n`);
  writeFileSync('bench/results.json', `${JSON.stringify(all, null, 1)}\n`);
}
