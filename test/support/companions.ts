import type { LitElement } from 'lit';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import type { TopologyDocument } from '../../src/model/document.js';
import type { Store } from '../../src/state/store.js';
import { mountHtml, ready } from './mount.js';

/** A companion beside its map: `<infra-flow for="map" …>`; both ready. */
export async function beside<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  data: TopologyDocument,
  attributes = '',
): Promise<{ map: InfraTopology; companion: HTMLElementTagNameMap[Tag] & LitElement; store: Store }> {
  const stage = mountHtml(`<infra-topology id="map"></infra-topology><${tag} for="map" ${attributes}></${tag}>`);
  const map = stage.querySelector('infra-topology')!;
  const companion = stage.querySelector(tag) as HTMLElementTagNameMap[Tag] & LitElement;
  map.data = data;
  await ready(map);
  await companion.updateComplete;
  return { map, companion, store: map.store };
}

/** A companion alone, with a store. */
export async function alone<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  store: Store,
  attributes = '',
): Promise<HTMLElementTagNameMap[Tag] & LitElement> {
  const companion = mountHtml(`<${tag} ${attributes}></${tag}>`).querySelector(tag) as HTMLElementTagNameMap[Tag] &
    LitElement & { store?: Store };
  companion.store = store;
  await companion.updateComplete;
  return companion;
}

export const all = <Found extends Element = HTMLElement>(element: LitElement, selector: string): Found[] => [
  ...element.shadowRoot!.querySelectorAll<Found>(selector),
];

export const texts = (element: LitElement, selector: string): string[] =>
  all(element, selector).map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

/** Lets the page say that it wants no motion, or wants it, until the returned function is called. */
export function wantMotion(isWanted: boolean): () => void {
  const matchMedia = window.matchMedia.bind(window);
  window.matchMedia = (query) => {
    const list = matchMedia(query);
    return query.includes('prefers-reduced-motion')
      ? Object.defineProperty(list, 'matches', { value: !isWanted, configurable: true })
      : list;
  };
  return () => (window.matchMedia = matchMedia);
}
