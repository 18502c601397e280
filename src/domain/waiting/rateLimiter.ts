import { createSemaphore } from './semaphore';

import type { Clock } from '../clock';

/** Keeps requests at or under a rate, whoever makes them. */
export interface RateLimiter {
  /**
   * Resolves when the next request may leave; first come, first served. What it gives is called
   * when the answer to that request is there: the sooner it comes, the less has to be allowed for.
   *
   * @throws AppError `cancelled` at once when the signal aborts; the turn goes to the next in line.
   */
  take(signal: AbortSignal): Promise<() => void>;
}

/** How many requests a service accepts. */
export interface RateLimit {
  /** Requests in any window, as the service sees them arrive. */
  limit: number;
  windowMs: number;
  /** What is added to a window, because not every request takes equally long to arrive. */
  slack?: Slack;
}

export interface RateLimiterOptions extends RateLimit {
  clock: Clock;
}

/**
 * How much later than another a request may arrive though it left at the same moment, in
 * milliseconds.
 *
 * A request arrived before its answer came. So it was on its way for no longer than its answer took,
 * and no later than others by more than its answer came later than the quickest answer of all.
 */
export interface Slack {
  /** Added in any case: the quickest answer may not have been the quickest possible. */
  least: number;
  /** For a request whose answer took longer for some other reason, or is not there. */
  most: number;
  /**
   * The same for the first requests after a pause. They open connections, which those after them
   * do not: of them it is only sure that they arrived before their answers.
   */
  mostFirst: number;
}

export const noSlack: Slack = { least: 0, most: 0, mostFirst: 0 };

/** After a pause this long connections may have been closed, and opening them takes time. */
export const pauseMs = 2_000;

/** A request that left. */
interface SentRequest {
  at: number;
  isFirst: boolean;
  answeredAfterMs: number | undefined;
}

/** A pace of `limit` requests in any window of `windowMs`, wherever the window begins. */
export function createRateLimiter({
  clock,
  limit,
  windowMs,
  slack = noSlack,
}: RateLimiterOptions): RateLimiter {
  const oneAtATime = createSemaphore(1);
  /** The latest requests, oldest first; never more than `limit`. */
  const sendTimes: SentRequest[] = [];
  /** How many of the next requests are first ones. */
  let firsts = limit;
  let quickestMs = Infinity;

  /** A clock that was set back must not make anybody wait longer than it would anyway. */
  const sleepUntil = async (
    timestamp: number,
    mostMs: number,
    signal: AbortSignal,
  ): Promise<void> => {
    const waitMs = Math.min(timestamp - clock.now(), mostMs);
    if (waitMs > 0) {
      await clock.sleep(waitMs, signal);
    }
  };

  const getSlackMs = ({ isFirst, answeredAfterMs }: SentRequest): number => {
    const mostMs = isFirst ? slack.mostFirst : slack.most;
    if (answeredAfterMs === undefined) {
      return mostMs;
    }
    const laterMs = isFirst ? answeredAfterMs : answeredAfterMs - quickestMs;
    return Math.min(slack.least + laterMs, mostMs);
  };

  const waitForTurn = async (signal: AbortSignal): Promise<void> => {
    const oldest = sendTimes.length < limit ? undefined : sendTimes[0];
    if (oldest !== undefined) {
      await sleepUntil(oldest.at + windowMs, windowMs, signal);
      // By then its answer is there, most likely.
      const slackMs = getSlackMs(oldest);
      await sleepUntil(oldest.at + windowMs + slackMs, slackMs, signal);
    }
  };

  const recordSend = (): (() => void) => {
    const at = clock.now();
    firsts = at - (sendTimes.at(-1)?.at ?? at) > pauseMs ? limit : firsts;
    const sentRequest: SentRequest = { at, isFirst: firsts > 0, answeredAfterMs: undefined };
    firsts = Math.max(0, firsts - 1);
    sendTimes.push(sentRequest);
    if (sendTimes.length > limit) {
      sendTimes.shift();
    }
    return () => {
      sentRequest.answeredAfterMs = Math.max(0, clock.now() - at);
      quickestMs = Math.min(quickestMs, sentRequest.answeredAfterMs);
    };
  };

  return {
    take: signal =>
      oneAtATime.run(async () => {
        await waitForTurn(signal);
        return recordSend();
      }, signal),
  };
}
