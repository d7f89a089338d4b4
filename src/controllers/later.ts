type Change = typeof import('./change.js').change;

/** What leads everything that is not laid out at once, as soon as it is there. */
export const later: { change?: Change } = {};

/** Brings it. */
export const loadChange = async (): Promise<Change> => (later.change ??= (await import('./change.js')).change);
