import { accessTokenSchema } from './readToken';

import type { Clock } from '../../domain/clock';
import type { PayService } from '../../domain/payService';
import type { AccessToken, TokenStorage } from '../../domain/access/accessTokens';

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

/** The usable tokens in a storage that windows share. */
export interface CachedTokens {
  /** A token that hasn't expired and that the service hasn't refused. */
  find(key: string): Promise<AccessToken | undefined>;
  /** As `find`, retried briefly: a token that another window stored becomes visible with a delay. */
  findSoon(key: string, signal: AbortSignal): Promise<AccessToken | undefined>;
  /**
   * Doesn't use a refused token again. It stays in the storage until another one replaces it, because
   * removing it could remove what another window has just stored.
   */
  refuse(token: AccessToken): void;
}

/** How often, and how far apart, the storage is read for another window's token. */
const maxReads = 10;
const readEveryMs = 25;

/** A storage that fails or holds nonsense counts as empty. */
export function createCachedTokens({
  service,
  storage,
  clock,
}: {
  service: PayService;
  storage: TokenStorage;
  clock: Clock;
}): CachedTokens {
  /** The last one, which may still be in the storage. */
  let refusedToken: string | undefined;

  const read = async (key: string): Promise<AccessToken | undefined> => {
    const stored = accessTokenSchema.safeParse(await storage.read(key).catch(() => undefined));
    return stored.success ? stored.data : undefined;
  };

  const find = async (key: string): Promise<AccessToken | undefined> => {
    const stored = await read(key);
    const isUsable =
      stored !== undefined &&
      stored.token !== refusedToken &&
      isBelieved(service, stored.expiresAt, clock.now());
    return isUsable ? stored : undefined;
  };

  return {
    find,
    findSoon: async (key, signal) => {
      for (let reads = 1; ; reads += 1) {
        const found = await find(key);
        if (found !== undefined || reads === maxReads) {
          return found;
        }
        await clock.sleep(readEveryMs, signal);
      }
    },
    refuse: ({ token }) => {
      refusedToken = token;
    },
  };
}
