import type { PayService } from '../../domain/payService';

/**
 * How long a token of each service is believed at most, in seconds, whatever it says. PayScale's page
 * says ten minutes and an hour at once, so the shorter holds.
 *
 * @see https://developers.payscale.com/jobalyzer/patterns.html
 * @see https://docs.lightcast.io/lightcast-api/docs/authentication-guide
 */
const longestLifeSeconds: Record<PayService, number> = { jobalyzer: 600, lightcast: 3600 };

/** Believed when the answer does not say how long, or says nonsense. */
const fallbackLifeSeconds = 300;

/** A token is given up so long before its end; a very short one a tenth of its life before. */
const marginSeconds = 60;

/**
 * How long a token is believed, in milliseconds from the moment it was asked for. Only a duration is
 * taken from the answer, so a computer whose clock is wrong keeps no token too long.
 *
 * @param expiresIn `expires_in` as it came: seconds, as a number or as digits
 */
export function getTokenLifeMs(service: PayService, expiresIn: unknown): number {
  const given = typeof expiresIn === 'string' ? Number(expiresIn.trim() || Number.NaN) : expiresIn;
  const said =
    typeof given === 'number' && Number.isFinite(given) && given > 0 ? given : fallbackLifeSeconds;
  const life = Math.min(said, longestLifeSeconds[service]);
  return (life - Math.min(marginSeconds, life / 10)) * 1000;
}

/** True while a stored token is believed. One that would live longer than any token is not. */
export function isBelieved(service: PayService, expiresAt: number, now: number): boolean {
  return expiresAt > now && expiresAt <= now + longestLifeSeconds[service] * 1000;
}
