import type { TopologyDocument } from './document.js';
import { explain, syntaxIssue } from './explain.js';
import { readDocument } from './read.js';

/** One thing wrong with a document. */
export interface Issue {
  /** JSON Pointer (RFC 6901) to the value, '' for the document. */
  readonly path: string;
  /** Stable name of the fault: a key of `SENTENCES` in explain.ts, or a code of the environment such as 'not-found'. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** A sentence with the offending id, and what was done instead. */
  readonly message: string;
  /** "Did you mean …?" */
  readonly suggestion?: string;
  /** 1-based, when the source text is known. */
  readonly line?: number;
  readonly column?: number;
}

/** `document` holds what is valid of the input (a cleaned copy), undefined when nothing can be read. */
export interface Validation {
  readonly ok: boolean;
  readonly issues: readonly Issue[];
  readonly document: TopologyDocument | undefined;
}

/**
 * Checks a document against the schema and its own references: all issues at once, never throws.
 * @param source a parsed document, or its JSON text; from a text, issues have a line and a column.
 */
export function validate(source: unknown): Validation {
  const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : undefined;
  let value = source;
  if (text !== undefined) {
    try {
      value = JSON.parse(text);
    } catch {
      return { ok: false, issues: [syntaxIssue(text)], document: undefined };
    }
  }
  const reading = readDocument(value);
  const { document } = reading;
  const issues = explain(reading, value, text);
  return { ok: issues.length === 0, issues, document };
}
