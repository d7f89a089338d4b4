// Generated from lucide-static by `node scripts/icons.mjs`; do not edit.
// Lucide icons: ISC License, Copyright (c) Lucide Contributors.

/** Outlines in a box of 24 × 24, drawn with a stroke of 2 and round ends. What the built-in kinds have, and the one for what is not known. */
export const ICONS: Readonly<Record<string, string>> = {
  router:
    'M4 14h16a2 2 0 012 2v4a2 2 0 01-2 2h-16a2 2 0 01-2-2v-4a2 2 0 012-2zM6.01 18H6M10.01 18H10M15 10v4M17.84 7.17a4 4 0 00-5.66 0M20.66 4.34a8 8 0 00-11.31 0',
  server:
    'M4 2h16a2 2 0 012 2v4a2 2 0 01-2 2h-16a2 2 0 01-2-2v-4a2 2 0 012-2zM4 14h16a2 2 0 012 2v4a2 2 0 01-2 2h-16a2 2 0 01-2-2v-4a2 2 0 012-2zM6 6L6.01 6M6 18L6.01 18',
  workflow:
    'M5 3h4a2 2 0 012 2v4a2 2 0 01-2 2h-4a2 2 0 01-2-2v-4a2 2 0 012-2zM7 11v4a2 2 0 002 2h4M15 13h4a2 2 0 012 2v4a2 2 0 01-2 2h-4a2 2 0 01-2-2v-4a2 2 0 012-2z',
  hammer:
    'M15 12l-9.37 9.37a1 1 0 01-3-3L12 9M18 15l4-4M21.5 11.5l-1.91-1.91A2 2 0 0119 8.17v-.34a2 2 0 00-.59-1.41l-1.66-1.66A6 6 0 0012.52 3H9l1.24 1.24A6 6 0 0112 8.49V10l2 2h1.17a2 2 0 011.41.59L18.5 14.5',
  'door-open':
    'M10 21H2M10 3H7a2 2 0 00-2 2v16M14 12h.01M19 21V5a2 2 0 00-1.67-1.97l-6.16-1.01A1 1 0 0010 3v18a1 1 0 001.12.99zM22 21h-3',
  monitor: 'M4 3h16a2 2 0 012 2v10a2 2 0 01-2 2h-16a2 2 0 01-2-2v-10a2 2 0 012-2zM8 21L16 21M12 17L12 21',
  'hard-drive':
    'M10 16h.01M2.21 11.58a2 2 0 00-.21.9V18a2 2 0 002 2h16a2 2 0 002-2v-5.53a2 2 0 00-.21-.9L18.55 5.11A2 2 0 0016.76 4H7.24a2 2 0 00-1.79 1.11zM21.95 12.01H2.05M6 16h.01',
  clapperboard:
    'M12.3 3.46l3.02 3.96M20.2 6 3 11l-.9-2.4c-.3-1.1.3-2.2 1.3-2.5l13.5-4c1.1-.3 2.2.3 2.5 1.3zM3 11h18v8a2 2 0 01-2 2H5a2 2 0 01-2-2zM6.18 5.28l3.1 3.9',
  box: 'M21 8a2 2 0 00-1-1.73l-7-4a2 2 0 00-2 0l-7 4A2 2 0 003 8v8a2 2 0 001 1.73l7 4a2 2 0 002 0l7-4A2 2 0 0021 16ZM3.3 7l8.7 5 8.7-5M12 22V12',
  'app-window': 'M4 4h16a2 2 0 012 2v12a2 2 0 01-2 2h-16a2 2 0 01-2-2v-12a2 2 0 012-2zM10 4v4M2 8h20M6 4v4',
  cloud: 'M17.5 19H9a7 7 0 116.71-9h1.79a4.5 4.5 0 110 9Z',
  'shield-check':
    'M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 01-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 011-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 011.52 0C14.51 3.81 17 5 19 5a1 1 0 011 1zM9 12l2 2 4-4',
  'circle-help': 'M2 12a10 10 0 1020 0a10 10 0 10-20 0M9.09 9a3 3 0 015.83 1c0 2-3 3-3 3M12 17h.01',
};
