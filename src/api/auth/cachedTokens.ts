import { isBelieved } from './tokenLife';
import { accessTokenSchema } from './tokenSchemas';

import type { Clock } from '../../domain/clock';
import type { PayService } from '../../domain/payService';
import type { AccessToken, TokenStorage } from '../../domain/access/accessTokens';

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
