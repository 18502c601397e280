import { type AnyAppError, AppError, type AuthReason } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';
import { findJson } from '../../domain/findJson';
import { toStatusError } from '../http/statusError';

import { tokenRefusalSchema } from './tokenSchemas';

import type { HttpResponse } from '../http/httpRequest';

interface Refusal {
  reason: AuthReason;
  explain: (name: string, scope: string) => string;
}

const wrongCredentials: Refusal = {
  reason: 'rejected',
  explain: name =>
    `${name} does not know this client id and secret. Check both, and sign in again with the right ones.`,
};

const noRight: Refusal = {
  reason: 'notEntitled',
  explain: (name, scope) =>
    `${name} knows this client, but it has no right to this API (scope “${scope}”). Ask ${name} to add it to your client.`,
};

/** What the codes of OAuth mean to a person. */
const refusals: Record<string, Refusal | undefined> = {
  invalid_client: wrongCredentials,
  invalid_grant: wrongCredentials,
  invalid_scope: noRight,
  unauthorized_client: noRight,
  access_denied: noRight,
};

/**
 * The error for a token request that was answered with anything but a token. Only the code of the
 * refusal is read: other words might repeat what was sent.
 */
export function toTokenRefusal(
  response: HttpResponse,
  { service, scope }: { service: PayService; scope: string },
): AnyAppError {
  const parsed = tokenRefusalSchema.safeParse(findJson(response.text));
  const code = parsed.success ? parsed.data.error : null;
  const refusal = findRefusal(response.status, code);
  if (refusal !== undefined) {
    return new AppError('auth', refusal.explain(payServiceNames[service], scope), {
      details: { service, reason: refusal.reason },
    });
  }
  if (isFinal(response.status)) {
    return refused(response.status, { service, code });
  }
  return toStatusError(response, { service, words: null, missing: null });
}

function findRefusal(status: number, code: string | null): Refusal | undefined {
  if (code !== null) {
    return Object.hasOwn(refusals, code) ? refusals[code] : undefined;
  }
  return status === 401 ? wrongCredentials : undefined;
}

/** A 4xx that no waiting mends; 403 and 407 have sentences of their own. */
function isFinal(status: number): boolean {
  return status >= 400 && status < 500 && ![403, 407, 408, 429].includes(status);
}

function refused(
  status: number,
  { service, code }: { service: PayService; code: string | null },
): AppError<'requestRejected'> {
  const why = code === null ? `${status}, without saying why` : `${status}, “${code}”`;
  return new AppError(
    'requestRejected',
    `${payServiceNames[service]} gave no token (${why}). Check the client id, the secret and the setting jobPay.${service}.tokenUrl.`,
    { details: { service, status } },
  );
}
