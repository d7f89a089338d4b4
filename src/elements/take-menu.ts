import { summary } from '../graph/summary.js';
import { say } from './hint.js';
import { addSheet } from './sheets.js';
import type { TopologyElement } from './topology-element.js';

/** Every word of the menu: loaded with it. */
export const TAKE = {
  label: 'Download',
  svg: 'Picture (SVG)',
  png: 'Picture (PNG)',
  json: 'Document (JSON)',
  mermaid: 'Text for Mermaid',
  copy: 'Copy as text',
  print: 'Print',
  copied: 'Copied',
  failed: 'That did not work',
} as const;

const STYLE = `
  .take { position: absolute; inset-inline-end: 12px; z-index: 4; min-inline-size: 190px; padding: 6px; border: 1px solid var(--_line);
    border-radius: var(--_radius); background: var(--_surface); color: var(--_text); box-shadow: 0 10px 30px rgb(0 0 0 / 0.2); }
  .take button { display: block; inline-size: 100%; min-block-size: max(34px, var(--_target)); padding-inline: 12px; border-radius: 6px; }
  .take button:is(:hover, :focus-visible) { background: color-mix(in srgb, var(--_accent) 14%, transparent); }
`;

/** A file name from a title. */
const nameOf = (title = ''): string =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 60) || 'topology';

/** Hands a file to the reader. */
function save(content: Blob | string, type: string, name: string): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // The browser takes it with the click.
  setTimeout(() => URL.revokeObjectURL(address));
}

/** What each entry does. */
function actsOf(map: TopologyElement): readonly (readonly [label: string, act: () => unknown])[] {
  const { topology } = map.store.state;
  const name = nameOf(topology?.document.title);
  const stage = map.renderRoot.querySelector('.stage')!;
  return [
    [TAKE.svg, () => save(map.toSVG(), 'image/svg+xml', `${name}.svg`)],
    [TAKE.png, async () => save(await map.toPNG(), 'image/png', `${name}.png`)],
    [TAKE.json, () => save(JSON.stringify(map.toJSON(), null, 2), 'application/json', `${name}.topology.json`)],
    [TAKE.mermaid, async () => save(await map.toMermaid(), 'text/plain', `${name}.mmd`)],
    [
      TAKE.copy,
      () => navigator.clipboard.writeText(topology ? summary(topology) : '').then(() => say(stage, TAKE.copied)),
    ],
    [TAKE.print, () => print()],
  ];
}

/**
 * Opens the menu below its button (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/): arrows walk, Escape and Tab close, and the
 * focus goes back. Loaded when it is first opened.
 */
export function openMenu(map: TopologyElement, button: HTMLElement): void {
  const root = map.renderRoot as ShadowRoot;
  const open = root.querySelector<HTMLElement>('.take');
  if (open) return void open.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  const menu = document.createElement('div');
  menu.className = 'take';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', TAKE.label);
  const removeSheet = addSheet(root, STYLE);
  const frame = button.closest('.frame')!.getBoundingClientRect();
  const { top, bottom } = button.getBoundingClientRect();
  // On a phone the buttons are at the lower edge.
  const isLow = top - frame.top > frame.height / 2;
  menu.style[isLow ? 'bottom' : 'top'] = `${isLow ? frame.bottom - top + 4 : bottom - frame.top + 4}px`;
  const stop = new AbortController();
  const close = (): void => {
    stop.abort();
    menu.remove();
    removeSheet();
    button.focus();
  };
  const items = actsOf(map).map(([label, act]) => {
    const item = document.createElement('button');
    item.setAttribute('role', 'menuitem');
    item.tabIndex = -1;
    item.textContent = label;
    item.addEventListener('click', () => {
      close();
      void Promise.resolve()
        .then(act)
        .catch(() => say(root.querySelector('.stage')!, TAKE.failed));
    });
    return item;
  });
  menu.append(...items);
  menu.addEventListener('keydown', (event) => onKey(event, items, root.activeElement, close));
  const { signal } = stop;
  // A press anywhere else closes it.
  document.addEventListener(
    'pointerdown',
    (event) => !event.composedPath().some((part) => part === menu || part === button) && close(),
    { signal },
  );
  button.closest('.frame')!.append(menu);
  items[0]!.focus();
}

function onKey(event: KeyboardEvent, items: readonly HTMLElement[], active: Element | null, close: () => void): void {
  const at = items.indexOf(active as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') close();
  else if (to !== undefined) items[to % items.length]!.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
