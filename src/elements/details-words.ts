/** Every word of the details of a node or an edge: loaded with them. */
export const DETAILS = {
  close: 'Close details',
  specs: 'Specs',
  services: 'Services',
  addresses: 'Addresses',
  networks: 'Networks',
  guests: 'Guests',
  runsOn: 'Runs on',
  connections: 'Connections',
  elsewhere: 'Links',
  tags: 'Tags',
  from: 'From',
  to: 'To',
  latency: 'Latency',
  capacity: 'Capacity',
  evidence: 'Known by',
  since: 'since',
} as const;

/** The well-known specs in the order of the panel, with their word and unit; other keys are shown as written. */
export const SPECS: Readonly<Record<string, readonly [label: string, unit?: string]>> = {
  cores: ['Cores', 'physical'],
  allocatedCores: ['Cores', 'allocated'],
  memoryGB: ['Memory', 'GB'],
  storageTB: ['Storage', 'TB'],
  os: ['OS'],
  cpu: ['CPU'],
  gpu: ['GPU'],
  model: ['Model'],
  vendor: ['Vendor'],
  ct: ['Container id'],
  watts: ['Power', 'W'],
};
