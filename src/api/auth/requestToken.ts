import { readToken } from './readToken';
import { getTokenLifeMs } from './cachedTokens';

import type { Clock } from '../../domain/clock';
import type { PayService } from '../../domain/payService';
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
  /** The rate limiter, when requests to the token endpoint count towards the service's rate limit. */
  rateLimiter?: RateLimiter | undefined;
}

/**
 * Requests a token with the client-credentials grant, form-encoded.
 *
 * @throws AppError `auth` when the credentials or the scope are rejected, `network` when the endpoint
 *   can't be reached, `responseShape` when there is no token that can be used, and `http`.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 */
export async function requestToken(
  request: TokenRequest,
  signal: AbortSignal,
): Promise<AccessToken> {
  const { service, credentials, scope, clock, rateLimiter } = request;
  const requestedAt = clock.now();
  const response = await request.http.send({
    service,
    method: 'POST',
    url: new URL(request.tokenUrl),
    urlSetting: 'tokenUrl',
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
  const token = readToken(response, { service, scope, credentials });
  return {
    token: token.access_token,
    expiresAt: requestedAt + getTokenLifeMs(service, token.expires_in),
  };
}
