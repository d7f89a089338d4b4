import type { FetchFailure } from '../controllers/source.js';
import type { Issue } from '../model/validate.js';
import { MESSAGES } from './messages.js';

/** A failed fetch in words. */
export function fetchIssue({ code, url, status }: FetchFailure): Issue {
  const message = {
    'not-found': MESSAGES.notFound(url),
    http: MESSAGES.http(url, status ?? 0),
    network: MESSAGES.unreachable(url),
  }[code];
  return { path: '', code, severity: 'error', message };
}
