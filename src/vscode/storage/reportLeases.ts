import { mkdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';

import { lockFile } from './fileLock';
import { toStorageError } from './storageError';

import type { Clock } from '../../domain/clock';
import type { RunLease } from '../../reports/runs/runLease';

/** How often the holder touches its lease, and after how long without that it has crashed. */
const touchEveryMs = 5_000;
const leftAfterMs = 20_000;

/** A window that reloads gives its leases back a moment after the next one asks. */
const patienceMs = 2_000;

/**
 * Which window runs a report, as files beside the reports. A lease of a process that has ended is
 * free at once on the same machine, and after a while everywhere.
 */
export function createReportLeases(folder: string, clock: Clock): RunLease {
  return {
    acquire: async reportId => {
      const path = join(folder, `.${reportId}.lease`);
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
    return await lockFile(path, { clock, leftAfterMs, patienceMs });
  } catch (error) {
    throw toStorageError(error, { action: 'save', path });
  }
}

/** A lease that was taken over meanwhile is touched for its holder: that does no harm. */
async function touch(path: string, clock: Clock): Promise<void> {
  const now = new Date(clock.now());
  await utimes(path, now, now).catch(() => undefined);
}
