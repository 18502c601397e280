import { randomUUID } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';

import { findOwnIdentity, findScope, findStart, isAlive } from './processIdentity';

import type { Clock } from '../domain/clock';

/** When a lock that another process holds is considered abandoned. */
export interface AbandonedRule {
  clock: Clock;
  /**
   * The age since the last touch, in milliseconds. It applies only when it can't be determined
   * whether the holder is alive, for example because it runs on another computer.
   */
  abandonedAfterMs: number;
}

/** The content of a lock file, and when it was last touched (ms since the epoch). */
export interface LockFound {
  text: string;
  touchedAt: number;
}

/** A holder writes its name at once: a lock without one is from a process that exited in between. */
const namelessAfterMs = 1_000;

/** More than a lock file contains. */
const maxLockBytes = 1_024;

/**
 * Host, process ID and a random UUID, which make it unique; then, where the system provides it, the
 * identity of the process. Earlier versions wrote only the first three.
 */
export async function writeHolder(): Promise<string> {
  const identity = await findOwnIdentity();
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`;
  return identity === undefined ? holder : `${holder} ${identity.scope} ${identity.start}`;
}

/** Whether the holder exited, or shows no sign of life where that can't be determined. */
export async function isAbandoned(found: LockFound, rule: AbandonedRule): Promise<boolean> {
  const age = rule.clock.now() - found.touchedAt;
  if (found.text === '') {
    return age > Math.min(namelessAfterMs, rule.abandonedAfterMs);
  }
  const status = await findHolderStatus(found, rule.clock);
  return status === 'unknown' ? age > rule.abandonedAfterMs : status === 'exited';
}

/** `unknown`: it can't be determined from here. */
async function findHolderStatus(
  found: LockFound,
  clock: Clock,
): Promise<'alive' | 'exited' | 'unknown'> {
  const [host, pid = '', , scope, start] = found.text.split(' ');
  if (host !== hostname()) {
    return 'unknown';
  }
  const ownScope = await findScope();
  if (scope !== undefined && scope !== ownScope) {
    // An earlier boot of this computer, or another running computer with the same name.
    const bootedAt = clock.now() - uptime() * 1000;
    return found.touchedAt < bootedAt ? 'exited' : 'unknown';
  }
  if (!(await isAlive(Number(pid)))) {
    return 'exited';
  }
  const startNow = start === undefined ? undefined : await findStart(Number(pid));
  if (startNow === undefined) {
    return 'unknown';
  }
  return startNow === start ? 'alive' : 'exited';
}

/** The lock, or undefined if there is none. */
export async function findLock(path: string): Promise<LockFound | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readLock(path), stat(path)]);
    return text === undefined ? undefined : { text, touchedAt: mtimeMs };
  } catch {
    return undefined;
  }
}

/** The text of the lock, or undefined if it can't be read. */
export async function readLock(path: string): Promise<string | undefined> {
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
