import { type AnyAppError, AppError, type AuthReason } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';
import { nameSettings } from '../http/serviceUrl';
import { toStatusError } from '../http/statusError';
import { findJson } from '../../domain/findJson';
import { isRecord } from '../http/wireSchemas';

import type { HttpResponse } from '../http/httpRequest';
import type { ClientCredentials } from '../../domain/access/accessTokens';

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
function findErrorCode(text: string, known: readonly string[]): string | null {
  const codes = listTexts(findJson(text), 0)
    .map(toErrorCode)
    .filter(code => code !== null);
  return codes.find(code => known.includes(code)) ?? codes[0] ?? null;
}

/** A text in the form of a code: `Invalid-Client` and `invalidClient` are `invalid_client`. */
function toErrorCode(text: string): string | null {
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

export interface TokenRefusalFacts {
  service: PayService;
  scope: string;
  credentials: ClientCredentials;
}

interface Refusal {
  reason: AuthReason;
  explain: (name: string, scope: string) => string;
}

const wrongCredentials: Refusal = {
  reason: 'rejected',
  explain: name => `${name} rejected this client ID and secret. Check them and sign in again.`,
};

const notAuthorized: Refusal = {
  reason: 'notEntitled',
  explain: (name, scope) =>
    `Your ${name} client isn’t authorized for this API (scope “${scope}”). Ask ${name} to grant access.`,
};

/** The error codes of OAuth, and what services write in place of `invalid_client`. */
const refusals: Readonly<Record<string, Refusal>> = {
  invalid_client: wrongCredentials,
  invalid_grant: wrongCredentials,
  invalid_credentials: wrongCredentials,
  invalid_client_credentials: wrongCredentials,
  invalid_client_id: wrongCredentials,
  invalid_client_secret: wrongCredentials,
  invalid_scope: notAuthorized,
  unauthorized_client: notAuthorized,
  access_denied: notAuthorized,
};

/** Codes of a transient failure, even under a status that says something else. */
const transientCodes: readonly string[] = ['server_error', 'temporarily_unavailable', 'slow_down'];

/**
 * The error for a token request without a token in its response. Only the error code is read: other
 * text might repeat what was sent.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export function toTokenRefusal(response: HttpResponse, facts: TokenRefusalFacts): AnyAppError {
  const { service, scope } = facts;
  const { status } = response;
  const code = findErrorCode(response.text, Object.keys(refusals));
  const refusal = findRefusal(status, code);
  if (refusal !== undefined) {
    return new AppError('auth', refusal.explain(payServiceNames[service], scope), {
      details: { service, reason: refusal.reason },
    });
  }
  if (code !== null && status < 500 && transientCodes.includes(code)) {
    return unavailable(response, { service, code });
  }
  if (status >= 200 && status <= 299 && code === null) {
    return noToken(service);
  }
  return isFinal(status)
    ? refused(status, { service, code: isEcho(code, facts.credentials) ? null : code })
    : toStatusError(response, { service, words: null, missing: null, settings: ['tokenUrl'] });
}

function findRefusal(status: number, code: string | null): Refusal | undefined {
  if (status === 401 && (code === null || code === 'access_denied')) {
    return wrongCredentials;
  }
  return code !== null && Object.hasOwn(refusals, code) ? refusals[code] : undefined;
}

/** A 4xx that waiting can't fix, or a refusal under a 2xx; 403 and 407 have their own sentences. */
function isFinal(status: number): boolean {
  return (
    (status >= 200 && status <= 299) ||
    (status >= 400 && status < 500 && ![403, 407, 408, 429].includes(status))
  );
}

/** True when what looks like a code is the client ID or the secret, sent back. */
function isEcho(code: string | null, { clientId, clientSecret }: ClientCredentials): boolean {
  return (
    code !== null &&
    [clientId, clientSecret].some(sent => toErrorCode(sent)?.includes(code) === true)
  );
}

function refused(
  status: number,
  { service, code }: { service: PayService; code: string | null },
): AppError<'requestRejected'> {
  const why = code === null ? `${status}, no reason given` : `${status}, “${code}”`;
  return new AppError(
    'requestRejected',
    `${payServiceNames[service]} didn’t issue a token (${why}). Check the client ID, the secret, and ${nameSettings(service, ['tokenUrl'])}.`,
    { details: { service, status } },
  );
}

function unavailable(
  { status, retryAfterMs }: HttpResponse,
  { service, code }: { service: PayService; code: string },
): AppError<'http'> {
  return new AppError(
    'http',
    `${payServiceNames[service]} can’t issue tokens at the moment (${status}, “${code}”). Try again later.`,
    { details: { service, status, retryAfterMs } },
  );
}

function noToken(service: PayService): AppError<'responseShape'> {
  return new AppError(
    'responseShape',
    `${payServiceNames[service]}’s token endpoint responded without a token. Check ${nameSettings(service, ['tokenUrl'])}.`,
    { details: { service } },
  );
}
