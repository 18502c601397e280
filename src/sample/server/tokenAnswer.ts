import { randomBytes, timingSafeEqual } from 'node:crypto';

import type { PayService } from '../../domain/payService';
import type { TokenBehavior } from '../sampleBehavior';
import type { Answer, SampleRequest } from './answer';
import type { SampleTokens } from './sampleTokens';

/** The only OAuth client that this start of the service accepts. */
export interface SampleCredentials {
  clientId: string;
  clientSecret: string;
}

/** The scope that each service requires. */
const scopeOf: Record<PayService, string> = {
  jobalyzer: 'jobalyzer',
  lightcast: 'occupation-benchmark',
};

/**
 * Generates credentials at each start, so that other programs on the computer can't use the
 * service.
 */
export function createCredentials(): SampleCredentials {
  return {
    clientId: `sample-${randomBytes(8).toString('hex')}`,
    clientSecret: randomBytes(24).toString('base64url'),
  };
}

export interface TokenAnswerDeps {
  service: PayService;
  credentials: SampleCredentials;
  tokens: SampleTokens;
  behavior: TokenBehavior;
}

/**
 * Handles a form-encoded `POST /connect/token`. The success body and `invalid_scope` are documented
 * or observed; the other error codes are those of OAuth and the sample's choice.
 *
 * @see https://docs.lightcast.io/lightcast-api/docs/authentication-guide
 * @see https://developers.payscale.com/jobalyzer/patterns.html
 */
export function answerTokenRequest(request: SampleRequest, deps: TokenAnswerDeps): Answer {
  const error = findTokenError(request.form, deps);
  if (error !== undefined) {
    return withoutCaching({ status: 400, body: { error } });
  }
  const { behavior, service, tokens } = deps;
  if (behavior.answer === 'notJson') {
    return { status: 200, body: '<html>Sign in</html>', headers: { 'content-type': 'text/html' } };
  }
  const body = {
    ...(behavior.answer === 'noToken' ? {} : { access_token: tokens.issue(service, behavior) }),
    expires_in: behavior.advertisedExpiresIn,
    token_type: 'Bearer',
    // Only PayScale documents a scope in the response.
    ...(service === 'jobalyzer' ? { scope: scopeOf.jobalyzer } : {}),
  };
  return withoutCaching({ status: 200, body });
}

function findTokenError(
  form: URLSearchParams | undefined,
  { behavior, credentials, service }: TokenAnswerDeps,
): string | undefined {
  if (form === undefined) {
    return 'invalid_request';
  }
  if (form.get('grant_type') !== 'client_credentials') {
    return 'unsupported_grant_type';
  }
  if (behavior.answer === 'invalidClient' || !isClient(form, credentials)) {
    return 'invalid_client';
  }
  if (behavior.answer === 'invalidScope' || !isScope(form.get('scope'), service)) {
    return 'invalid_scope';
  }
  return undefined;
}

function isClient(form: URLSearchParams, credentials: SampleCredentials): boolean {
  return (
    isSame(form.get('client_id') ?? '', credentials.clientId) &&
    isSame(form.get('client_secret') ?? '', credentials.clientSecret)
  );
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Lightcast accepts several scopes, and has been observed to accept none. */
function isScope(scope: string | null, service: PayService): boolean {
  if (scope === null) {
    return service === 'lightcast';
  }
  return scope.split(' ').every(each => each === scopeOf[service]);
}

function withoutCaching(answer: Answer): Answer {
  return { ...answer, headers: { 'cache-control': 'no-store', pragma: 'no-cache' } };
}
