// Who is measured, with what script, and with which form of the graph.
import { readFileSync } from 'node:fs';

const versionOf = (folder, name) =>
  `${name} ${JSON.parse(readFileSync(`${folder}node_modules/${name}/package.json`, 'utf8')).version}`;
const versions =
  (...names) =>
  () =>
    names.map((name) => versionOf('bench/', name)).join(', ');
const ownVersion = () => `infra-topology ${JSON.parse(readFileSync('package.json', 'utf8')).version}`;

const FORCE_ATLAS = ['graphology', 'graphology-layout-forceatlas2'];

/** `form` is the graph it is given: 'nested' has sites and parents, 'flat' is the bare graph. */
export const PEERS = {
  ours: { script: 'ours', form: 'nested', versions: ownVersion },
  'ours-flat': { script: 'ours', form: 'flat', versions: ownVersion },
  d3: { script: 'd3', form: 'flat', versions: versions('d3-force', 'd3-selection', 'd3-zoom') },
  'force-graph': { script: 'force-graph', form: 'flat', versions: versions('force-graph') },
  sigma: { script: 'sigma', form: 'flat', versions: versions('sigma', ...FORCE_ATLAS) },
  'sigma-3': { script: 'sigma-3', form: 'flat', versions: versions('sigma-3', ...FORCE_ATLAS) },
  cytoscape: { script: 'cytoscape', form: 'flat', versions: versions('cytoscape', 'cytoscape-fcose') },
  'vis-network': { script: 'vis-network', form: 'flat', versions: versions('vis-network') },
  g6: { script: 'g6', form: 'flat', versions: versions('@antv/g6') },
};

/** Whether the peers are installed as bench/package.json says. */
export function arePeersInstalled() {
  const { dependencies } = JSON.parse(readFileSync('bench/package.json', 'utf8'));
  try {
    return Object.entries(dependencies).every(([name, version]) =>
      versionOf('bench/', name).endsWith(` ${version.replace(/^npm:.+@/, '')}`),
    );
  } catch {
    return false;
  }
}
