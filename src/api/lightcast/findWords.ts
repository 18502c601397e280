import { findJson } from '../../domain/findJson';
import { toSafeWords } from '../http/safeText';
import { isRecord } from '../http/wireSchemas';

import type { HttpResponse } from '../http/httpRequest';

const maxTexts = 50;

/**
 * The message in an error response: `title: detail` of the first errors. Documented as a list, seen
 * as a single object too; its `status` only repeats the response's.
 *
 * @see https://docs.lightcast.io/lightcast-api/docs/http-status-codes
 */
export function findWords(response: HttpResponse): string | null {
  const body = findJson(response.text);
  const errors = isRecord(body) ? toTexts(body['errors']) : [];
  return toSafeWords(errors.slice(0, 3).join('; '));
}

/** Warnings or errors as texts: one or many, strings or objects with a title, a detail or a message. */
export function toTexts(value: unknown): string[] {
  const given: unknown[] = Array.isArray(value) ? value.slice(0, maxTexts) : [value];
  return given.map(toOneText).filter(one => one !== null);
}

function toOneText(value: unknown): string | null {
  if (!isRecord(value)) {
    return toSafeWords(value);
  }
  const parts = ['title', 'detail', 'message']
    .map(key => toSafeWords(value[key]))
    .filter(part => part !== null);
  return toSafeWords(parts.length > 0 ? parts.join(': ') : JSON.stringify(value));
}
