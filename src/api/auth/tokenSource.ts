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
  /** Undefined when nobody is signed in. */
  credentials: () => Promise<ClientCredentials | undefined>;
  storage: TokenStorage;
  http: HttpClient;
  clock: Clock;
  /** Where requests to the token endpoint count towards the service's rate. */
  rateLimiter?: RateLimiter | undefined;
  /** Whose turn it is when several windows want a token; without it this window is alone. */
  tokenLock?: TokenLock | undefined;
}

/**
 * The tokens of one service: kept while they are believed, asked for once however many wait, and
 * by one window at a time: the others use what it got.
 *
 * `get` rejects with `auth` (`missing`) when nobody is signed in, and as `requestToken` does. The
 * storage is a convenience: when it fails or holds nonsense, a token is asked for again.
 */
export function createAccessTokens(deps: TokenSourceDeps): AccessTokens {
  const { service, storage, http } = deps;
  const refreshes = createSingleFlight<AccessToken>();
  const kept = createCachedTokens(deps);

  const refresh = async (
    key: string,
    credentials: ClientCredentials,
    signal: AbortSignal,
  ): Promise<AccessToken> => {
    const token = await requestToken({ ...deps, credentials }, signal);
    // Whoever signed out meanwhile leaves no token behind.
    if ((await deps.credentials())?.clientSecret === credentials.clientSecret) {
      await storage.write(key, token).catch(() => {
        http.log.warn('A token could not be kept and will be asked for again', { service });
      });
    }
    return token;
  };

  const refreshInTurn = (
    key: string,
    credentials: ClientCredentials,
    signal: AbortSignal,
  ): Promise<AccessToken> =>
    deps.tokenLock === undefined
      ? refresh(key, credentials, signal)
      : deps.tokenLock.take(
          key,
          async isAfterAnother =>
            (await (isAfterAnother ? kept.findSoon(key, signal) : kept.find(key))) ??
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
        (await kept.find(key)) ??
        refreshes.join(
          JSON.stringify([key, credentials.clientSecret]),
          shared => refreshInTurn(key, credentials, shared),
          signal,
        )
      );
    },
    invalidate: token => {
      kept.refuse(token);
    },
  };
}

/** Everything that makes a token another token, as one text. */
function toTokenKey(
  { service, scope, tokenUrl }: Pick<TokenSourceDeps, 'service' | 'scope' | 'tokenUrl'>,
  clientId: string,
): string {
  return JSON.stringify([service, clientId, scope, tokenUrl]);
}

function signedOut(service: PayService): AppError<'auth'> {
  return new AppError(
    'auth',
    `Nobody is signed in to ${payServiceNames[service]}. Sign in with your client id and secret.`,
    { details: { service, reason: 'missing' } },
  );
}
