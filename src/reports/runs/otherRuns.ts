import { isCancelled } from '../../domain/faults/appError';
import { Listeners } from '../../domain/listeners';

import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { Subscription } from '../../domain/listeners';
import type { ReportLeases } from './runLease';

/** Which window runs a report; null when none does. */
export type RunPlace = 'here' | 'elsewhere' | null;

/** A window that crashes sends no event, so the leases of other windows are polled. */
const checkEveryMs = 5_000;

export interface OtherRunsDeps {
  leases: Pick<ReportLeases, 'findHeldByOthers'>;
  clock: Clock;
  log: Log;
}

/** The reports that other windows run, according to their leases. Reads nothing before `refresh`. */
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

  /** Calls the listener with the IDs of the reports that another window started or stopped running. */
  onDidChange(listener: (reportIds: readonly string[]) => void): Subscription {
    return this.#changes.add(listener);
  }

  /** Reads the leases of these reports, or all of them. Never rejects. */
  async refresh(reportIds?: readonly string[]): Promise<void> {
    const { leases, log } = this.#deps;
    try {
      const held = await leases.findHeldByOthers(reportIds);
      this.#update(reportIds ?? [...new Set([...this.#held, ...held])], new Set(held));
    } catch (error) {
      log.warn('Failed to read the leases of other windows', { reason: String(error) });
    }
    void this.#watch();
  }

  dispose(): void {
    this.#closing.abort();
  }

  #update(checked: readonly string[], held: ReadonlySet<string>): void {
    const changed = checked.filter(id => this.#held.has(id) !== held.has(id));
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
