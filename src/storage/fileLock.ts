import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';

import { getErrorCode } from './storageError';

import type { Clock } from '../domain/clock';

/** Gives a lock back. */
export type Unlock = () => Promise<void>;

/** When a lock counts as left behind by a holder that ended. */
export interface StaleLockRule {
  clock: Clock;
  /** Nobody touched it for so long, in milliseconds. A holder on this machine that ended left it at once. */
  staleAfterMs: number;
}

export interface LockOptions extends StaleLockRule {
  /** How long somebody else's lock is waited for, in milliseconds. */
  timeoutMs: number;
  /** Ends the waiting with the `cancelled` error. */
  signal?: AbortSignal;
}

/** What a lock file says: who holds it, and when it was last touched (ms since the epoch). */
interface LockFound {
  text: string;
  touchedAt: number;
}

/** How this process names itself in a lock. */
const processName = `${hostname()} ${process.pid}`;

/** A holder writes its name at once: a lock without one is left by who ended in between. */
const namelessAfterMs = 1_000;

/**
 * Takes the lock that a file stands for, or waits until it is free. It holds between processes; a
 * lock that was left behind is taken over. Undefined when somebody else keeps it too long.
 *
 * @throws the file system's error when the file cannot be made.
 */
export async function lockFile(path: string, options: LockOptions): Promise<Unlock | undefined> {
  const { clock, timeoutMs, signal } = options;
  // It ends with something random, so that no two are alike.
  const text = `${processName} ${randomUUID()}`;
  const giveUpAt = clock.now() + timeoutMs;
  for (let waitMs = 2; ; waitMs = Math.min(waitMs * 1.5, 50)) {
    if (await tryToLock(path, text)) {
      return () => unlock(path, text);
    }
    const isBroken = await breakStaleLock(path, options);
    if (clock.now() >= giveUpAt) {
      return undefined;
    }
    if (!isBroken) {
      await clock.sleep(waitMs, signal);
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

/** Removes the lock if its holder left it behind; true when it did. */
export async function breakStaleLock(path: string, rule: StaleLockRule): Promise<boolean> {
  const found = await findLock(path);
  if (found === undefined || !isStale(found, rule)) {
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

/** Whether another process holds the lock and has not left it behind. */
export async function isLockedElsewhere(path: string, rule: StaleLockRule): Promise<boolean> {
  const found = await findLock(path);
  return found !== undefined && !found.text.startsWith(`${processName} `) && !isStale(found, rule);
}

function isStale({ text, touchedAt }: LockFound, { clock, staleAfterMs }: StaleLockRule): boolean {
  const [host, pid] = text.split(' ');
  const age = clock.now() - touchedAt;
  const isGone = host === hostname() && !isAlive(Number(pid));
  return isGone || age > staleAfterMs || (text === '' && age > namelessAfterMs);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return getErrorCode(error) === 'EPERM';
  }
}

async function findLock(path: string): Promise<LockFound | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    return { text, touchedAt: mtimeMs };
  } catch {
    return undefined;
  }
}
