// Stands in for d3-timer, with which d3-force would step by itself: here every step is asked for.
export const timer = (): { stop(): void; restart(): void } => ({ stop() {}, restart() {} });
