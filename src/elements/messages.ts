const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Every word that an element shows at once; what is loaded later has its own, so that these stay plain strings in the bundle. */
export const MESSAGES = {
  map: 'Infrastructure map',
  mapRole: 'map',
  mapKeys:
    'Arrow keys walk from node to node, Enter selects, E goes through connections, question mark lists all keys.',
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
  unsaid: 'Something is wrong with the document, and what says more could not be loaded.',
  retry: 'Try again',
  selected: 'selected',
  problems: (count: number) => counted(count, 'problem'),
  more: (count: number) => `and ${count} more`,
  place: (line: number, column: number) => `line ${line}, column ${column}`,
  shown: (nodes: number, edges: number) => `${counted(nodes, 'node')}, ${counted(edges, 'connection')}`,
} as const;
