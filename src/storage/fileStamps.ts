import { type Stats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';

import { getErrorCode } from './storageError';

/** How long files are checked in one go before the rest of the extension host has its turn. */
const stretchMs = 8;

/** Reading the clock takes as long as a file on a fast disk, so it isn't read after each one. */
const looksAtClockEvery = 16;

/** A disk that answers for fewer files in one go is slow, such as one across a network. */
const fewInAStretch = 20;

/**
 * Timestamps of file systems are coarse, up to two seconds: a file that has just changed may change
 * again and look the same, so nothing can be said of it yet.
 */
const settledAfterMs = 3000;

type Stamp = string | null;

/**
 * For each file that exists a text that differs once its content does, null where that can't be
 * said. A fast disk answers sooner than a thread of the pool could be asked: it is asked
 * synchronously, a few milliseconds at a time. A slow one would block everything and is asked in
 * parallel.
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
  let asked = 0;
  let isQuick = true;
  while (isQuick && asked < names.length) {
    const stretch = takeStretch(names, asked, name =>
      keep(name, findStampNow(folder + sep + name, settledBy)),
    );
    asked += stretch;
    isQuick = stretch >= fewInAStretch;
    await nextTurn();
  }
  await Promise.all(
    names
      .slice(asked)
      .map(async name => keep(name, await findStamp(folder + sep + name, settledBy))),
  );
  return stamps;
}

/** Does one after the other until the time is over; returns how many. */
function takeStretch(
  names: readonly string[],
  from: number,
  visit: (name: string) => void,
): number {
  const endsAt = performance.now() + stretchMs;
  let count = 0;
  for (const name of names.slice(from)) {
    visit(name);
    count += 1;
    const looksAtClock = count < fewInAStretch || count % looksAtClockEvery === 0;
    if (looksAtClock && performance.now() >= endsAt) {
      break;
    }
  }
  return count;
}

function findStampNow(path: string, settledBy: number): Stamp | undefined {
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

/** A file that exists and can't be checked has to be read; one that doesn't exist has no stamp. */
function toMissing(error: unknown): null | undefined {
  return getErrorCode(error) === 'ENOENT' ? undefined : null;
}
