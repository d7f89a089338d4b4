import type { Family } from '../model/catalog.js';

/** A colour for light and one for dark surfaces. */
export type Pair = readonly [light: string, dark: string];

/** Computed for the smallest difference under normal, protan, deutan and tritan vision; at least 3:1 on the surface. */
export const FAMILIES: Readonly<Record<Family, Pair>> = {
  network: ['#2890e8', '#5088d0'],
  compute: ['#d07000', '#c07808'],
  orchestration: ['#7030f0', '#9040f8'],
  storage: ['#186028', '#00e878'],
  media: ['#980080', '#d83878'],
  outside: ['#889098', '#c0c8e0'],
  // A guest whose host has no family either.
  guest: ['#889098', '#c0c8e0'],
};

/** Edge kinds; told apart by line as well. At least 3:1 on the surface. */
export const EDGES: Readonly<Record<string, Pair>> = {
  lan: ['#7c8596', '#8892a6'],
  'tailscale-vpn': ['#5b45d6', '#9d8cff'],
  'cf-tunnel': ['#d9640a', '#ff8a1f'],
  backup: ['#15803d', '#34d399'],
  service: ['#c0398b', '#f472b6'],
  'data-flow': ['#0b76c2', '#38bdf8'],
  uplink: ['#1f2937', '#e5e7eb'],
};

/** Sites without a colour of their own take these in turn; only ever a faint tint. */
export const SITES: readonly Pair[] = [
  ['#2f7bdc', '#5b9dff'],
  ['#7a4fe0', '#9d7bff'],
  ['#7b8494', '#94a3b8'],
  ['#0f8f7e', '#2dd4bf'],
  ['#b7791f', '#fbbf24'],
  ['#c0398b', '#f472b6'],
];

/** States that want a colour of their own; the glyph says the same. */
export const STATES: Readonly<Record<string, Pair>> = {
  up: ['#15803d', '#34d399'],
  degraded: ['#b45309', '#fbbf24'],
  down: ['#c81e1e', '#f87171'],
  maintenance: ['#2456d6', '#8fb0ff'],
};
