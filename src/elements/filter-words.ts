import type { StatusKey } from '../graph/filter.js';

/** Every word of the filters' panel: loaded with it. */
export const FILTERS = {
  kinds: 'Node types',
  statuses: 'Status',
  tags: 'Tags',
  others: 'The others are',
  remove: 'left out',
  dim: 'dimmed',
  clear: 'Clear',
  only: (count: number) => `Only ${count} ${count === 1 ? 'node' : 'nodes'} chosen`,
} as const;

/** States as they are said. */
export const STATUS_WORDS: Readonly<Record<StatusKey, string>> = {
  up: 'up',
  degraded: 'degraded',
  down: 'down',
  maintenance: 'maintenance',
  off: 'off',
  unknown: 'unknown',
  none: 'not told',
};
