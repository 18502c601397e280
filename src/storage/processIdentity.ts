import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

import { getErrorCode } from './storageError';

/** Ended, and not collected by its parent yet. */
const endedStates = ['Z', 'X'];

/** Of /proc/<pid>/stat behind the name of the program: the state, and the time of the start. */
const stateAt = 0;
const startTimeAt = 19;

/** What a lock says of its holder, beside host and process id. */
export interface ProcessIdentity {
  /** Where process ids mean the same: one boot of one computer, or one container of it. */
  scope: string;
  /** Tells the process from another one that gets the same id later. */
  start: string;
}

/** The scope of this process; undefined where the system doesn't say. */
export const findScope = once(() => readScope().catch(() => undefined));

/** The identity of this process; undefined where the system doesn't say. */
export const findOwnIdentity = once(readOwnIdentity);

/** What is found out once stays so for as long as the process runs. */
function once<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => (found ??= find());
}

async function readOwnIdentity(): Promise<ProcessIdentity | undefined> {
  const [found, start] = await Promise.all([findScope(), findStart(process.pid)]);
  return found === undefined || start === undefined ? undefined : { scope: found, start };
}

/**
 * What tells a process from a later one with the same id. Undefined when there is no such process,
 * or where the system doesn't say.
 *
 * Linux counts the start from the boot, so that a clock that is set moves nothing. macOS keeps the
 * time of the start to the second. Windows tells it only to a program that takes a second to begin,
 * so there a process id counts as the holder for as long as the lock is touched.
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

/** Whether there is a process with this id, and it has not ended. */
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
  // The name stands in parentheses and may hold any of them, and spaces.
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
