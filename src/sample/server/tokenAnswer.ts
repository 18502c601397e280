import { randomBytes, timingSafeEqual } from 'node:crypto';

import type { PayService } from '../../domain/payService';
import type { TokenBehaviour } from '../sampleBehaviour';
import type { Answer, SampleRequest } from './answer';
import type { SampleTokens } from './sampleTokens';

/** The one OAuth client that this start of the service knows. */
export interface SampleCredentials {
  clientId: string;
  clientSecret: string;
}

/** What each service's token must be asked for. */
const scopeOf: Record<PayService, string> = {
  jobalyzer: 'jobalyzer',
  lightcast: 'occupation-benchmark',
};

/** Credentials that differ at every start, so that no other program on the machine has them. */
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
  behaviour: TokenBehaviour;
}

/**
 * Answers `POST /connect/token`, form-encoded. The success body and `invalid_scope` are documented
 * or observed; the other errors follow OAuth's names and are the sample's choice.
 *
 * @see https://docs.lightcast.io/lightcast-api/docs/authentication-guide
 * @see https://developers.payscale.com/jobalyzer/patterns.html
 */
export function answerTokenRequest(request: SampleRequest, deps: TokenAnswerDeps): Answer {
  const error = findTokenError(request.form, deps);
  if (error !== undefined) {
    return withoutCaching({ status: 400, body: { error } });
  }
  const { behaviour, service, tokens } = deps;
  if (behaviour.answer === 'notJson') {
    return { status: 200, body: '<html>Sign in</html>', headers: { 'content-type': 'text/html' } };
  }
  const body = {
    ...(behaviour.answer === 'noToken' ? {} : { access_token: tokens.issue(service, behaviour) }),
    expires_in: behaviour.advertisedExpiresIn,
    token_type: 'Bearer',
    // Only PayScale's page names the scope in the answer.
    ...(service === 'jobalyzer' ? { scope: scopeOf.jobalyzer } : {}),
  };
  return withoutCaching({ status: 200, body });
}

function findTokenError(
  form: URLSearchParams | undefined,
  { behaviour, credentials, service }: TokenAnswerDeps,
): string | undefined {
  if (form === undefined) {
    return 'invalid_request';
  }
  if (form.get('grant_type') !== 'client_credentials') {
    return 'unsupported_grant_type';
  }
  if (behaviour.answer === 'invalidClient' || !isClient(form, credentials)) {
    return 'invalid_client';
  }
  if (behaviour.answer === 'invalidScope' || !isScope(form.get('scope'), service)) {
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

/** Lightcast takes several scopes at once and was seen to work without any. */
function isScope(scope: string | null, service: PayService): boolean {
  if (scope === null) {
    return service === 'lightcast';
  }
  return scope.split(' ').every(each => each === scopeOf[service]);
}

function withoutCaching(answer: Answer): Answer {
  return { ...answer, headers: { 'cache-control': 'no-store', pragma: 'no-cache' } };
}
