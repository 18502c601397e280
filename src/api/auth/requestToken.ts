import { type AnyAppError, AppError } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';
import { findJson } from '../../domain/findJson';

import { getTokenLifeMs } from './tokenLife';
import { toTokenRefusal } from './tokenRefusal';
import { tokenResponseSchema } from './tokenSchemas';

import type { Clock } from '../../domain/clock';
import type { HttpClient } from '../http/httpClient';
import type { RateLimiter } from '../../domain/waiting/rateLimiter';
import type { AccessToken, ClientCredentials } from '../../domain/access/accessTokens';

export interface TokenRequest {
  service: PayService;
  tokenUrl: string;
  scope: string;
  credentials: ClientCredentials;
  http: HttpClient;
  clock: Clock;
  /** Where requests to the token endpoint count towards the service's rate. */
  rateLimiter?: RateLimiter | undefined;
}

/**
 * Asks for a token with the client-credentials grant, form-encoded.
 *
 * @throws AppError `auth` when the credentials or the scope are refused, `network` when the address
 *   cannot be reached, `responseShape` when it answers with anything but a token, and `http`.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export async function requestToken(
  request: TokenRequest,
  signal: AbortSignal,
): Promise<AccessToken> {
  const { service, credentials, scope, clock, rateLimiter } = request;
  const askedAt = clock.now();
  const response = await request.http.send({
    service,
    method: 'POST',
    url: new URL(request.tokenUrl),
    body: {
      form: {
        client_id: credentials.clientId,
        client_secret: credentials.clientSecret,
        grant_type: 'client_credentials',
        scope,
      },
    },
    retry: 'safe',
    signal,
    ...(rateLimiter === undefined ? {} : { rateLimiter }),
  });
  if (response.status !== 200) {
    throw toTokenRefusal(response, { service, scope });
  }
  const answer = tokenResponseSchema.safeParse(findJson(response.text));
  if (!answer.success) {
    throw noToken(service);
  }
  return {
    token: answer.data.access_token,
    expiresAt: askedAt + getTokenLifeMs(service, answer.data.expires_in),
  };
}

function noToken(service: PayService): AnyAppError {
  return new AppError(
    'responseShape',
    `The sign-in address of ${payServiceNames[service]} answered, but not with a token. Check the setting jobPay.${service}.tokenUrl.`,
    { details: { service } },
  );
}
