import { AppError } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';
import { createSingleFlight } from '../http/singleFlight';

import { requestToken } from './requestToken';
import { isBelieved } from './tokenLife';
import { accessTokenSchema } from './tokenSchemas';

import type { Clock } from '../../domain/clock';
import type { HttpClient } from '../http/httpClient';
import type { Pace } from '../http/pace';
import type { AccessToken, AccessTokens, ClientCredentials, TokenStorage } from './accessTokens';

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
  pace?: Pace;
}

/**
 * The tokens of one service: kept while they are believed, asked for once however many wait.
 *
 * `get` rejects with `auth` (`missing`) when nobody is signed in, and as `requestToken` does. The
 * storage is a convenience: when it fails or holds nonsense, a token is asked for again.
 */
export function createAccessTokens(deps: TokenSourceDeps): AccessTokens {
  const { service, storage, http, clock } = deps;
  const refreshes = createSingleFlight<AccessToken>();
  /** The last token that the service refused: not used again, even if the storage still has it. */
  let refusedToken: string | undefined;

  const findStored = async (key: string): Promise<AccessToken | undefined> => {
    const stored = accessTokenSchema.safeParse(await storage.read(key).catch(() => undefined));
    return stored.success ? stored.data : undefined;
  };

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

  return {
    service,
    get: async signal => {
      const credentials = await deps.credentials();
      if (credentials === undefined) {
        throw signedOut(service);
      }
      const key = toTokenKey(deps, credentials.clientId);
      const stored = await findStored(key);
      if (
        stored !== undefined &&
        stored.token !== refusedToken &&
        isBelieved(service, stored.expiresAt, clock.now())
      ) {
        return stored;
      }
      return refreshes.join(
        JSON.stringify([key, credentials.clientSecret]),
        shared => refresh(key, credentials, shared),
        signal,
      );
    },
    invalidate: async token => {
      refusedToken = token.token;
      const credentials = await deps.credentials();
      if (credentials === undefined) {
        return;
      }
      const key = toTokenKey(deps, credentials.clientId);
      // Somebody else may have got another one meanwhile: that one stays.
      if ((await findStored(key))?.token === token.token) {
        await storage.remove(key).catch(() => undefined);
      }
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
