import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

import { getErrorCode } from './storageError';

/** Exited, and not reaped by its parent yet. */
const endedStates = ['Z', 'X'];

/** Positions in /proc/<pid>/stat after the program's name: the state and the start time. */
const stateAt = 0;
const startTimeAt = 19;

/** What a lock records of its holder in addition to the host and the process ID. */
export interface ProcessIdentity {
  /** Where process IDs are unique: one boot of one computer, or one of its containers. */
  scope: string;
  /** Distinguishes the process from a later one with the same ID. */
  start: string;
}

/** The scope of this process; undefined where the system doesn't provide it. */
export const findScope = once(() => readScope().catch(() => undefined));

/** The identity of this process; undefined where the system doesn't provide it. */
export const findOwnIdentity = once(readOwnIdentity);

/** Caches a result that doesn't change while the process runs. */
function once<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => (found ??= find());
}

async function readOwnIdentity(): Promise<ProcessIdentity | undefined> {
  const [found, start] = await Promise.all([findScope(), findStart(process.pid)]);
  return found === undefined || start === undefined ? undefined : { scope: found, start };
}

/**
 * What distinguishes a process from a later one with the same ID. Undefined when there is no such
 * process, or where the system doesn't provide it.
 *
 * Linux measures the start time from boot, so setting the clock doesn't change it. macOS provides it
 * to the second. On Windows, only a program that takes a second to start can read it, so there the
 * process ID identifies the holder for as long as the lock is touched.
 */
export async function findStart(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === 'linux') {
      const fields = await readStat(pid);
      return endedStates.includes(fields[stateAt] ?? '') ? undefined : fields[startTimeAt];
    }
    return process.platform === 'win32' ? undefined : await askPs(pid);
  } catch {
    return undefined;
  }
}

/** Whether a process with this ID exists and hasn't exited. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return getErrorCode(error) === 'EPERM';
  }
  if (process.platform !== 'linux') {
    return true;
  }
  const fields = await readStat(pid).catch(() => []);
  return !endedStates.includes(fields[stateAt] ?? '');
}

async function readStat(pid: number): Promise<string[]> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name is in parentheses and can contain parentheses and spaces.
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

async function askPs(pid: number): Promise<string | undefined> {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', `${pid}`], { env });
  return stdout.trim().replace(/\s+/gu, '_') || undefined;
}

async function readScope(): Promise<string> {
  if (process.platform !== 'linux') {
    return process.platform;
  }
  const [boot, namespace] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    readlink('/proc/self/ns/pid'),
  ]);
  return `${boot.trim()}/${namespace.replace(/\D/gu, '')}`;
}
