import { toAppError } from '../../domain/faults/appError';
import { createSemaphore } from '../../domain/waiting/semaphore';

import { toFileName, toKnown, toUnreadable } from './reportFile';

import type { KeyedQueue } from './keyedQueue';
import type { KnownReports, Stamps } from './knownReports';
import type { ReportFiles } from './reportFiles';
import type { StoreChange } from './reportStore';

const maxConcurrentReads = 16;

interface CheckOptions {
  known: KnownReports;
  read: ReportFiles['read'];
  /** A report isn't read while it is being changed. */
  queue: KeyedQueue;
  /** The current stamps of the files; a file without one is read again next time. */
  stampOf?: Stamps | undefined;
}

/** Reads the files of these reports again, and returns which of them changed or were deleted. */
export async function checkReports(
  ids: readonly string[],
  options: CheckOptions,
): Promise<StoreChange> {
  const reads = createSemaphore(maxConcurrentReads);
  const changed: string[] = [];
  const removed: string[] = [];
  await Promise.all(
    [...new Set(ids)].map(async id => {
      const found = await reads.run(() => options.queue(id, () => checkReport(id, options)));
      if (found !== 'same') {
        (found === 'changed' ? changed : removed).push(id);
      }
    }),
  );
  return { changed, removed };
}

async function checkReport(
  id: string,
  { known, read, stampOf }: CheckOptions,
): Promise<'same' | 'changed' | 'removed'> {
  const before = known.get(id);
  const text = await read(toFileName(id)).catch((error: unknown) => toAppError(error));
  if (text === undefined) {
    known.delete(id);
    return before === undefined ? 'same' : 'removed';
  }
  const found = typeof text === 'string' ? await toKnown(id, text) : toUnreadable(id, text.message);
  known.set(id, { ...found, stamp: stampOf?.get(id) ?? null });
  return found.fingerprint === before?.fingerprint ? 'same' : 'changed';
}
