import { createSemaphore } from './semaphore';

import type { Clock } from '../clock';

/** A rate limiter shared by all callers. */
export interface RateLimiter {
  /**
   * Resolves when the next request may be sent, in order of arrival. Call the returned function when
   * the response arrives: the sooner it does, the smaller the safety margin.
   *
   * @throws AppError `cancelled` as soon as the signal aborts; the next caller takes its place.
   */
  take(signal: AbortSignal): Promise<() => void>;
}

/** How many requests a service accepts. */
export interface RateLimit {
  /** Requests in any window, as the service sees them arrive. */
  limit: number;
  windowMs: number;
  /** Safety margin added to the window to cover network jitter. */
  slack?: Slack;
}

export interface RateLimiterOptions extends RateLimit {
  clock: Clock;
}

/**
 * Upper bounds on network jitter, in milliseconds: how much later one request may arrive than another
 * sent at the same time.
 *
 * A request arrives before its response. So it was in transit no longer than its response took, and
 * its delay beyond other requests is at most its response time less the fastest response time.
 */
export interface Slack {
  /** The minimum margin: the fastest response may not have been the fastest possible. */
  least: number;
  /** The maximum margin, for a response that is slow for another reason, or missing. */
  most: number;
  /**
   * The maximum margin of the first requests after a pause. Unlike later ones, they open connections,
   * so it is only certain that they arrived before their responses.
   */
  mostFirst: number;
}

export const noSlack: Slack = { least: 0, most: 0, mostFirst: 0 };

/** After a pause this long, connections may have been closed, and opening new ones takes time. */
export const pauseMs = 2_000;

/** A request that was sent. */
interface SentRequest {
  at: number;
  isFirst: boolean;
  responseTimeMs: number | undefined;
}

/** Limits requests to `limit` in any window of `windowMs`, wherever the window begins. */
export function createRateLimiter({
  clock,
  limit,
  windowMs,
  slack = noSlack,
}: RateLimiterOptions): RateLimiter {
  const oneAtATime = createSemaphore(1);
  /** The latest requests, oldest first; never more than `limit`. */
  const sent: SentRequest[] = [];
  /** How many of the next requests count as the first after a pause. */
  let firstCount = limit;
  let fastestMs = Infinity;

  /** If the clock is set back, don't wait longer than the full window. */
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

  const getSlackMs = ({ isFirst, responseTimeMs }: SentRequest): number => {
    const mostMs = isFirst ? slack.mostFirst : slack.most;
    if (responseTimeMs === undefined) {
      return mostMs;
    }
    const laterMs = isFirst ? responseTimeMs : responseTimeMs - fastestMs;
    return Math.min(slack.least + laterMs, mostMs);
  };

  const waitForWindow = async (signal: AbortSignal): Promise<void> => {
    const oldest = sent.length < limit ? undefined : sent[0];
    if (oldest !== undefined) {
      await sleepUntil(oldest.at + windowMs, windowMs, signal);
      // By then its response has most likely arrived.
      const slackMs = getSlackMs(oldest);
      await sleepUntil(oldest.at + windowMs + slackMs, slackMs, signal);
    }
  };

  const send = (): (() => void) => {
    const at = clock.now();
    firstCount = at - (sent.at(-1)?.at ?? at) > pauseMs ? limit : firstCount;
    const request: SentRequest = { at, isFirst: firstCount > 0, responseTimeMs: undefined };
    firstCount = Math.max(0, firstCount - 1);
    sent.push(request);
    if (sent.length > limit) {
      sent.shift();
    }
    return () => {
      request.responseTimeMs = Math.max(0, clock.now() - at);
      fastestMs = Math.min(fastestMs, request.responseTimeMs);
    };
  };

  return {
    take: signal =>
      oneAtATime.run(async () => {
        await waitForWindow(signal);
        return send();
      }, signal),
  };
}
