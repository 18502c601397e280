import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { AppError } from '../domain/faults/appError';

import { breakStaleLock, lockFile, type Unlock } from './fileLock';
import { stampFiles } from './fileStamps';
import { getErrorCode, toStorageError } from './storageError';

import type { Clock } from '../domain/clock';
import type { ReportFiles } from '../reports/store/reportFiles';

/** A report is some tens of kilobytes; what is larger is no report and is not read into memory. */
const maxFileBytes = 32 * 1024 * 1024;

/** What is older than this was left behind by a process that ended: a lease is touched while it is held. */
const staleAfterMs = 10 * 60_000;

/** A lock is held for as long as it takes to read and write one small file; an older one was left. */
const lockStaleAfterMs = 10_000;

/** Windows refuses to replace a file that a virus scanner looks at: it is tried again for a second. */
const replaceTries = 8;

const temporaryName = /^\..*\.tmp$/u;
const lockName = /^\..*\.(?:lock|lease)$/u;

/** The folder of saved reports on the disk. It is made when the first report is saved. */
export function createReportFolder(folder: string, clock: Clock): ReportFiles {
  return new ReportFolder(folder, clock);
}

class ReportFolder implements ReportFiles {
  readonly #folder: string;
  readonly #clock: Clock;
  #sweeping: Promise<void> | undefined;

  constructor(folder: string, clock: Clock) {
    this.#folder = folder;
    this.#clock = clock;
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

  async read(name: string): Promise<string> {
    const path = join(this.#folder, name);
    try {
      // What is no plain file could keep its reader waiting for ever.
      const found = await stat(path);
      if (!found.isFile() || found.size > maxFileBytes) {
        throw notAReport(path);
      }
      const handle = await open(path, 'r');
      try {
        return await handle.readFile('utf8');
      } finally {
        await handle.close();
      }
    } catch (error) {
      throw error instanceof AppError ? error : toStorageError(error, { action: 'read', path });
    }
  }

  async write(name: string, text: string): Promise<void> {
    const path = join(this.#folder, name);
    const temporary = join(this.#folder, `.${name}.${randomUUID()}.tmp`);
    try {
      await this.#makeFolder();
      await writeThrough(temporary, text);
      await this.#replace(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw toStorageError(error, { action: 'save', path });
    }
    await syncFolder(this.#folder);
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
    const unlock = await this.#lock(name);
    try {
      return await work();
    } finally {
      await unlock().catch(() => undefined);
    }
  }

  async #lock(name: string): Promise<Unlock> {
    const path = join(this.#folder, name);
    const lock = join(this.#folder, `.${name}.lock`);
    let unlock;
    try {
      await this.#makeFolder();
      unlock = await lockFile(lock, {
        clock: this.#clock,
        staleAfterMs: lockStaleAfterMs,
        timeoutMs: 2 * lockStaleAfterMs,
      });
    } catch (error) {
      throw toStorageError(error, { action: 'save', path });
    }
    if (unlock === undefined) {
      throw new AppError(
        'storage',
        `Another window keeps this report to itself. Close that window, or delete ${lock}.`,
        { details: { path } },
      );
    }
    return unlock;
  }

  async #makeFolder(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    this.#sweeping ??= this.#sweep();
    await this.#sweeping;
  }

  /** Removes what processes that ended in the middle of something have left behind. */
  async #sweep(): Promise<void> {
    const names = await this.list();
    const rule = { clock: this.#clock, staleAfterMs: staleAfterMs };
    await Promise.all([
      ...names
        .filter(name => lockName.test(name))
        .map(name => breakStaleLock(join(this.#folder, name), rule)),
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
    for (let tried = 1; ; tried += 1) {
      try {
        await rename(temporary, path);
        return;
      } catch (error) {
        const mayPass = ['EPERM', 'EACCES', 'EBUSY'].includes(getErrorCode(error) ?? '');
        if (process.platform !== 'win32' || !mayPass || tried === replaceTries) {
          throw error;
        }
        await this.#clock.sleep(10 * 2 ** (tried - 1));
      }
    }
  }
}

/** Writes the file and waits until the disk has it, so that the rename shows all of it or nothing. */
async function writeThrough(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the rename last; not every system can, and without it only the newest change is at risk. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file itself is whole either way.
  }
}

function notAReport(path: string): AppError<'storage'> {
  return new AppError(
    'storage',
    `This is not a report: it is no file, or it is too large. (${path})`,
    {
      details: { path },
    },
  );
}
