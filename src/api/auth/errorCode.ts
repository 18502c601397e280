import { findJson } from '../../domain/findJson';
import { isRecord } from '../http/wireSchemas';

/** The keys under which services write an error code, in lower case: OAuth's own is `error`. */
const codeKeys: readonly string[] = ['error', 'errors', 'code', 'errorcode', 'error_code', 'type'];

const maxDepth = 3;
const maxEntries = 5;

/**
 * The OAuth error code in a response, in lower case: one of the known codes if there is one, else the
 * first text that has the form of a code, else null. It is read where the standard puts it, and where
 * gateways do: `{"error": {"code": "INVALID_CLIENT"}}`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export function findErrorCode(text: string, known: readonly string[]): string | null {
  const codes = listTexts(findJson(text), 0)
    .map(toErrorCode)
    .filter(code => code !== null);
  return codes.find(code => known.includes(code)) ?? codes[0] ?? null;
}

/** A text in the form of a code: `Invalid-Client` and `invalidClient` are `invalid_client`. */
export function toErrorCode(text: string): string | null {
  const code = text
    .slice(0, 80)
    .trim()
    .replace(/(?<=[a-z])(?=[A-Z])/gu, '_')
    .toLowerCase()
    .replace(/[\s-]+/gu, '_');
  return /^[a-z_]{1,40}$/u.test(code) ? code : null;
}

function listTexts(value: unknown, depth: number): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  if (depth === maxDepth) {
    return [];
  }
  const inside = Array.isArray(value) ? value.slice(0, maxEntries) : listCodeFields(value);
  return inside.flatMap((one: unknown) => listTexts(one, depth + 1));
}

function listCodeFields(value: unknown): unknown[] {
  return isRecord(value)
    ? Object.entries(value)
        .filter(([key]) => codeKeys.includes(key.toLowerCase()))
        .map(([, item]) => item)
    : [];
}
