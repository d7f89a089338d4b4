const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Every word that an element shows at once; what is loaded later has its own, so that these stay plain strings in the bundle. */
export const MESSAGES = {
  map: 'Infrastructure map',
  mapRole: 'map',
  mapKeys: 'Arrow keys walk from node to node, Enter selects, E goes through connections, Escape goes back.',
  legend: 'Legend',
  nodeKinds: 'Node types',
  edgeKinds: 'Connection types',
  filter: 'Network',
  all: 'All',
  details: 'Node Details',
  nothingSelected: 'Click a node to see its specs, services and connections.',
  close: 'Close details',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show the whole map',
  fullScreen: 'Full screen',
  loading: 'Loading the map …',
  empty: 'No nodes yet',
  emptyHelp: 'Give the map a document: set src or data, or put one inside as a script of type application/json.',
  failed: 'The map could not be read',
  retry: 'Try again',
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
  selected: 'selected',
  problems: (count: number) => counted(count, 'problem'),
  place: (line: number, column: number) => `line ${line}, column ${column}`,
  fetchFailed: (url: string, status: number | undefined) =>
    status === 404
      ? `There is no document at ${url} (404).`
      : status
        ? `The server answered ${status} for ${url}.`
        : `${url} could not be fetched: the network failed, or the server does not allow this page to read it.`,
  shown: (nodes: number, edges: number) => `${counted(nodes, 'node')}, ${counted(edges, 'connection')}`,
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
