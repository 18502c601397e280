import * as z from 'zod/mini';

/**
 * The longest token that is used, in characters. Servers limit the size of all headers together,
 * Node.js and IIS to 16 KB; this leaves 4 KB for the URL and the other headers.
 */
export const maxTokenLength = 12_288;

/** Visible ASCII only: it becomes part of a header. */
export const tokenCharacters = /^[\x21-\x7e]+$/u;

/**
 * The response to a token request. What else is to be true of the token is checked by `readToken`,
 * which says what is wrong; `getTokenLifeMs` accepts any `expires_in`.
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
