/** Releases the lease. A second call does nothing. */
export type ReleaseLease = () => Promise<void>;

/**
 * Which of several programs over the same reports works on a report.
 *
 * - At most one holder has the lease of a report. Of those who ask at the same time exactly one gets it.
 * - A holder that is alive keeps its lease, also while its program is stopped or its computer sleeps,
 *   for as long as the one who asks can tell that it is alive.
 * - When the holder ends, however it ends, its lease is free soon: at once where its end is visible,
 *   otherwise after a time without a sign of life. That time runs on the clock of the one who asks.
 */
export interface RunLease {
  /**
   * Resolves to undefined when another holder has the report. May wait a few seconds for one that
   * is about to release it.
   *
   * @throws AppError `storage` when leases can't be kept at all.
   */
  acquire(reportId: string): Promise<ReleaseLease | undefined>;
}

/** The leases of one holder, and what it can see of those of others. */
export interface ReportLeases extends RunLease {
  /**
   * The ids of the reports that other holders work on: of these reports, or of any. It can be out of
   * date as soon as it is there, so it is for display only.
   */
  findHeldByOthers(reportIds?: readonly string[]): Promise<readonly string[]>;
}

/** For a program that has the reports to itself: always granted. */
export const onlyWindow: RunLease = {
  acquire: () => Promise.resolve(() => Promise.resolve()),
};
