import { type AnyAppError, AppError, toAppError } from '../../domain/faults/appError';
import { notEntitled } from '../http/statusError';

import type { HttpClient } from '../http/httpClient';
import type { HttpRequest, HttpResponse } from '../http/httpRequest';
import type { AccessToken, AccessTokens } from '../../domain/access/accessTokens';

/** A request of the service whose token it will carry. */
export type AuthorisedRequest = Omit<HttpRequest, 'service' | 'bearer'>;

/** Sends a request with a token; answers of any status but 401 come back. */
export type SendAuthorised = (request: AuthorisedRequest) => Promise<HttpResponse>;

export interface AuthorisedCallsDeps {
  tokens: AccessTokens;
  http: HttpClient;
  /** The service's own words in a refusal, made safe. */
  findWords: (response: HttpResponse) => string | null;
}

/**
 * Calls that carry the token of a service. A 401 asks for another token and sends the request once
 * more, a billed one too: what was refused at the door was not ordered.
 *
 * The calls reject with `auth` (`notEntitled`) when the second token is refused as well, with
 * `network` (not delivered) when no token could be had for the moment, and as `HttpClient.send` does.
 */
export function createAuthorisedCalls(deps: AuthorisedCallsDeps): SendAuthorised {
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
 * A token for a request that is about to be made.
 *
 * @throws AppError as `AccessTokens.get` does, and `network` (not delivered) when there is none for
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
 * A token endpoint that failed or spoke nonsense is an obstacle on the way to the service: the request
 * itself was never sent, so nothing was ordered, and a report that is waited for is not lost.
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
