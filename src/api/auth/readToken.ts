import * as z from 'zod/mini';

import { type AnyAppError, AppError } from '../../domain/faults/appError';
import { findJson } from '../../domain/findJson';
import { type PayService, payServiceNames } from '../../domain/payService';
import { trimInvisible } from '../../domain/lookUp/plainText';
import { toTokenRefusal, type TokenRefusalFacts } from './tokenRefusal';

import type { HttpResponse } from '../http/httpRequest';

/**
 * The longest token that is used, in characters. Servers limit the size of all headers together,
 * Node.js and IIS to 16 KB; this leaves 4 KB for the URL and the other headers.
 */
export const maxTokenLength = 12_288;

/** Visible ASCII only: it becomes part of a header. */
const tokenCharacters = /^[\x21-\x7e]+$/u;

/**
 * The response to a token request. `readToken` validates the token further and explains what's wrong;
 * `getTokenLifeMs` accepts any `expires_in`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1
 * @see https://developers.payscale.com/jobalyzer/patterns.html
 * @see https://docs.lightcast.io/lightcast-api/docs/authentication-guide
 */
export const tokenResponseSchema = z.object({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.optional(z.unknown()),
  token_type: z.optional(z.unknown()),
});

export type TokenResponse = z.infer<typeof tokenResponseSchema>;

/** A token as an earlier window stored it. */
export const accessTokenSchema = z.object({
  token: z.string().check(z.regex(tokenCharacters), z.maxLength(maxTokenLength)),
  expiresAt: z.number(),
});

/**
 * The token in a response. Success is 200 by the standard; any other 2xx with a valid token counts
 * as well.
 *
 * @throws AppError `auth`, `requestRejected`, `http` or `responseShape` when there is no token that
 *   can be used.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1
 */
export function readToken(response: HttpResponse, facts: TokenRefusalFacts): TokenResponse {
  const isSuccess = response.status >= 200 && response.status <= 299;
  const parsed = isSuccess ? tokenResponseSchema.safeParse(findJson(response.text)) : undefined;
  if (parsed?.success !== true) {
    throw toTokenRefusal(response, facts);
  }
  const problem = findProblem(parsed.data, payServiceNames[facts.service]);
  if (problem !== undefined) {
    throw unusable(facts.service, problem);
  }
  return parsed.data;
}

/** Why the token can't be used, as a sentence; undefined when it can. */
function findProblem(
  { access_token: token, token_type: type }: TokenResponse,
  name: string,
): string | undefined {
  if (!isBearer(type)) {
    const named = isTypeName(type) && type !== token ? `type “${type}”` : 'an unknown type';
    return `${name} issued a token of ${named}, but only bearer tokens can be used. Ask ${name} for a client that gets bearer tokens.`;
  }
  if (token.length > maxTokenLength) {
    const [length, most] = [token.length, maxTokenLength].map(n => n.toLocaleString('en-US'));
    return `${name} issued a token that is too long for a request header: ${length} characters, and at most ${most} can be sent. Ask ${name} for a client that gets shorter tokens.`;
  }
  return tokenCharacters.test(token)
    ? undefined
    : `${name} issued a token with characters that can’t be sent in a request header. Ask ${name} for a valid token.`;
}

/** A missing type counts as bearer, the only one that either service documents. */
function isBearer(type: unknown): boolean {
  return (
    type === undefined ||
    type === null ||
    (typeof type === 'string' && ['', 'bearer'].includes(trimInvisible(type).toLowerCase()))
  );
}

/** True for a plausible type name, which is safe to quote. */
function isTypeName(type: unknown): type is string {
  return typeof type === 'string' && /^[a-z][a-z0-9_.+-]{0,19}$/iu.test(type);
}

function unusable(service: PayService, sentence: string): AnyAppError {
  return new AppError('responseShape', sentence, { details: { service } });
}
