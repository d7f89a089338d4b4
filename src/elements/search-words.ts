import type { Hit, Misunderstood } from '../graph/search.js';

/** Every word of the search box: loaded with it. */
export const SEARCH = {
  label: 'Search the map',
  hint: 'Names, addresses, services, tags, or kind:vm site:… status:down cores>8 -tag:…',
  close: 'Close the search',
  none: 'No node matches.',
  found: (count: number) => (count === 1 ? '1 node' : `${count} nodes`),
  more: (count: number) => `and ${count} more`,
} as const;

/** Where a hit was found, said beside it. */
export const PLACES: Readonly<Record<Hit['of'], string>> = {
  name: '',
  id: 'id',
  address: 'address',
  service: 'service',
  tag: 'tag',
  role: 'role',
  kind: 'kind',
  site: 'site',
  spec: 'spec',
  description: 'description',
};

/** Why a part of a query was passed over. */
export const MISUNDERSTOOD: Readonly<Record<Misunderstood['code'], (part: Misunderstood) => string>> = {
  field: ({ field }) =>
    `Nothing here has “${field}”. Terms are kind, site, status, tag, parent, network, service, role and specs.`,
  number: ({ written }) => `“${written}” compares with what is no number, so it was passed over.`,
};
