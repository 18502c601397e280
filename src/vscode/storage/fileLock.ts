import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';

import { getErrorCode } from './storageError';

import type { Clock } from '../../domain/clock';

/** Gives a lock back. */
export type Unlock = () => Promise<void>;

/** What a lock file says: who holds it, and when it was last touched (ms since the epoch). */
export interface LockFound {
  text: string;
  touchedAt: number;
}

export interface LockOptions {
  clock: Clock;
  /** What the file says while it is held. It ends with something random, so that no two are alike. */
  text?: string;
  /** Whether its holder ended without giving it back. */
  isLeft: (found: LockFound) => boolean;
  /** How long somebody else's lock is waited for, in milliseconds. */
  patienceMs: number;
}

/**
 * Takes the lock that a file stands for, or waits until it is free. It holds between processes; a
 * lock that was left behind is taken over. Undefined when somebody else keeps it too long.
 *
 * @throws the file system's error when the file cannot be made.
 */
export async function lockFile(path: string, options: LockOptions): Promise<Unlock | undefined> {
  const { clock, patienceMs } = options;
  const text = `${options.text ?? ''}${randomUUID()}`;
  const giveUpAt = clock.now() + patienceMs;
  for (let waitMs = 2; ; waitMs = Math.min(waitMs * 1.5, 50)) {
    if (await tryToLock(path, text)) {
      return () => unlock(path, text);
    }
    const isBroken = await breakLeftLock(path, options);
    if (clock.now() >= giveUpAt) {
      return undefined;
    }
    if (!isBroken) {
      await clock.sleep(waitMs);
    }
  }
}

async function tryToLock(path: string, text: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o600);
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    const code = getErrorCode(error);
    // Windows answers EPERM or EBUSY while a lock is being removed.
    if (code === 'EEXIST' || code === 'EBUSY') {
      return false;
    }
    if (code === 'EPERM' && (await findLock(path)) !== undefined) {
      return false;
    }
    throw error;
  }
}

/** Somebody who believed it left behind may have taken it over: then it is not ours to remove. */
async function unlock(path: string, text: string): Promise<void> {
  if ((await findLock(path))?.text === text) {
    await rm(path, { force: true });
  }
}

/** True when a lock was removed that its holder left behind. */
async function breakLeftLock(path: string, { isLeft }: LockOptions): Promise<boolean> {
  const found = await findLock(path);
  if (found === undefined || !isLeft(found)) {
    return false;
  }
  const aside = `${path}.${randomUUID()}.tmp`;
  try {
    await rename(path, aside);
  } catch {
    return false;
  }
  if ((await findLock(aside))?.text !== found.text) {
    // It was taken anew between the two looks: put back what is in use.
    await link(aside, path).catch(() => undefined);
  }
  await rm(aside, { force: true });
  return true;
}

async function findLock(path: string): Promise<LockFound | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    return { text, touchedAt: mtimeMs };
  } catch {
    return undefined;
  }
}
