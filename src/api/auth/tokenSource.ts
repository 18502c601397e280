import { AppError } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';
import { createSingleFlight } from '../http/singleFlight';

import { createCachedTokens } from './cachedTokens';
import { requestToken } from './requestToken';

import type { Clock } from '../../domain/clock';
import type { HttpClient } from '../http/httpClient';
import type { RateLimiter } from '../../domain/waiting/rateLimiter';
import type {
  AccessToken,
  AccessTokens,
  ClientCredentials,
  TokenStorage,
  TokenLock,
} from '../../domain/access/accessTokens';

export interface TokenSourceDeps {
  service: PayService;
  tokenUrl: string;
  scope: string;
  /** Undefined when you aren't signed in. */
  credentials: () => Promise<ClientCredentials | undefined>;
  storage: TokenStorage;
  http: HttpClient;
  clock: Clock;
  /** The rate limiter, when requests to the token endpoint count towards the service's rate limit. */
  rateLimiter?: RateLimiter | undefined;
  /** The lock for when several windows want a token; without it this window is alone. */
  tokenLock?: TokenLock | undefined;
}

/**
 * The tokens of one service: cached until they expire and requested once for all callers, by one
 * window at a time. The other windows use the same token.
 *
 * `get` rejects with `auth` (`missing`) when you aren't signed in, and as `requestToken` does. The
 * storage is only a cache: when it fails or holds nonsense, a new token is requested.
 */
export function createAccessTokens(deps: TokenSourceDeps): AccessTokens {
  const { service, storage, http } = deps;
  const refreshes = createSingleFlight<AccessToken>();
  const cache = createCachedTokens(deps);

  const refresh = async (
    key: string,
    credentials: ClientCredentials,
    signal: AbortSignal,
  ): Promise<AccessToken> => {
    const token = await requestToken({ ...deps, credentials }, signal);
    // After a sign-out in the meantime, no token is stored.
    if ((await deps.credentials())?.clientSecret === credentials.clientSecret) {
      await storage.write(key, token).catch(() => {
        http.log.warn('Failed to cache a token; it will be requested again', { service });
      });
    }
    return token;
  };

  const refreshUnderLock = (
    key: string,
    credentials: ClientCredentials,
    signal: AbortSignal,
  ): Promise<AccessToken> =>
    deps.tokenLock === undefined
      ? refresh(key, credentials, signal)
      : deps.tokenLock.take(
          key,
          async isAfterAnother =>
            (await (isAfterAnother ? cache.findSoon(key, signal) : cache.find(key))) ??
            refresh(key, credentials, signal),
          signal,
        );

  return {
    service,
    get: async signal => {
      const credentials = await deps.credentials();
      if (credentials === undefined) {
        throw signedOut(service);
      }
      const key = toTokenKey(deps, credentials.clientId);
      return (
        (await cache.find(key)) ??
        refreshes.join(
          JSON.stringify([key, credentials.clientSecret]),
          shared => refreshUnderLock(key, credentials, shared),
          signal,
        )
      );
    },
    invalidate: token => {
      cache.refuse(token);
    },
  };
}

/** Everything that distinguishes one token from another, as one text. */
function toTokenKey(
  { service, scope, tokenUrl }: Pick<TokenSourceDeps, 'service' | 'scope' | 'tokenUrl'>,
  clientId: string,
): string {
  return JSON.stringify([service, clientId, scope, tokenUrl]);
}

function signedOut(service: PayService): AppError<'auth'> {
  return new AppError(
    'auth',
    `You aren’t signed in to ${payServiceNames[service]}. Sign in with your client ID and secret.`,
    { details: { service, reason: 'missing' } },
  );
}
