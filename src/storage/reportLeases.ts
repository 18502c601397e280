import { mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';

import { isLockedElsewhere, lockFile } from './fileLock';
import { getErrorCode, toStorageError } from './storageError';

import type { Clock } from '../domain/clock';
import type { ReportLeases } from '../reports/runs/runLease';

/** How often the holder touches its lease, and after how long without that it has crashed. */
const touchEveryMs = 5_000;
const staleAfterMs = 20_000;

/** A window that reloads gives its leases back a moment after the next one asks. */
const timeoutMs = 2_000;

const leaseForm = /^\.(?<reportId>.+)\.lease$/u;

/** The report that a file in the folder is the lease of; undefined for any other file. */
export function findLeasedReport(fileName: string): string | undefined {
  return leaseForm.exec(fileName)?.groups?.['reportId'];
}

/**
 * Which window runs a report, as files beside the reports. A lease of a process that has ended is
 * free at once on the same machine, and after a while everywhere.
 */
export function createReportLeases(folder: string, clock: Clock): ReportLeases {
  const toPath = (reportId: string): string => join(folder, `.${reportId}.lease`);
  return {
    findHeldByOthers: async reportIds => {
      const ids = reportIds ?? (await listLeased(folder));
      const rule = { clock, staleAfterMs };
      const held = await Promise.all(ids.map(id => isLockedElsewhere(toPath(id), rule)));
      return ids.filter((_, index) => held[index]);
    },
    acquire: async reportId => {
      const path = toPath(reportId);
      const unlock = await lock(path, folder, clock);
      if (unlock === undefined) {
        return undefined;
      }
      const touching = setInterval(() => void touch(path, clock), touchEveryMs);
      // A lease alone keeps no process alive.
      touching.unref();
      return async () => {
        clearInterval(touching);
        await unlock();
      };
    },
  };
}

async function lock(path: string, folder: string, clock: Clock): ReturnType<typeof lockFile> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await lockFile(path, { clock, staleAfterMs, timeoutMs });
  } catch (error) {
    throw toStorageError(error, { action: 'save', path });
  }
}

/** The reports with a lease; none when the folder is not there yet. */
async function listLeased(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).flatMap(name => findLeasedReport(name) ?? []);
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') {
      return [];
    }
    throw error;
  }
}

/** A lease that was taken over meanwhile is touched for its holder: that does no harm. */
async function touch(path: string, clock: Clock): Promise<void> {
  const now = new Date(clock.now());
  await utimes(path, now, now).catch(() => undefined);
}
