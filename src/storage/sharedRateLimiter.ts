import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';

import { isCancelled } from '../domain/faults/appError';
import { findJson } from '../domain/findJson';
import { createSemaphore } from '../domain/waiting/semaphore';
import {
  createRateLimiter,
  noSlack,
  pauseMs,
  type RateLimit,
  type RateLimiter,
} from '../domain/waiting/rateLimiter';
import { lockFile } from './fileLock';
import { toHashedName } from './hashedName';

import type { Clock } from '../domain/clock';
import type { Log } from '../domain/log';
import type { PayService } from '../domain/payService';

export interface SharedRateLimiterDeps {
  /** A folder that all of a user's windows share. */
  folder: string;
  service: PayService;
  clientId: string;
  limit: RateLimit;
  clock: Clock;
  log: Log;
}

/** The latest requests of all windows, in the order of their send times. */
const sendTimesSchema = z.array(
  z.object({
    /** The send time, in milliseconds since the epoch. */
    at: z.number(),
    /** Until when other windows, which don't see the response, count it. */
    until: z.number(),
    /** The window that sends it. */
    by: z.string(),
  }),
);

type SentRequest = z.infer<typeof sendTimesSchema>[number];

/** The file is read and written within milliseconds. */
const lockAbandonedAfterMs = 2_000;
const lockTimeoutMs = 1_000;

/** Each window has one request waiting, so a send time further ahead comes from a clock that was set. */
const maxAheadMs = 60_000;

/**
 * The rate limiter of one Lightcast client ID for all of a user's windows: the service counts the
 * requests of a client, whichever window sends them. Each request reserves the next free send time in
 * a small file. A window that is alone, or that can't read or write the file, sends as fast as its own
 * limiter allows.
 */
export function createSharedRateLimiter(deps: SharedRateLimiterDeps): RateLimiter {
  const { clock, log } = deps;
  const oneAtATime = createSemaphore(1);
  const own = createRateLimiter({ clock, ...deps.limit });
  const limit = { slack: noSlack, ...deps.limit };
  const by = randomUUID();
  // The file's name doesn't reveal the client ID.
  const path = join(deps.folder, `${deps.service}-${toHashedName(deps.clientId)}.pace`);

  const findWaitMs = async (signal: AbortSignal): Promise<number> => {
    try {
      await mkdir(deps.folder, { recursive: true, mode: 0o700 });
      return (await reserve(path, { clock, limit, by, signal })) - clock.now();
    } catch (thrown) {
      if (isCancelled(thrown)) {
        throw thrown;
      }
      log.warn('The rate limit is not shared with other windows', { reason: String(thrown) });
      return 0;
    }
  };

  return {
    take: signal =>
      oneAtATime.run(async () => {
        const noteResponse = await own.take(signal);
        const waitMs = await findWaitMs(signal);
        if (waitMs > 0) {
          await clock.sleep(waitMs, signal);
        }
        return noteResponse;
      }, signal),
  };
}

interface Reservation {
  clock: Clock;
  limit: Required<RateLimit>;
  by: string;
  signal: AbortSignal;
}

/** Reserves the next send time. It counts even if nothing is sent. */
async function reserve(path: string, { clock, limit, by, signal }: Reservation): Promise<number> {
  const lock = await lockFile(`${path}.lock`, {
    clock,
    abandonedAfterMs: lockAbandonedAfterMs,
    timeoutMs: lockTimeoutMs,
    signal,
  });
  if (lock === undefined) {
    throw new Error('another window has locked the file');
  }
  try {
    const now = clock.now();
    const latest = await readSendTimes(path, { now, ...limit });
    const at = Math.max(now, findFreeTime(latest, limit, by), latest.at(-1)?.at ?? now);
    const slackMs = isSteady(latest, limit, { at, by }) ? limit.slack.most : limit.slack.mostFirst;
    const sentRequest = { at, until: at + limit.windowMs + slackMs, by };
    await writeFile(path, JSON.stringify([...latest, sentRequest]), { mode: 0o600 });
    return at;
  } finally {
    await lock.unlock().catch(() => undefined);
  }
}

/** The time at which another request fits the limit. */
function findFreeTime(
  latest: readonly SentRequest[],
  { limit, windowMs, slack }: Required<RateLimit>,
  by: string,
): number {
  const window = latest.slice(-limit);
  const oldest = window.length < limit ? undefined : window[0];
  if (oldest === undefined) {
    return 0;
  }
  // A window sees the responses to its own requests, so its own limiter waits longer where needed.
  const isAlone = window.every(sentRequest => sentRequest.by === by);
  return isAlone ? oldest.at + windowMs + slack.least : oldest.until;
}

/** Whether the window's connections are open: its last requests, as many as the limit, had no pause. */
function isSteady(
  latest: readonly SentRequest[],
  { limit }: RateLimit,
  { at, by }: { at: number; by: string },
): boolean {
  const own = latest.filter(sentRequest => sentRequest.by === by).slice(-limit);
  const times = [...own.map(sentRequest => sentRequest.at), at];
  return (
    own.length === limit &&
    times.every((time, index) => time - (times[index - 1] ?? time) <= pauseMs)
  );
}

/** Enough to determine whether each of a few windows is steady. */
const maxSaved = 40;

/** A file left incomplete by a crash counts as a full window of requests sent now. */
async function readSendTimes(
  path: string,
  { now, limit, windowMs, slack }: Required<RateLimit> & { now: number },
): Promise<SentRequest[]> {
  const text = await readFile(path, 'utf8').catch(() => '[]');
  const parsed = sendTimesSchema.safeParse(findJson(text));
  const unknown = { at: now, until: now + windowMs + slack.mostFirst, by: '' };
  const sendTimes = parsed.success ? parsed.data : Array<SentRequest>(limit).fill(unknown);
  return sendTimes.filter(({ at }) => at <= now + maxAheadMs).slice(1 - maxSaved);
}
