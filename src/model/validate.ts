import type { TopologyDocument } from './document.js';
import { explain } from './explain.js';
import { lineAndColumn, locate } from './locate.js';
import { readDocument } from './read.js';

/** One thing wrong with a document. */
export interface Issue {
  /** JSON Pointer (RFC 6901) to the value, '' for the document. */
  readonly path: string;
  /** Stable name of the fault: a key of `SENTENCES`, or a code of the environment such as 'not-found'. */
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
 * Checks a parsed document against the schema and its own references: all issues at once, never throws.
 * @param text the source it was parsed from; with it, issues have a line and a column.
 */
export function validate(value: unknown, text?: string): Validation {
  const { document, faults } = readDocument(value);
  const issues = explain(faults, value, text);
  return { ok: issues.length === 0, issues, document };
}

/** Parses and validates a JSON text. */
export function parseDocument(text: string): Validation {
  const plain = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    return { ok: false, issues: [syntaxIssue(plain)], document: undefined };
  }
  return validate(value, plain);
}

/** Why a text is no JSON, with the place where it stops being so. */
export function syntaxIssue(text: string): Issue {
  const isHtml = /^\s*</.test(text);
  const [issue] = explain([{ path: '', code: isHtml ? 'not-json-html' : 'not-json' }], undefined);
  if (isHtml) return issue!;
  const place = locate(text, new Set());
  const offset = 'offset' in place ? place.offset : text.length;
  const at = lineAndColumn(text, offset);
  const isCut = text.trimEnd().length <= offset;
  const reason =
    text.trim() === ''
      ? 'The document is empty.'
      : `${issue!.message} ${isCut ? 'It ends too early' : 'It goes wrong'} at line ${at.line}, column ${at.column}.`;
  return { ...issue!, message: reason, ...at };
}
