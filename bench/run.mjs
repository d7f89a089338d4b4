// `npm run bench`: our map beside its peers, each run in a browser of its own. bench/README.md says how it is done.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findOrInstall } from '../scripts/browsers.mjs';
import { buildPage, buildScript } from './build.mjs';
import { flat, infrastructure, nested } from './generate.ts';
import { readOptions } from './options.mjs';
import { PEERS, arePeersInstalled } from './peers.mjs';
import { measureQuietly } from './quiet.mjs';
import { machine, report, write } from './report.mjs';
import { frames, quality, summarise } from './results.ts';
import { serve } from './serve.mjs';
import { SHAPES } from './shapes.ts';

function installPeers({ peers }) {
  if (peers.every((peer) => PEERS[peer].script === 'ours') || arePeersInstalled()) return;
  console.log('Installing the peers (npm ci in bench/) …');
  const args = ['ci', '--prefix', 'bench', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('The peers could not be installed.');
}

/** The graphs asked for, as files of the page in both forms. */
function writeGraphs({ sizes, shapes }, folder) {
  const made = [
    ...sizes.map((size) => ({ name: String(size), size, document: infrastructure(size) })),
    ...shapes.map((name) => ({ name, document: SHAPES[name]() })),
  ];
  for (const { name, document } of made) {
    writeFileSync(path.join(folder, `${name}-nested.json`), JSON.stringify(nested(document)));
    writeFileSync(path.join(folder, `${name}-flat.json`), JSON.stringify(flat(document)));
  }
  return made;
}

async function buildScripts(peers, folder) {
  const scripts = {};
  for (const { script } of peers.map((name) => PEERS[name])) {
    scripts[script] ??= await buildScript(script, folder);
    console.log(`${script}: ${(scripts[script].gzip / 1000).toFixed(1)} kB min + gzip`);
  }
  return scripts;
}

/** One run as plain figures. */
function figuresOf({ figures, positions }, document, script) {
  const { panFrames, zoomFrames, labels, ...rest } = figures;
  const { overlap, ...judged } = positions ? quality(document, positions) : {};
  return {
    ...rest,
    ...judged,
    overlapPercent: overlap === undefined ? undefined : 100 * overlap,
    labelsShown: labels?.shown,
    labelsOverlapping: labels?.overlapping,
    bundleKB: script.gzip / 1000,
    // Frames in which nothing moved say nothing.
    ...frames('pan', rest.panMoved && panFrames),
    ...frames('zoom', rest.zoomMoved && zoomFrames),
  };
}

const ms = (value) => (Number.isFinite(value) ? `${Math.round(value)} ms` : 'not in time');

function sayRun(name, peer, { figures, faults }) {
  const { firstPaintMs, settledMs, longestTaskMs, others } = figures;
  const load = `first picture ${ms(firstPaintMs)}, settled ${ms(settledMs)}, longest task ${ms(longestTaskMs)}`;
  console.log(`${name} · ${peer}: ${load}, others ${others?.toFixed(1) ?? '–'} cores ${faults.join(' ')}`);
}

/** Round robin over the peers; `gaveUp` holds those that were not settled in time, and are not tried again. */
async function runGraph(context, { name, document, size }) {
  const { options, chromium, address, scripts, gaveUp } = context;
  const peers = size || options.arePeersNamed ? options.peers : options.peers.filter((peer) => peer === 'ours');
  const runs = new Map(peers.filter((peer) => !size || !gaveUp.has(peer)).map((peer) => [peer, []]));
  const faults = new Map([...runs.keys()].map((peer) => [peer, new Set()]));
  for (let run = 1; run <= options.runs; run += 1) {
    for (const [peer, done] of runs) {
      if (done.some(({ settledMs }) => settledMs === undefined)) continue;
      const { script, form } = PEERS[peer];
      const picture = run === 1 && options.pictures ? path.join(options.pictures, `${name}-${peer}.png`) : undefined;
      const job = { address, script: `/${scripts[script].file}`, graph: `/${name}-${form}.json`, picture };
      const result = await measureQuietly(chromium, job);
      sayRun(`${name}, run ${run} of ${options.runs}`, peer, result);
      result.faults.forEach((fault) => faults.get(peer).add(fault));
      done.push(figuresOf(result, document, scripts[script]));
      if (size && result.figures.settledMs === undefined) gaveUp.add(peer);
    }
  }
  return [...runs].map(([peer, done]) => ({
    peer,
    graph: name,
    nodes: document.nodes.length,
    edges: document.edges.length,
    isSettled: done.every(({ settledMs }) => settledMs !== undefined),
    figures: summarise(done),
    faults: [...faults.get(peer)],
    runs: done,
  }));
}

/** What flat d3-force would draw, where the peer was too slow to do it. */
async function referenceOf({ document, name, size }, results) {
  if (!size || results.some(({ peer, isSettled }) => peer === 'd3' && isSettled)) return [];
  const { flatForce } = await import('./reference.mjs');
  console.log(`${name}: flat d3-force in Node, for stress and crossings …`);
  const positions = flatForce(document);
  const { stress, crossings } = positions ? quality(document, positions) : {};
  return positions ? [{ peer: 'd3', graph: name, figures: summarise([{ stress, crossings }]) }] : [];
}

async function bench(options, chromium, folder) {
  const graphs = writeGraphs(options, folder);
  await buildPage(folder);
  const scripts = await buildScripts(options.peers, folder);
  if (options.pictures) mkdirSync(options.pictures, { recursive: true });
  const { address, close } = await serve(folder);
  const all = { facts: machine(chromium), runs: options.runs, scripts, results: [], reference: [] };
  const context = { options, chromium, address, scripts, gaveUp: new Set() };
  try {
    for (const graph of graphs) {
      const results = await runGraph(context, graph);
      all.results.push(...results);
      if (options.peers.includes('ours')) all.reference.push(...(await referenceOf(graph, results)));
      // A long run that is cut off has not been for nothing.
      if (options.isWritten) write(all);
    }
  } finally {
    close();
  }
  console.log(`\n${report(all)}`);
}

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
try {
  const options = readOptions(process.argv.slice(2));
  const { chromium } = findOrInstall() ?? {};
  if (!chromium) throw new Error('This measures in Chromium; none was found. Set CHROME_PATH.');
  installPeers(options);
  await bench(options, chromium, folder);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
