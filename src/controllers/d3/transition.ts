// Stands in for d3-transition, of which d3-zoom needs only that a running transition be stopped: there is none here.
export const interrupt = (): void => {};
