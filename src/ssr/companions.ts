import type { CSSResultGroup, LitElement } from 'lit';
import { InfraDetails } from '../elements/infra-details.js';
import { InfraFilters } from '../elements/infra-filters.js';
import { InfraFlow } from '../elements/infra-flow.js';
import { InfraLegend } from '../elements/infra-legend.js';
import { InfraServices } from '../elements/infra-services.js';
import { InfraStats } from '../elements/infra-stats.js';
import { InfraTable } from '../elements/infra-table.js';
import { markup, type Given, type Writer } from './markup.js';

/** Every element that shows a part of a document beside its map. */
export const COMPANIONS = {
  'infra-details': InfraDetails,
  'infra-filters': InfraFilters,
  'infra-flow': InfraFlow,
  'infra-legend': InfraLegend,
  'infra-services': InfraServices,
  'infra-stats': InfraStats,
  'infra-table': InfraTable,
} as const;

export type CompanionTag = keyof typeof COMPANIONS;

/** What Lit keeps to subclasses. */
interface Rendering {
  willUpdate?(changed: ReadonlyMap<string, unknown>): void;
  render(): unknown;
}

/** CSS as text, whatever groups it comes in. */
export function cssText(styles: CSSResultGroup): string {
  if (Array.isArray(styles)) return styles.map(cssText).join('\n');
  return 'cssText' in styles ? styles.cssText : '';
}

/** Buttons that only a script can serve have their room and nothing in it where there will be none. */
const UNSCRIPTED = '@media (scripting:none){.controls{visibility:hidden}}';

/** A declarative shadow root. */
export const shadowRoot = (css: string, inside: string): string =>
  `<template shadowrootmode="open"><style>${css.replace(/\s+/g, ' ')}${UNSCRIPTED}</style>${inside}</template>`;

/** The shadow root of a companion, as the element itself draws it. */
function shadow(tag: string, { attributes, properties }: Given): string {
  if (!Object.hasOwn(COMPANIONS, tag)) return '';
  const Companion = COMPANIONS[tag as CompanionTag];
  const element: LitElement = new Companion();
  for (const [name, value] of attributes)
    if (Companion.observedAttributes.includes(name))
      element.attributeChangedCallback(name, null, value === true ? '' : value);
  for (const [name, value] of properties) Object.assign(element, { [name]: value });
  const drawn = element as unknown as Rendering;
  drawn.willUpdate?.(new Map(properties));
  return shadowRoot(cssText(Companion.styles), markup(drawn.render(), writer));
}

/** Writes a companion, and whatever stands inside it. */
export const writer: Writer = { omitted: new Set(), shadow };
