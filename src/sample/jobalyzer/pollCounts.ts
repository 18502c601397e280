/** Limits memory: beyond this number, the oldest report is dropped. */
const maxCounted = 2000;

/** Counts the polls of each report since the service started. */
export class PollCounts {
  readonly #counts = new Map<string, number>();

  /** Counts one poll and returns its number, starting at 1. */
  count(report: string): number {
    const attempts = (this.#counts.get(report) ?? 0) + 1;
    const [oldest] = this.#counts.keys();
    if (oldest !== undefined && attempts === 1 && this.#counts.size >= maxCounted) {
      this.#counts.delete(oldest);
    }
    this.#counts.set(report, attempts);
    return attempts;
  }
}
