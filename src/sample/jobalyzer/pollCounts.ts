/** More reports than this at a time means that the oldest is not looked at any more. */
const maxCounted = 2000;

/** How often each report was looked at since the service started. */
export class PollCounts {
  readonly #counts = new Map<string, number>();

  /** Counts one look and says which one it was, from 1. */
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
