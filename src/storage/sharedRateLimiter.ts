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
  /** A folder that all windows of a person share. */
  folder: string;
  service: PayService;
  clientId: string;
  limit: RateLimit;
  clock: Clock;
  log: Log;
}

/** The latest requests of all windows, in the order in which they are sent. */
const sendTimesSchema = z.array(
  z.object({
    /** When it is sent, in milliseconds since the epoch. */
    at: z.number(),
    /** Until when other windows, which don't see its answer, count it. */
    until: z.number(),
    /** Which window sends it. */
    by: z.string(),
  }),
);

type SentRequest = z.infer<typeof sendTimesSchema>[number];

/** The file is read and written within milliseconds. */
const lockAbandonedAfterMs = 2_000;
const lockTimeoutMs = 1_000;

/** Every window has one request in line; a time further away than this is of another clock. */
const furthestMs = 60_000;

/**
 * The rate limiter of one Lightcast client id for all windows of a person: the service counts the
 * requests of a client, whichever window sends them. Each request reserves the next free time in a
 * small file. A window that is alone sends as fast as its answers allow; so does one that can't read
 * or write the file.
 */
export function createSharedRateLimiter(deps: SharedRateLimiterDeps): RateLimiter {
  const { clock, log } = deps;
  const oneAtATime = createSemaphore(1);
  const own = createRateLimiter({ clock, ...deps.limit });
  const limit = { slack: noSlack, ...deps.limit };
  const by = randomUUID();
  // The file's name does not say who the client is.
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
        const noteAnswer = await own.take(signal);
        const waitMs = await findWaitMs(signal);
        if (waitMs > 0) {
          await clock.sleep(waitMs, signal);
        }
        return noteAnswer;
      }, signal),
  };
}

interface Reservation {
  clock: Clock;
  limit: Required<RateLimit>;
  by: string;
  signal: AbortSignal;
}

/** Takes the next moment at which a request may leave. It is used up, also when nothing is sent. */
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
    const at = Math.max(now, findFree(latest, limit, by), latest.at(-1)?.at ?? now);
    const slackMs = isSteady(latest, limit, { at, by }) ? limit.slack.most : limit.slack.mostFirst;
    const sentRequest = { at, until: at + limit.windowMs + slackMs, by };
    await writeFile(path, JSON.stringify([...latest, sentRequest]), { mode: 0o600 });
    return at;
  } finally {
    await lock.unlock().catch(() => undefined);
  }
}

/** When one of the latest departures does not count any more. */
function findFree(
  latest: readonly SentRequest[],
  { limit, windowMs, slack }: Required<RateLimit>,
  by: string,
): number {
  const window = latest.slice(-limit);
  const oldest = window.length < limit ? undefined : window[0];
  if (oldest === undefined) {
    return 0;
  }
  // A window knows the answers to its own requests, and waits longer by itself where it must.
  const isAlone = window.every(sentRequest => sentRequest.by === by);
  return isAlone ? oldest.at + windowMs + slack.least : oldest.until;
}

/** Whether the window has its connections open: it has sent as many requests without a pause. */
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

/** So many are enough to tell whether each of a few windows is steady. */
const mostKept = 40;

/** A file that a crash left half written counts as a moment after which nothing is free for a while. */
async function readSendTimes(
  path: string,
  { now, limit, windowMs, slack }: Required<RateLimit> & { now: number },
): Promise<SentRequest[]> {
  const text = await readFile(path, 'utf8').catch(() => '[]');
  const parsed = sendTimesSchema.safeParse(findJson(text));
  const unknown = { at: now, until: now + windowMs + slack.mostFirst, by: '' };
  const sendTimes = parsed.success ? parsed.data : Array<SentRequest>(limit).fill(unknown);
  return sendTimes.filter(({ at }) => at <= now + furthestMs).slice(1 - mostKept);
}
