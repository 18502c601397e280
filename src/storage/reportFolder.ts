import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { AppError } from '../domain/faults/appError';

import { breakAbandonedLock, lockFile, type FileLock } from './fileLock';
import { stampFiles } from './fileStamps';
import { shareWork } from './shareWork';
import { getErrorCode, toStorageError } from './storageError';

import type { FileHandle } from 'node:fs/promises';
import type { Clock } from '../domain/clock';
import type { Durability, ReportFiles } from '../reports/store/reportFiles';

/** A report is tens of kilobytes. A larger file isn't a report and isn't read into memory. */
const maxFileBytes = 32 * 1024 * 1024;

/** An older temporary file is from a process that has exited. */
const staleAfterMs = 10 * 60_000;

/** A lock is held for as long as it takes to read and write one small file. */
const lockAbandonedAfterMs = 10_000;

/** Windows refuses to replace a file while a virus scanner reads it: retries take about a second. */
const replaceAttempts = 8;

const temporaryName = /^\..*\.tmp$/u;
const lockName = /^\..*\.(?:lock|lease)$/u;

/** Opening a named pipe would block its reader forever. Windows has none. */
const readFlags = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

/** The folder of saved reports on the disk. It is created when the first report is saved. */
export function createReportFolder(folder: string, clock: Clock): ReportFiles {
  return new ReportFolder(folder, clock);
}

class ReportFolder implements ReportFiles {
  readonly #folder: string;
  readonly #clock: Clock;
  /** Files written at the same time share one sync. */
  readonly #syncFolder: () => Promise<void>;
  #sweeping: Promise<void> | undefined;

  constructor(folder: string, clock: Clock) {
    this.#folder = folder;
    this.#clock = clock;
    this.#syncFolder = shareWork(() => syncFolder(folder));
  }

  async list(): Promise<readonly string[]> {
    try {
      return await readdir(this.#folder);
    } catch (error) {
      if (getErrorCode(error) === 'ENOENT') {
        return [];
      }
      throw toStorageError(error, { action: 'list', path: this.#folder });
    }
  }

  async stamps(): Promise<ReadonlyMap<string, string | null>> {
    const names = (await this.list()).filter(name => name.endsWith('.json'));
    return stampFiles(this.#folder, names, this.#clock.now());
  }

  async read(name: string): Promise<string | undefined> {
    const path = join(this.#folder, name);
    try {
      const handle = await open(path, readFlags);
      try {
        return await readText(handle, path);
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (getErrorCode(error) === 'ENOENT') {
        return undefined;
      }
      throw error instanceof AppError ? error : toStorageError(error, { action: 'read', path });
    }
  }

  async write(name: string, text: string, durability: Durability = 'durable'): Promise<void> {
    const path = join(this.#folder, name);
    const temporary = join(this.#folder, `.${name}.${randomUUID()}.tmp`);
    try {
      await this.#inFolder(() => writeNew(temporary, text, durability !== 'none'));
      await this.#replace(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw toStorageError(error, { action: 'save', path });
    }
    if (durability === 'durable') {
      await this.#syncFolder();
    }
  }

  async remove(name: string): Promise<void> {
    const path = join(this.#folder, name);
    try {
      await rm(path, { force: true });
    } catch (error) {
      throw toStorageError(error, { action: 'delete', path });
    }
  }

  async exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
    const lock = await this.#lock(name);
    try {
      return await work();
    } finally {
      await lock.unlock().catch(() => undefined);
    }
  }

  async #lock(name: string): Promise<FileLock> {
    const path = join(this.#folder, name);
    const lockPath = join(this.#folder, `.${name}.lock`);
    let lock;
    try {
      lock = await this.#inFolder(() =>
        lockFile(lockPath, {
          clock: this.#clock,
          abandonedAfterMs: lockAbandonedAfterMs,
          timeoutMs: 2 * lockAbandonedAfterMs,
        }),
      );
    } catch (error) {
      throw toStorageError(error, { action: 'save', path });
    }
    if (lock === undefined) {
      throw new AppError(
        'storage',
        `Another window has locked this report. Close that window, or delete ${lockPath}.`,
        { details: { path } },
      );
    }
    return lock;
  }

  /** Does work that needs the folder; creates the folder if it doesn't exist. */
  async #inFolder<T>(work: () => Promise<T>): Promise<T> {
    this.#sweeping ??= this.#sweep();
    await this.#sweeping;
    try {
      return await work();
    } catch (error) {
      if (getErrorCode(error) !== 'ENOENT') {
        throw error;
      }
    }
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    return work();
  }

  /** Removes stale locks and temporary files. */
  async #sweep(): Promise<void> {
    const names = await this.list();
    const rule = { clock: this.#clock, abandonedAfterMs: staleAfterMs };
    await Promise.all([
      ...names
        .filter(name => lockName.test(name))
        .map(name => breakAbandonedLock(join(this.#folder, name), rule)),
      ...names
        .filter(name => temporaryName.test(name))
        .map(async name => {
          const path = join(this.#folder, name);
          const found = await stat(path).catch(() => undefined);
          if (found !== undefined && this.#clock.now() - found.mtimeMs > staleAfterMs) {
            await rm(path, { force: true }).catch(() => undefined);
          }
        }),
    ]);
  }

  async #replace(temporary: string, path: string): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await rename(temporary, path);
        return;
      } catch (error) {
        const mayPass = ['EPERM', 'EACCES', 'EBUSY'].includes(getErrorCode(error) ?? '');
        if (process.platform !== 'win32' || !mayPass || attempt === replaceAttempts) {
          throw error;
        }
        await this.#clock.sleep(10 * 2 ** (attempt - 1));
      }
    }
  }
}

async function readText(handle: FileHandle, path: string): Promise<string> {
  const found = await handle.stat();
  if (!found.isFile() || found.size > maxFileBytes) {
    throw notAReport(path);
  }
  const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(found.size), 0, found.size, 0);
  // Some network disks return fewer bytes than requested.
  return bytesRead === found.size ? buffer.toString('utf8') : handle.readFile('utf8');
}

/** Writes a file and, if requested, syncs it to the disk before the rename. */
async function writeNew(path: string, text: string, syncs: boolean): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(text, 'utf8');
    if (syncs) {
      await handle.sync();
    }
  } finally {
    await handle.close();
  }
}

/** Makes renames durable. Not every system can; then only the latest change is at risk. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file is complete either way.
  }
}

function notAReport(path: string): AppError<'storage'> {
  return new AppError(
    'storage',
    `This isn't a report: it isn't a regular file, or it's too large. (${path})`,
    { details: { path } },
  );
}
