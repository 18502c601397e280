import { isCancelled } from '../../domain/faults/appError';
import { Listeners } from '../../domain/listeners';

import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { Subscription } from '../../domain/listeners';
import type { ReportLeases } from './runLease';

/** Where a report is worked on; null when nobody does. */
export type RunPlace = 'here' | 'elsewhere' | null;

/** A window that crashed gives no sign: what it held is looked at again and again. */
const checkEveryMs = 5_000;

export interface OtherRunsDeps {
  leases: Pick<ReportLeases, 'findHeldByOthers'>;
  clock: Clock;
  log: Log;
}

/** The reports that other windows work on, as their leases tell. Nothing is read before `refresh`. */
export class OtherRuns {
  readonly #deps: OtherRunsDeps;
  readonly #held = new Set<string>();
  readonly #changes = new Listeners<readonly string[]>();
  readonly #closing = new AbortController();
  #isWatching = false;

  constructor(deps: OtherRunsDeps) {
    this.#deps = deps;
  }

  has(reportId: string): boolean {
    return this.#held.has(reportId);
  }

  /** Calls the listener with the ids of the reports that another window began or ceased to work on. */
  onDidChange(listener: (reportIds: readonly string[]) => void): Subscription {
    return this.#changes.add(listener);
  }

  /** Looks at the leases of some reports, or at all of them. Never rejects. */
  async refresh(reportIds?: readonly string[]): Promise<void> {
    const { leases, log } = this.#deps;
    try {
      const held = await leases.findHeldByOthers(reportIds);
      this.#take(reportIds ?? [...new Set([...this.#held, ...held])], new Set(held));
    } catch (error) {
      log.warn('Failed to read the leases of other windows', { reason: String(error) });
    }
    void this.#watch();
  }

  dispose(): void {
    this.#closing.abort();
  }

  #take(looked: readonly string[], held: ReadonlySet<string>): void {
    const changed = looked.filter(id => this.#held.has(id) !== held.has(id));
    for (const id of changed) {
      this.#held[held.has(id) ? 'add' : 'delete'](id);
    }
    if (changed.length > 0) {
      this.#changes.notify(changed);
    }
  }

  async #watch(): Promise<void> {
    if (this.#isWatching) {
      return;
    }
    this.#isWatching = true;
    try {
      while (this.#held.size > 0) {
        await this.#deps.clock.sleep(checkEveryMs, this.#closing.signal);
        await this.refresh([...this.#held]);
      }
    } catch (thrown) {
      if (!isCancelled(thrown)) {
        throw thrown;
      }
    } finally {
      this.#isWatching = false;
    }
  }
}
