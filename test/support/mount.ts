import '../../src/define.js';
import type { InfraTopology } from '../../src/elements/infra-topology.js';
import type { TopologyDocument } from '../../src/model/document.js';

let stage: HTMLElement | undefined;

/** Puts markup on the page, in a box of 900 × 700. Removed again by `unmount()`. */
export function mountHtml(markup: string): HTMLElement {
  unmount();
  stage = document.createElement('div');
  stage.style.cssText = 'inline-size: 900px; --infra-height: 700px';
  stage.innerHTML = markup;
  document.body.append(stage);
  return stage;
}

export function unmount(): void {
  stage?.remove();
  stage = undefined;
}

/** A map, read and settled. */
export async function mount(
  options: { data?: unknown; src?: string; attributes?: string } = {},
): Promise<InfraTopology> {
  const map = mountHtml(`<infra-topology ${options.attributes ?? ''}></infra-topology>`).querySelector(
    'infra-topology',
  )!;
  if (options.data !== undefined) map.data = options.data as TopologyDocument;
  if (options.src !== undefined) map.src = options.src;
  await ready(map);
  return map;
}

/** Waits until the last document asked for is read and drawn. */
export async function ready(map: InfraTopology): Promise<void> {
  await map.updateComplete;
  await map.loaded;
  await map.settled;
  await map.updateComplete;
}

/** A piece of the map's own shadow root. */
export const piece = <Found extends Element = HTMLElement>(map: InfraTopology, selector: string): Found | null =>
  map.shadowRoot!.querySelector<Found>(selector);

export const pieces = (map: InfraTopology, selector: string): Element[] => [
  ...map.shadowRoot!.querySelectorAll(selector),
];

/** The text a companion inside the map shows, its white space single. */
export async function textOf(
  map: InfraTopology,
  tag: 'infra-details' | 'infra-legend' | 'infra-filters',
): Promise<string> {
  const companion = piece(map, tag)!;
  await (companion as InfraTopology).updateComplete;
  return (companion.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The next event of a type. */
export const once = <Type extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  type: Type,
): Promise<HTMLElementEventMap[Type]> =>
  new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));

/** Resolves when a condition holds; fails after two seconds, saying what never was. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (let frame = 0; frame < 120; frame += 1) {
    if (holds()) return;
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`Never: ${what}`);
}

/** `count` animation frames from now. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
}
