// Generated from lucide-static by `node scripts/icons.mjs`; do not edit.
// Lucide icons: ISC License, Copyright (c) Lucide Contributors.

/** Outlines in a box of 24 × 24, drawn with a stroke of 2 and round ends. What documents may name besides; loaded when one does. */
export const MORE_ICONS: Readonly<Record<string, string>> = {
  database: 'M3 5a9 3 0 1018 0a9 3 0 10-18 0M3 5V19A9 3 0 0021 19V5M3 12A9 3 0 0021 12',
  globe: 'M2 12a10 10 0 1020 0a10 10 0 10-20 0M12 2a14.5 14.5 0 000 20 14.5 14.5 0 000-20M2 12h20',
  smartphone: 'M5 4a2 2 0 012-2h10a2 2 0 012 2v16a2 2 0 01-2 2h-10a2 2 0 01-2-2zM12 18h.1',
  printer:
    'M6 18H4a2 2 0 01-2-2v-5a2 2 0 012-2h16a2 2 0 012 2v5a2 2 0 01-2 2h-2M6 9V3a1 1 0 011-1h10a1 1 0 011 1v6M6 15a1 1 0 011-1h10a1 1 0 011 1v6a1 1 0 01-1 1h-10a1 1 0 01-1-1z',
  camera:
    'M14 4a2 2 0 011.8 1.1l.5.9A2 2 0 0018 7H20a2 2 0 012 2v9a2 2 0 01-2 2H4a2 2 0 01-2-2V9a2 2 0 012-2h2a2 2 0 001.8-1l.5-.9A2 2 0 0110 4zM9 13a3 3 0 106 0a3 3 0 10-6 0',
  wifi: 'M12 20h.1M2 8.8a15 15 0 0120 0M5 12.9a10 10 0 0114 0M8.5 16.4a5 5 0 017 0',
  cpu: 'M12 20v2M12 2v2M17 20v2M17 2v2M2 12h2M2 17h2M2 7h2M20 12h2M20 17h2M20 7h2M7 20v2M7 2v2M4 6a2 2 0 012-2h12a2 2 0 012 2v12a2 2 0 01-2 2h-12a2 2 0 01-2-2zM8 9a1 1 0 011-1h6a1 1 0 011 1v6a1 1 0 01-1 1h-6a1 1 0 01-1-1z',
  lock: 'M3 13a2 2 0 012-2h14a2 2 0 012 2v7a2 2 0 01-2 2h-14a2 2 0 01-2-2zM7 11V7a5 5 0 0110 0v4',
  network:
    'M16 17a1 1 0 011-1h4a1 1 0 011 1v4a1 1 0 01-1 1h-4a1 1 0 01-1-1zM2 17a1 1 0 011-1h4a1 1 0 011 1v4a1 1 0 01-1 1h-4a1 1 0 01-1-1zM9 3a1 1 0 011-1h4a1 1 0 011 1v4a1 1 0 01-1 1h-4a1 1 0 01-1-1zM5 16v-3a1 1 0 011-1h12a1 1 0 011 1v3M12 12V8',
};
