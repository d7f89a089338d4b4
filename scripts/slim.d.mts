import type { Plugin } from 'esbuild';

export const STAND_INS: Readonly<Record<string, string>>;
export function shorten(code: string): string;
export const slim: Plugin;
