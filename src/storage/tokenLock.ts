import { randomUUID } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { isCancelled } from '../domain/faults/appError';

import { lockFile, type Unlock } from './fileLock';
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

/** A token request has a deadline and retries; a window that takes longer than this has ended. */
const staleAfterMs = 60_000;

/** Two tokens are better than a person who waits: so long is another window waited for. */
const timeoutMs = 20_000;

/** What a window has got is known in all windows by then. */
const knownAfterMs = 2_000;

/**
 * One window at a time asks for a token, so that windows that find the same token worn out do not
 * all replace it. A mark beside the lock tells who had the last turn. Where the turns cannot be kept
 * on disk, each window asks for itself.
 */
export function createTokenLock({ folder, clock, log }: TokenLockDeps): TokenLock {
  const name = randomUUID();

  const lock = async (path: string, signal: AbortSignal): Promise<Unlock | undefined> => {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return await lockFile(`${path}.lock`, { clock, staleAfterMs, timeoutMs, signal });
    } catch (thrown) {
      if (isCancelled(thrown)) {
        throw thrown;
      }
      log.warn('Tokens are not asked for in turn with other windows', { reason: String(thrown) });
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
      // The key holds the client id: the file's name does not say it.
      const path = join(folder, `token-${toHashedName(key)}.turn`);
      const unlock = await lock(path, signal);
      try {
        const result = await work(await isAfterAnother(path));
        await writeFile(path, name, { mode: 0o600 }).catch(() => undefined);
        return result;
      } finally {
        await unlock?.().catch(() => undefined);
      }
    },
  };
}
