import { open, rm, unlink, utimes } from 'node:fs/promises';

import { toHashedName } from './hashedName';
import { findLock, isAbandoned, readLock, writeHolder } from './lockHolder';
import { getErrorCode } from './storageError';

import type { Clock } from '../domain/clock';
import type { AbandonedRule } from './lockHolder';

/*
 * Why not a library: proper-lockfile, the most used one, judges a holder only by the age of its lock.
 * While the computer sleeps or a process is suspended, its lock ages as if the process had crashed,
 * and another process acquires it (moxystudio/node-proper-lockfile, issue 71 and the "Compromised"
 * section of its README). After a crash, every process waits until the lock is old enough. Here a
 * process that is alive must keep its lock, and one that has exited must lose it. The operating
 * system's locks (flock, LockFileEx) guarantee that, but need native code built for each platform
 * and each version of VS Code, and flock doesn't work across a network.
 */

/** An acquired lock. */
export interface FileLock {
  /** Releases the lock, unless another holder has acquired it meanwhile. */
  unlock(): Promise<void>;
  /** Renews the lock for processes that can only judge it by its age. */
  touch(): Promise<void>;
}

export interface LockOptions extends AbandonedRule {
  /** How long to wait while another holder has the lock, in milliseconds. */
  timeoutMs: number;
  /** Ends the wait with the `cancelled` error. */
  signal?: AbortSignal;
}

/**
 * Acquires a lock file, waiting until it is free. It works across processes.
 *
 * - A live holder on this computer keeps its lock, however long it is suspended or the computer sleeps.
 * - The lock of a process that has exited is free at once, even if its process ID was reused.
 * - A holder on another computer keeps its lock for as long as it touches it.
 *
 * Returns undefined when the timeout passes while another holder has the lock.
 *
 * @throws the file system's error when the file can't be created.
 */
export async function lockFile(path: string, options: LockOptions): Promise<FileLock | undefined> {
  const { clock, timeoutMs, signal } = options;
  const text = await writeHolder();
  const giveUpAt = clock.now() + timeoutMs;
  for (let waitMs = 2; ; waitMs = Math.min(waitMs * 1.5, 50)) {
    if (await tryToLock(path, text)) {
      return { unlock: () => unlock(path, text), touch: () => touch(path, clock) };
    }
    const isBroken = await breakAbandonedLock(path, options);
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
      await handle.write(text);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    const code = getErrorCode(error);
    // Windows returns EPERM or EBUSY while a lock is being removed.
    if (code === 'EEXIST' || code === 'EBUSY') {
      return false;
    }
    if (code === 'EPERM' && (await findLock(path)) !== undefined) {
      return false;
    }
    throw error;
  }
}

/** Leaves a lock that a holder on another computer has broken and acquired. */
async function unlock(path: string, text: string): Promise<void> {
  if ((await readLock(path)) === text) {
    await unlink(path).catch((error: unknown) => {
      if (getErrorCode(error) !== 'ENOENT') {
        throw error;
      }
    });
  }
}

/** If another holder has acquired the lock meanwhile, this renews its lock, which is harmless. */
async function touch(path: string, clock: Clock): Promise<void> {
  const now = new Date(clock.now());
  await utimes(path, now, now).catch(() => undefined);
}

/**
 * Removes the lock if its holder abandoned it, and returns whether it did. Only the process that claims
 * the holder's text may remove it: otherwise one process could remove the lock that another acquired
 * after both found the old one.
 */
export async function breakAbandonedLock(path: string, rule: AbandonedRule): Promise<boolean> {
  const found = await findLock(path);
  if (found === undefined || !(await isAbandoned(found, rule))) {
    return false;
  }
  const claims = await claimText(path, found.text, rule);
  if (claims === undefined) {
    return false;
  }
  try {
    const now = await findLock(path);
    if (now?.text !== found.text || now.touchedAt !== found.touchedAt) {
      return false;
    }
    await unlink(path);
    return true;
  } catch {
    return false;
  } finally {
    await Promise.all(claims.map(claim => rm(claim, { force: true }).catch(() => undefined)));
  }
}

/**
 * Claims the right to remove the lock with this text, and returns the files of the claim: its own and
 * those of claimants that exited before they finished. Undefined when another process has the claim.
 */
async function claimText(
  path: string,
  text: string,
  rule: AbandonedRule,
): Promise<readonly string[] | undefined> {
  const own = await writeHolder();
  const claims: string[] = [];
  for (;;) {
    const claim = `${path}.${toHashedName(text)}.${claims.length}.tmp`;
    claims.push(claim);
    try {
      if (await tryToLock(claim, own)) {
        return claims;
      }
    } catch {
      return undefined;
    }
    const other = await findLock(claim);
    if (other === undefined || !(await isAbandoned(other, rule))) {
      return undefined;
    }
  }
}

/** Whether the lock exists and isn't abandoned. */
export async function isLocked(path: string, rule: AbandonedRule): Promise<boolean> {
  const found = await findLock(path);
  return found !== undefined && !(await isAbandoned(found, rule));
}
