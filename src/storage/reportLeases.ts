import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { isLocked, lockFile, type FileLock } from './fileLock';
import { getErrorCode, toStorageError } from './storageError';

import type { Clock } from '../domain/clock';
import type { ReportLeases } from '../reports/runs/runLease';

/** How often a holder renews its lease, and when one on another computer counts as abandoned. */
const touchEveryMs = 5_000;
const abandonedAfterMs = 20_000;

/** A window that reloads releases its leases shortly after the new window tries to acquire them. */
const timeoutMs = 2_000;

const leaseForm = /^\.(?<reportId>.+)\.lease$/u;

/** The ID of the report that a lease file is for; undefined for any other file. */
export function findLeasedReport(fileName: string): string | undefined {
  return leaseForm.exec(fileName)?.groups?.['reportId'];
}

/** The leases of one window, as lock files next to the reports. */
export function createReportLeases(folder: string, clock: Clock): ReportLeases {
  const toPath = (reportId: string): string => join(folder, `.${reportId}.lease`);
  const own = new Set<string>();
  return {
    findHeldByOthers: async reportIds => {
      const ids = (reportIds ?? (await listLeased(folder))).filter(id => !own.has(id));
      const rule = { clock, abandonedAfterMs };
      const held = await Promise.all(ids.map(id => isLocked(toPath(id), rule)));
      return ids.filter((_, index) => held[index]);
    },
    acquire: async reportId => {
      const lock = await acquireLock(toPath(reportId), folder, clock);
      if (lock === undefined) {
        return undefined;
      }
      own.add(reportId);
      const timer = setInterval(() => void lock.touch(), touchEveryMs);
      // Doesn't keep the process alive.
      timer.unref();
      return async () => {
        clearInterval(timer);
        if (own.delete(reportId)) {
          await lock.unlock();
        }
      };
    },
  };
}

async function acquireLock(
  path: string,
  folder: string,
  clock: Clock,
): Promise<FileLock | undefined> {
  const options = { clock, abandonedAfterMs, timeoutMs };
  try {
    return await lockFile(path, options);
  } catch (error) {
    if (getErrorCode(error) !== 'ENOENT') {
      throw toStorageError(error, { action: 'save', path });
    }
  }
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await lockFile(path, options);
  } catch (error) {
    throw toStorageError(error, { action: 'save', path });
  }
}

/** The IDs of the reports with a lease; none when the folder doesn't exist yet. */
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
