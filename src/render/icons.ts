// Generated from lucide-static by `node scripts/icons.mjs`; do not edit.
// Lucide icons: ISC License, Copyright (c) Lucide Contributors.

/** Outlines in a box of 24 × 24, drawn with a stroke of 2 and round ends. What the built-in kinds have, and the one for what is not known. */
export const ICONS: Readonly<Record<string, string>> = {
  router:
    'M2 16a2 2 0 012-2h16a2 2 0 012 2v4a2 2 0 01-2 2h-16a2 2 0 01-2-2zM6 18h.1M10 18h.1M15 10v4M17.8 7.2a4 4 0 00-5.7 0M20.7 4.3a8 8 0 00-11.3 0',
  server:
    'M2 4a2 2 0 012-2h16a2 2 0 012 2v4a2 2 0 01-2 2h-16a2 2 0 01-2-2zM2 16a2 2 0 012-2h16a2 2 0 012 2v4a2 2 0 01-2 2h-16a2 2 0 01-2-2zM6 6h.1M6 18h.1',
  workflow:
    'M3 5a2 2 0 012-2h4a2 2 0 012 2v4a2 2 0 01-2 2h-4a2 2 0 01-2-2zM7 11v4a2 2 0 002 2h4M13 15a2 2 0 012-2h4a2 2 0 012 2v4a2 2 0 01-2 2h-4a2 2 0 01-2-2z',
  hammer:
    'M15 12l-9.4 9.4a1 1 0 01-3-3L12 9M18 15l4-4M21.5 11.5l-1.9-1.9A2 2 0 0119 8.2v-.3a2 2 0 00-.6-1.4l-1.7-1.7A6 6 0 0012.5 3H9l1.2 1.2A6 6 0 0112 8.5V10l2 2h1.2a2 2 0 011.4.6L18.5 14.5',
  'door-open':
    'M10 21H2M10 3H7a2 2 0 00-2 2v16M14 12h.1M19 21V5a2 2 0 00-1.7-2l-6.2-1A1 1 0 0010 3v18a1 1 0 001.1 1zM22 21h-3',
  monitor: 'M2 5a2 2 0 012-2h16a2 2 0 012 2v10a2 2 0 01-2 2h-16a2 2 0 01-2-2zM8 21h8M12 17v4',
  'hard-drive':
    'M10 16h.1M2.2 11.6a2 2 0 00-.2.9V18a2 2 0 002 2h16a2 2 0 002-2v-5.5a2 2 0 00-.2-.9L18.6 5.1A2 2 0 0016.8 4H7.2a2 2 0 00-1.8 1.1zM21.9 12H2.1M6 16h.1',
  clapperboard:
    'M12.3 3.5l3 4M20.2 6 3 11l-.9-2.4c-.3-1.1.3-2.2 1.3-2.5l13.5-4c1.1-.3 2.2.3 2.5 1.3zM3 11h18v8a2 2 0 01-2 2H5a2 2 0 01-2-2zM6.2 5.3l3.1 3.9',
  box: 'M21 8a2 2 0 00-1-1.7l-7-4a2 2 0 00-2 0l-7 4A2 2 0 003 8v8a2 2 0 001 1.7l7 4a2 2 0 002 0l7-4A2 2 0 0021 16ZM3.3 7l8.7 5 8.7-5M12 22V12',
  'app-window': 'M2 6a2 2 0 012-2h16a2 2 0 012 2v12a2 2 0 01-2 2h-16a2 2 0 01-2-2zM10 4v4M2 8h20M6 4v4',
  cloud: 'M17.5 19H9a7 7 0 116.7-9h1.8a4.5 4.5 0 110 9Z',
  'shield-check':
    'M20 13c0 5-3.5 7.5-7.7 9a1 1 0 01-.7 0C7.5 20.5 4 18 4 13V6a1 1 0 011-1c2 0 4.5-1.2 6.2-2.7a1.2 1.2 0 011.5 0C14.5 3.8 17 5 19 5a1 1 0 011 1zM9 12l2 2 4-4',
  'circle-help': 'M2 12a10 10 0 1020 0a10 10 0 10-20 0M9.1 9a3 3 0 015.8 1c0 2-3 3-3 3M12 17h.1',
};
