import { type AnyAppError, AppError, toAppError } from '../../domain/faults/appError';
import { notEntitled } from '../http/statusError';

import type { HttpClient } from '../http/httpClient';
import type { HttpRequest, HttpResponse } from '../http/httpRequest';
import type { AccessToken, AccessTokens } from '../../domain/access/accessTokens';

/** A request to the service, without the token that it will carry. */
export type AuthorizedRequest = Omit<HttpRequest, 'service' | 'bearer'>;

/** Sends a request with a token; returns responses of any status but 401. */
export type SendAuthorized = (request: AuthorizedRequest) => Promise<HttpResponse>;

export interface AuthorizedCallsDeps {
  tokens: AccessTokens;
  http: HttpClient;
  /** The service's own message in an error response, made safe. */
  findWords: (response: HttpResponse) => string | null;
}

/**
 * Calls that carry the token of a service. After a 401 the request is sent once more with a new token,
 * a billed one too: an unauthorized order was not placed.
 *
 * The calls reject with `auth` (`notEntitled`) when the second token is refused as well, with
 * `network` (not delivered) when no token is available at the moment, and as `HttpClient.send` does.
 */
export function createAuthorizedCalls(deps: AuthorizedCallsDeps): SendAuthorized {
  const { tokens, http, findWords } = deps;
  const { service } = tokens;

  return async request => {
    const first = await obtainToken(tokens, request.signal);
    const response = await http.send({ ...request, service, bearer: first.token });
    if (response.status !== 401) {
      return response;
    }
    tokens.invalidate(first);
    const second = await obtainToken(tokens, request.signal);
    const again = await http.send({ ...request, service, bearer: second.token });
    if (again.status === 401) {
      throw notEntitled(service, findWords(again));
    }
    return again;
  };
}

/**
 * A token for a request that is about to be sent.
 *
 * @throws AppError as `AccessTokens.get` does, and `network` (not delivered) when none is available at
 *   the moment.
 */
export async function obtainToken(tokens: AccessTokens, signal: AbortSignal): Promise<AccessToken> {
  try {
    return await tokens.get(signal);
  } catch (thrown) {
    throw withoutToken(toAppError(thrown));
  }
}

/**
 * When the token endpoint fails or returns nonsense, the request itself was never sent: nothing was
 * ordered, and a pending report is not lost.
 */
function withoutToken(error: AnyAppError): AnyAppError {
  if (error.kind !== 'network' && error.kind !== 'http' && error.kind !== 'responseShape') {
    return error;
  }
  const { service } = error.details;
  const code = error.kind === 'network' ? error.details.code : 'NO_TOKEN';
  return new AppError('network', error.message, {
    details: { service, code, delivered: false },
    cause: error,
  });
}
