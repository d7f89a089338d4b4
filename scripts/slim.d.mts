import type { Plugin } from 'esbuild';
import type { MinifyOptions } from 'terser';

export const STAND_INS: Readonly<Record<string, string>>;
export const TERSER: MinifyOptions;
export function shorten(code: string, file: string): string;
export const slim: Plugin;
