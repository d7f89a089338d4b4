import { addSheet } from './sheets.js';

/** The keys of a map and what they do, in the order of the list. */
export const KEYS = {
  '← ↑ → ↓': 'Walk to the next node that way',
  'a b c …': 'Go to the node whose name begins so',
  'Home, End': 'First and last node',
  Enter: 'Select a node; follow a connection to its other end',
  Space: 'Select a node or a connection',
  'E, Shift + E, or Alt + ←\u00a0→': 'Go through the connections of a node',
  Backspace: 'Back to where you came from',
  Escape: 'One level up: from a connection to its node, then to no selection',
  'Shift + ←\u00a0↑\u00a0→\u00a0↓': 'Move the map',
  F: 'Keep a node and its neighbours; again: two steps, three, everything',
  '/': 'Search',
  '+ − 0': 'Zoom in and out, show the whole map',
  '?': 'This list',
} as const;

const WORDS = { title: 'Keys of the map', close: 'Close' } as const;

const STYLE = `
  dialog.help { margin: auto; max-inline-size: min(560px, calc(100% - 32px)); padding: 20px 24px; border: 1px solid var(--_line);
    border-radius: var(--infra-radius, 14px); background: var(--_surface); color: var(--_text); }
  dialog.help::backdrop { background: rgb(0 0 0 / 0.45); }
  .help table { margin-block: 12px 16px; border-collapse: collapse; inline-size: 100%; }
  .help :is(th, td) { padding: 5px 0; border-block-end: 1px solid var(--_line); text-align: start; vertical-align: baseline; }
  .help th { padding-inline-end: 20px; font-weight: 600; white-space: nowrap; }
  .help td { color: var(--_muted); }
  .help button { padding-inline: 16px; border-radius: 8px; background: var(--_accent); color: var(--_on-accent); font-weight: 600; }
  @media (max-width: 480px) { .help th { white-space: normal; inline-size: 40%; } }
`;

const element = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = '', ...inside: Node[]) => {
  const made = document.createElement(tag);
  made.append(text, ...inside);
  return made;
};

/** Lists the keys over the page; where the map is the whole screen, over it. Loaded by the first who asks. */
export function showHelp(root: ShadowRoot): void {
  if (root.querySelector('dialog.help')) return;
  const heading = element('h2', WORDS.title);
  heading.id = 'help';
  const rows = Object.entries(KEYS).map(([key, does]) => {
    const head = element('th', key);
    head.scope = 'row';
    return element('tr', '', head, element('td', does));
  });
  const close = element('button', WORDS.close);
  const dialog = element('dialog', '', heading, element('table', '', element('tbody', '', ...rows)), close);
  const removeSheet = addSheet(root, STYLE);
  dialog.className = 'help';
  dialog.setAttribute('aria-labelledby', heading.id);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    removeSheet();
  });
  // A click beside it closes it, as Escape does.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  root.append(dialog);
  dialog.showModal();
}
