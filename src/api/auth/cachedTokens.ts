import { isBelieved } from './tokenLife';
import { accessTokenSchema } from './tokenSchemas';

import type { Clock } from '../../domain/clock';
import type { PayService } from '../../domain/payService';
import type { AccessToken, TokenStorage } from '../../domain/access/accessTokens';

/** The tokens in a storage that windows share, as far as they can be used. */
export interface CachedTokens {
  /** A token that is believed and that the service has not refused. */
  find(key: string): Promise<AccessToken | undefined>;
  /** As `find`, with a little patience: what another window keeps is seen here a moment later. */
  findSoon(key: string, signal: AbortSignal): Promise<AccessToken | undefined>;
  /**
   * Does not use a token again that the service refused. It stays in the storage until another one
   * takes its place: to remove it could remove what another window has just put there.
   */
  refuse(token: AccessToken): void;
}

/** So often, and so far apart, a token of another window is looked for. */
const attempts = 10;
const checkEveryMs = 25;

/** A storage that fails or holds nonsense has no token. */
export function createCachedTokens({
  service,
  storage,
  clock,
}: {
  service: PayService;
  storage: TokenStorage;
  clock: Clock;
}): CachedTokens {
  /** The last one, which the storage may still have. */
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
      for (let look = 1; ; look += 1) {
        const found = await find(key);
        if (found !== undefined || look === attempts) {
          return found;
        }
        await clock.sleep(checkEveryMs, signal);
      }
    },
    refuse: ({ token }) => {
      refusedToken = token;
    },
  };
}
