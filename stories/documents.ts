import homelab from 'infra-topology/examples/homelab.json';
import type { TopologyDocument } from 'infra-topology';

/** The dual-site homelab, as the examples show it. */
export const HOMELAB = homelab as unknown as TopologyDocument;

/** A few nodes with what most documents have. */
export const SHELF: TopologyDocument = {
  version: 1,
  title: 'A shelf',
  nodes: [
    { id: 'router', label: 'Router', kind: 'network-device', status: 'up' },
    { id: 'server', label: 'Server', kind: 'hypervisor', status: 'degraded' },
    { id: 'files', label: 'Files', kind: 'nas', parent: 'server', status: 'down' },
    { id: 'desk', label: 'Desk', kind: 'workstation', specs: { cores: 8, memoryGB: 32, os: 'Linux' } },
  ],
  edges: [
    { source: 'server', target: 'router', kind: 'lan' },
    { source: 'desk', target: 'router', kind: 'lan' },
    { source: 'desk', target: 'files', kind: 'backup' },
  ],
};
