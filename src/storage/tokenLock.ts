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
  /** A folder that all windows of a person share. */
  folder: string;
  clock: Clock;
  log: Log;
}

/** A token request has a deadline and retries, and takes less than this. */
const abandonedAfterMs = 60_000;

/** How long to wait for another window: two tokens are better than a person who waits. */
const timeoutMs = 20_000;

/** By then all windows know the token that one of them obtained. */
const knownAfterMs = 2_000;

/**
 * One window at a time requests a token, so that windows that find the same token expired don't all
 * replace it. A mark beside the lock says who had it last. Where nothing can be written, each window
 * requests a token for itself.
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
      return text !== name && clock.now() - mtimeMs < knownAfterMs;
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
