import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../model/validate.js';

const WORDS = {
  problems: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
  more: (count: number) => `and ${count} more`,
  place: (line: number, column: number) => `line ${line}, column ${column}`,
} as const;

/** Problems that are listed: who mends these will load again. */
const LISTED = 50;

/** A quiet chip that opens the list of what is wrong with the document that is drawn. Loaded with the words for the first. */
export const problems = (issues: readonly Issue[]): TemplateResult =>
  html`<details part="problems" class="note">
    <summary>${WORDS.problems(issues.length)}</summary>
    <ol>
      ${issues
        .slice(0, LISTED)
        .map(
          ({ message, suggestion, line, column, path }) =>
            html`<li>
              ${message} ${suggestion} <code>${line === undefined ? path : WORDS.place(line, column ?? 1)}</code>
            </li>`,
        )}${issues.length > LISTED ? html`<li>${WORDS.more(issues.length - LISTED)}</li>` : nothing}
    </ol>
  </details>`;
