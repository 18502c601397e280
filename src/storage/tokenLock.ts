import { randomUUID } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { isCancelled } from '../domain/faults/appError';

import { lockFile, type FileLock } from './fileLock';
import { toHashedName } from './hashedName';

import type { Clock } from '../domain/clock';
import type { Log } from '../domain/log';
import type { TokenLock } from '../domain/access/accessTokens';

export interface TokenLockDeps {
  /** A folder that all of a user's windows share. */
  folder: string;
  clock: Clock;
  log: Log;
}

/** A token request takes less than this, including its deadline and retries. */
const abandonedAfterMs = 60_000;

/** How long to wait for another window: requesting a second token is better than a longer wait. */
const timeoutMs = 20_000;

/** By then all windows have the token that one of them obtained. */
const sharedAfterMs = 2_000;

/**
 * Lets one window at a time request a token, so that an expired token is replaced once. A file next to
 * the lock records its last holder. A window that can't write there requests its own token.
 */
export function createTokenLock({ folder, clock, log }: TokenLockDeps): TokenLock {
  const name = randomUUID();

  const lock = async (path: string, signal: AbortSignal): Promise<FileLock | undefined> => {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return await lockFile(`${path}.lock`, { clock, abandonedAfterMs, timeoutMs, signal });
    } catch (thrown) {
      if (isCancelled(thrown)) {
        throw thrown;
      }
      log.warn('Token requests are not coordinated with other windows', { reason: String(thrown) });
      return undefined;
    }
  };

  const isAfterAnother = async (path: string): Promise<boolean> => {
    try {
      const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
      return text !== name && clock.now() - mtimeMs < sharedAfterMs;
    } catch {
      return false;
    }
  };

  return {
    take: async (key, work, signal) => {
      // The key contains the client id, so the file name has a hash of it.
      const path = join(folder, `token-${toHashedName(key)}.turn`);
      const held = await lock(path, signal);
      try {
        const result = await work(await isAfterAnother(path));
        await writeFile(path, name, { mode: 0o600 }).catch(() => undefined);
        return result;
      } finally {
        await held?.unlock().catch(() => undefined);
      }
    },
  };
}
