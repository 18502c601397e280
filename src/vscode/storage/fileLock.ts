import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';

import { getErrorCode } from './storageError';

import type { Clock } from '../../domain/clock';

/**
 * How old a lock is when its holder must have ended without giving it back. A lock is held for as
 * long as it takes to read and write one small file.
 */
const staleAfterMs = 10_000;

const giveUpAfterMs = 20_000;

/** Gives a lock back. */
export type Unlock = () => Promise<void>;

/**
 * Takes the lock that a file stands for, or waits until it is free. It holds between processes; a
 * lock that was left behind is taken over. Undefined when somebody else keeps it too long.
 */
export async function lockFile(path: string, clock: Clock): Promise<Unlock | undefined> {
  const token = randomUUID();
  const giveUpAt = clock.now() + giveUpAfterMs;
  for (let waitMs = 2; clock.now() < giveUpAt; waitMs = Math.min(waitMs * 1.5, 50)) {
    if (await tryToLock(path, token)) {
      return () => unlock(path, token);
    }
    if (!(await breakStaleLock(path, clock))) {
      await clock.sleep(waitMs);
    }
  }
  return undefined;
}

async function tryToLock(path: string, token: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o600);
    try {
      await handle.writeFile(token);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    // Windows answers EPERM or EBUSY while a lock is being removed.
    if (['EEXIST', 'EBUSY'].includes(getErrorCode(error) ?? '')) {
      return false;
    }
    if (getErrorCode(error) === 'EPERM' && (await isThere(path))) {
      return false;
    }
    throw error;
  }
}

/** Somebody who believed it left behind may have taken it over: then it is not ours to remove. */
async function unlock(path: string, token: string): Promise<void> {
  if ((await readToken(path)) === token) {
    await rm(path, { force: true });
  }
}

/** True when a lock was removed that its holder left behind. */
async function breakStaleLock(path: string, clock: Clock): Promise<boolean> {
  const token = await readToken(path);
  const since = await findModifiedAt(path);
  if (since === undefined || clock.now() - since < staleAfterMs) {
    return false;
  }
  const aside = `${path}.${randomUUID()}.tmp`;
  try {
    await rename(path, aside);
  } catch {
    return false;
  }
  if ((await readToken(aside)) !== token) {
    // It was taken anew between the two looks: put back what is in use.
    await link(aside, path).catch(() => undefined);
  }
  await rm(aside, { force: true });
  return true;
}

async function readToken(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

async function findModifiedAt(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.mtimeMs;
}

async function isThere(path: string): Promise<boolean> {
  return (await findModifiedAt(path)) !== undefined;
}
