import { randomUUID } from 'node:crypto';
import { open, rm, stat, unlink, utimes } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';

import { toHashedName } from './hashedName';
import { findOwnIdentity, findScope, findStart, isAlive } from './processIdentity';
import { getErrorCode } from './storageError';

import type { Clock } from '../domain/clock';

/*
 * Why not a library: proper-lockfile, the most used one, knows a holder only by the age of its lock.
 * When the computer sleeps or a process is stopped, its lock ages like one of a process that crashed,
 * and another process takes it over (moxystudio/node-proper-lockfile, issue 71 and the "Compromised"
 * section of its README); after a crash everybody waits until the lock is old enough. What is needed
 * here is the other way round: who is alive keeps its lock, who has ended has lost it. The locks of
 * the system (flock, LockFileEx) promise just that, but need native code, built for each platform
 * and each version of VS Code, and flock doesn't reach across a network.
 */

/** A lock that is held. */
export interface FileLock {
  /** Gives it back, unless somebody else has taken it over meanwhile. */
  unlock(): Promise<void>;
  /** Shows that the holder is alive to those who can only see the age of the lock. */
  touch(): Promise<void>;
}

/** When a lock that another process holds counts as abandoned. */
export interface AbandonedRule {
  clock: Clock;
  /**
   * How long nobody touched it, in milliseconds. This counts only for a holder of which nobody here
   * can tell whether it is alive, such as one on another computer.
   */
  abandonedAfterMs: number;
}

export interface LockOptions extends AbandonedRule {
  /** How long to wait for a lock that another holder has, in milliseconds. */
  timeoutMs: number;
  /** Ends the wait with the `cancelled` error. */
  signal?: AbortSignal;
}

/** The content of a lock file, and when it was last touched (ms since the epoch). */
interface LockFound {
  text: string;
  touchedAt: number;
}

/** A holder writes its name at once: a lock without one is from a process that ended in between. */
const namelessAfterMs = 1_000;

/** More than a lock file holds. */
const maxLockBytes = 1_024;

/**
 * Acquires a lock that a file represents, or waits until it is free. It works between processes.
 *
 * - A holder on this computer that is alive keeps its lock, however long it is stopped or asleep.
 * - The lock of one that has ended is free at once, also when its process id is in use again.
 * - A holder on another computer keeps its lock for as long as it touches it.
 *
 * Undefined when another holder keeps it for longer than the patience.
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

/**
 * Host, process id and something random, so that no two are alike; then, where the system tells,
 * what tells the process from a later one. Versions before this one wrote the first three only.
 */
async function writeHolder(): Promise<string> {
  const identity = await findOwnIdentity();
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`;
  return identity === undefined ? holder : `${holder} ${identity.scope} ${identity.start}`;
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

/** A holder on another computer may have found it abandoned and taken it over: then it stays. */
async function unlock(path: string, text: string): Promise<void> {
  if ((await readLock(path)) === text) {
    await unlink(path).catch((error: unknown) => {
      if (getErrorCode(error) !== 'ENOENT') {
        throw error;
      }
    });
  }
}

/** A lock that was taken over meanwhile is touched for its new holder, which does no harm. */
async function touch(path: string, clock: Clock): Promise<void> {
  const now = new Date(clock.now());
  await utimes(path, now, now).catch(() => undefined);
}

/**
 * Removes the lock if its holder abandoned it; true when it did. Only who claims the holder's text may
 * remove it: without that, one process could remove the lock that another acquired after both of them
 * found the old one.
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
    if ((await readLock(path)) !== found.text) {
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
 * those of claimants that ended before they were done. Undefined when somebody else has it.
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

/** Whether somebody holds the lock and has not abandoned it. */
export async function isLocked(path: string, rule: AbandonedRule): Promise<boolean> {
  const found = await findLock(path);
  return found !== undefined && !(await isAbandoned(found, rule));
}

async function isAbandoned(found: LockFound, rule: AbandonedRule): Promise<boolean> {
  const age = rule.clock.now() - found.touchedAt;
  if (found.text === '') {
    return age > Math.min(namelessAfterMs, rule.abandonedAfterMs);
  }
  const life = await findLife(found, rule.clock);
  return life === 'unknown' ? age > rule.abandonedAfterMs : life === 'ended';
}

/** `unknown`: it can't be told from here. */
async function findLife(found: LockFound, clock: Clock): Promise<'alive' | 'ended' | 'unknown'> {
  const [host, pid = '', , scope, start] = found.text.split(' ');
  if (host !== hostname()) {
    return 'unknown';
  }
  const ownScope = await findScope();
  if (scope !== undefined && scope !== ownScope) {
    // An earlier boot of this computer, or another one of the same name that is on.
    const bootedAt = clock.now() - uptime() * 1000;
    return found.touchedAt < bootedAt ? 'ended' : 'unknown';
  }
  if (!(await isAlive(Number(pid)))) {
    return 'ended';
  }
  const startNow = start === undefined ? undefined : await findStart(Number(pid));
  if (startNow === undefined) {
    return 'unknown';
  }
  return startNow === start ? 'alive' : 'ended';
}

async function findLock(path: string): Promise<LockFound | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readLock(path), stat(path)]);
    return text === undefined ? undefined : { text, touchedAt: mtimeMs };
  } catch {
    return undefined;
  }
}

async function readLock(path: string): Promise<string | undefined> {
  try {
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(maxLockBytes));
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}
