import { svg, type SVGTemplateResult } from 'lit';
import { ICONS } from './icons.js';

/** Icons that no built-in kind has, once a document has asked for one. */
let more: Readonly<Record<string, string>> = {};

const find = (name: string) => [ICONS, more].find((icons) => Object.hasOwn(icons, name))?.[name];

/** Path data of an icon in a box of 24 × 24. */
export const iconPath = (name: string): string => find(name) ?? ICONS['circle-help']!;

/** An icon as wide as its mark's radius; a question mark for a name that is not known, or not yet. */
export const icon = (name: string, radius: number): SVGTemplateResult =>
  svg`<path class="icon" transform=${`scale(${Math.round(radius * 4.6) / 100}) translate(-12 -12)`} d=${iconPath(name)}></path>`;

/** Brings what is missing; undefined: nothing is. Draw again when it has come. */
export function loadIcons(names: readonly string[]): Promise<void> | undefined {
  if (names.every(find)) return undefined;
  return import('./more-icons.js').then(({ MORE_ICONS }) => void (more = MORE_ICONS));
}
