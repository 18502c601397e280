import { createGate } from './gate';

import type { Clock } from '../../domain/clock';

/** Keeps requests at or under a rate, whoever makes them. */
export interface Pace {
  /**
   * Resolves when the next request may leave; first come, first served.
   *
   * @throws AppError `cancelled` at once when the signal aborts; the turn goes to the next in line.
   */
  take(signal: AbortSignal): Promise<void>;
}

export interface PaceOptions {
  clock: Clock;
  /** Requests in any window. */
  limit: number;
  windowMs: number;
}

/** A pace of `limit` requests in any window of `windowMs`, wherever the window begins. */
export function createPace({ clock, limit, windowMs }: PaceOptions): Pace {
  const oneAtATime = createGate(1);
  /** When the latest requests left, oldest first; never more than `limit`. */
  const starts: number[] = [];

  const untilFreeMs = (): number => {
    const oldest = starts.length < limit ? undefined : starts[0];
    // A clock that was set back must not make anybody wait longer than one window.
    return oldest === undefined ? 0 : Math.min(oldest + windowMs - clock.now(), windowMs);
  };

  return {
    take: signal =>
      oneAtATime.run(async () => {
        const waitMs = untilFreeMs();
        if (waitMs > 0) {
          await clock.sleep(waitMs, signal);
        }
        starts.push(clock.now());
        if (starts.length > limit) {
          starts.shift();
        }
      }, signal),
  };
}
