import * as z from 'zod/mini';

/**
 * The answer to a token request. `expires_in` is read by `getTokenLifeMs`, which takes anything.
 *
 * @see https://developers.payscale.com/jobalyzer/patterns.html
 * @see https://docs.lightcast.io/lightcast-api/docs/authentication-guide
 */
export const tokenResponseSchema = z.object({
  /** Visible ASCII only: it becomes part of a header. */
  access_token: z.string().check(z.regex(/^[\x21-\x7e]{1,16384}$/u)),
  expires_in: z.optional(z.unknown()),
  token_type: z.optional(z.nullable(z.string().check(z.regex(/^bearer$/iu)))),
});

/**
 * The refusal of a token request; `error` is one of the codes of OAuth.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2
 */
export const tokenRefusalSchema = z.object({
  error: z.string().check(z.regex(/^[a-z_]{1,40}$/u)),
});

/** A token as it was kept by an earlier window. */
export const accessTokenSchema = z.object({
  token: tokenResponseSchema.shape.access_token,
  expiresAt: z.number(),
});
