import type { TopologyDocument } from './document.js';

/** One thing wrong with a document. */
export interface Issue {
  /** JSON Pointer (RFC 6901) to the value, '' for the document. */
  readonly path: string;
  /** Stable name of the fault: 'unknown-node', 'duplicate-id', 'unknown-key', 'parent-cycle', 'not-json', 'version', … */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** A sentence with the offending id, and what was done instead. */
  readonly message: string;
  /** "did you mean …" */
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
