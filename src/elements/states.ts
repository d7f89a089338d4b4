import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../model/validate.js';
import type { State } from '../state/state.js';
import { MESSAGES } from './messages.js';

/** Tries to load again; undefined where that cannot help. */
export type Retry = (() => void) | undefined;

type Part = TemplateResult | typeof nothing;

const EMPTY = 'M5 3h4v4H5zM15 3h4v4h-4zM10 17h4v4h-4zM7 7v4h10V7M12 11v6';
const BROKEN = 'M12 4L2 20h20zM12 10v4M12 17h.01';

/** An icon by its path, CSS pixels. */
export const glyph = (path: string, size = 17): TemplateResult =>
  html`<svg viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true">
    <path class="icon" d=${path} />
  </svg>`;

let problems: ((issues: readonly Issue[]) => TemplateResult) | undefined;

/** Brings what lists the problems of a document that is drawn; most have none. */
export const loadProblems = (): Promise<void> =>
  import('./problems.js').then(
    (module) => void ({ problems } = module),
    () => undefined,
  );

/** What stands over the map, or in its place: loading, empty, not to be read, or with problems. */
export function notice({ source, topology, issues, session }: State, onRetry: Retry): Part {
  const hasNodes = topology?.nodes.length;
  if (source.status === 'failed') return failure(source.issues, onRetry, hasNodes ? 'note' : 'message');
  if (hasNodes && session.positions) return listed(issues);
  if (hasNodes || source.status === 'loading')
    return html`<p part="loading" class="message is-loading">${MESSAGES.loading}</p>`;
  return html`<div part="empty" class="message">
    ${glyph(EMPTY, 44)}
    <h2>${MESSAGES.empty}</h2>
    <p>${MESSAGES.emptyHelp}</p>
    ${issues.map(sentence)}
  </div>`;
}

const listed = (issues: readonly Issue[]): Part => (issues.length && problems?.(issues)) || nothing;

const sentence = ({ message }: Issue) => html`<p>${message}</p>`;

const failure = (issues: readonly Issue[], onRetry: Retry, look: string) =>
  html`<div part="error" class=${look} role="alert">
    ${look === 'note' ? nothing : glyph(BROKEN, 44)}
    <h2>${MESSAGES.failed}</h2>
    ${issues.slice(0, 3).map(sentence)}
    ${onRetry ? html`<button part="retry" class="retry" @click=${onRetry}>${MESSAGES.retry}</button>` : nothing}
  </div>`;
