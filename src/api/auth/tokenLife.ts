import type { PayService } from '../../domain/payService';

/**
 * The longest time that a token of each service is used, in seconds, whatever `expires_in` says.
 * PayScale's page says both ten minutes and an hour, so the shorter applies.
 *
 * @see https://developers.payscale.com/jobalyzer/patterns.html
 * @see https://docs.lightcast.io/lightcast-api/docs/authentication-guide
 */
const longestLifeSeconds: Record<PayService, number> = { jobalyzer: 600, lightcast: 3600 };

/** Used when `expires_in` is missing or makes no sense. */
const fallbackLifeSeconds = 300;

/** A token is renewed this long before it expires; a very short-lived one a tenth of its life before. */
const marginSeconds = 60;

/**
 * How long a token is used, in milliseconds from when it was requested. Only a duration is read from
 * the response, so that a wrong clock on this computer keeps no token too long.
 *
 * @param expiresIn `expires_in` as received: seconds, as a number or as digits
 */
export function getTokenLifeMs(service: PayService, expiresIn: unknown): number {
  const given = typeof expiresIn === 'string' ? Number(expiresIn.trim() || Number.NaN) : expiresIn;
  const seconds =
    typeof given === 'number' && Number.isFinite(given) && given > 0 ? given : fallbackLifeSeconds;
  const life = Math.min(seconds, longestLifeSeconds[service]);
  return (life - Math.min(marginSeconds, life / 10)) * 1000;
}

/** True while a stored token can be used. One that claims to live longer than any token can't. */
export function isBelieved(service: PayService, expiresAt: number, now: number): boolean {
  return expiresAt > now && expiresAt <= now + longestLifeSeconds[service] * 1000;
}
