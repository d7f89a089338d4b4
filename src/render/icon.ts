import { svg, type SVGTemplateResult } from 'lit';
import { ICONS } from './icons.js';

/** Those that no built-in kind has come in once a document has asked for one. */
let icons = ICONS;

const find = (name: string) => (Object.hasOwn(icons, name) ? icons[name] : undefined);

/** Path data of an icon in a box of 24 × 24. */
export const iconPath = (name: string): string => find(name) ?? ICONS['circle-help']!;

/** An icon as wide as its mark's radius; a question mark for a name that is not known, or not yet. */
export const icon = (name: string, radius: number): SVGTemplateResult =>
  svg`<path class="icon" transform=${`scale(${Math.round(radius * 4.6) / 100}) translate(-12 -12)`} d=${iconPath(name)} />`;

/** Takes more icons in; for a server, which has them at hand. */
export const addIcons = (more: Readonly<Record<string, string>>): void => void (icons = { ...ICONS, ...more });

/** Brings what is missing; undefined: nothing is. Draw again when it has come. */
export function loadIcons(names: readonly string[]): Promise<void> | undefined {
  if (names.every(find)) return undefined;
  return import('./more-icons.js').then(({ MORE_ICONS }) => addIcons(MORE_ICONS));
}
