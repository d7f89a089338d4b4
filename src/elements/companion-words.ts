/** Every word that a companion shows which is no part of the map: these are not in the bytes of a map alone. */
export const WORDS = {
  play: 'Play',
  pause: 'Pause',
  previous: 'Previous step',
  next: 'Next step',
  stop: 'Stop following',
  onMap: 'Watch on the map',
  follow: (title: string) => `Follow: ${title}`,
  flow: 'Request flow',
  oneWay: 'one way',
  then: (words: string) => `, then ${words}`,
  about: '~',
  step: (at: number, count: number, label: string) => `Step ${at} of ${count}: ${label}`,
  runsOn: 'Runs on',
  otherServices: 'Other services',
  nodes: 'Nodes',
  noNodes: 'No nodes',
} as const;

/** Headings of columns by the path of their field; a well-known spec has the word that the details have for it. */
export const HEADINGS: Readonly<Record<string, string>> = {
  id: 'Id',
  label: 'Name',
  kind: 'Kind',
  site: 'Site',
  parent: 'Host',
  role: 'Role',
  status: 'Status',
  description: 'Description',
  networks: 'Networks',
  addresses: 'Addresses',
  services: 'Services',
  tags: 'Tags',
};
