import { type Stats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { getErrorCode } from './storageError';

/** How long one batch of synchronous calls may block the extension host. */
const batchMs = 8;

/** Reading the clock takes as long as a file on a fast disk, so it isn't read after each one. */
const clockCheckInterval = 16;

/** A disk that completes fewer files per batch is slow, for example a network disk. */
const minFilesPerBatch = 20;

/**
 * File system timestamps are coarse, up to two seconds: a file that has just changed may change again
 * without a new timestamp, so it gets no stamp yet.
 */
const settledAfterMs = 3000;

type Stamp = string | null;

/**
 * A stamp for each existing file, which changes whenever the content does; null where that isn't
 * certain. On a fast disk, a synchronous call takes less time than dispatching it to the thread pool,
 * so files are checked synchronously in batches. On a slow disk that would block the extension host,
 * so the rest is checked in parallel.
 */
export async function stampFiles(
  folder: string,
  names: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, Stamp>> {
  const stamps = new Map<string, Stamp>();
  const settledBy = now - settledAfterMs;
  const keep = (name: string, stamp: Stamp | undefined): void => {
    if (stamp !== undefined) {
      stamps.set(name, stamp);
    }
  };
  let checked = 0;
  let isFast = true;
  while (isFast && checked < names.length) {
    const count = visitBatch(names, checked, name =>
      keep(name, findStampSync(folder + sep + name, settledBy)),
    );
    checked += count;
    isFast = count >= minFilesPerBatch;
    await nextTurn();
  }
  await Promise.all(
    names
      .slice(checked)
      .map(async name => keep(name, await findStamp(folder + sep + name, settledBy))),
  );
  return stamps;
}

/** Visits files until the batch's time is up, and returns how many. */
function visitBatch(names: readonly string[], from: number, visit: (name: string) => void): number {
  const endsAt = performance.now() + batchMs;
  let count = 0;
  for (const name of names.slice(from)) {
    visit(name);
    count += 1;
    const checksClock = count < minFilesPerBatch || count % clockCheckInterval === 0;
    if (checksClock && performance.now() >= endsAt) {
      break;
    }
  }
  return count;
}

function findStampSync(path: string, settledBy: number): Stamp | undefined {
  try {
    return toStamp(statSync(path), settledBy);
  } catch (error) {
    return toMissing(error);
  }
}

function findStamp(path: string, settledBy: number): Promise<Stamp | undefined> {
  return stat(path).then(found => toStamp(found, settledBy), toMissing);
}

function toStamp({ ino, size, mtimeMs, ctimeMs }: Stats, settledBy: number): Stamp {
  return Math.max(mtimeMs, ctimeMs) < settledBy ? `${ino} ${size} ${mtimeMs} ${ctimeMs}` : null;
}

/** A missing file has no entry; one that can't be checked has to be read. */
function toMissing(error: unknown): null | undefined {
  return getErrorCode(error) === 'ENOENT' ? undefined : null;
}
