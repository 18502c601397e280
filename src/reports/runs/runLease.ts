/** Releases the lease. A second call does nothing. */
export type ReleaseLease = () => Promise<void>;

/**
 * Exclusive access to a report among programs that share the reports.
 *
 * - At most one holder has the lease of a report. Of concurrent requests, exactly one acquires it.
 * - A live holder keeps its lease, even while its program is suspended or its computer sleeps, for as
 *   long as the requester can determine that it is alive.
 * - When the holder exits or crashes, its lease becomes free: at once where the requester can detect
 *   it, otherwise after a time without renewal, measured by the requester's clock.
 */
export interface RunLease {
  /**
   * Resolves to undefined when another holder has the lease. May wait a few seconds for one that is
   * about to release it.
   *
   * @throws AppError `storage` when leases can't be stored.
   */
  acquire(reportId: string): Promise<ReleaseLease | undefined>;
}

/** The leases of one holder, and those of others as far as it can see them. */
export interface ReportLeases extends RunLease {
  /**
   * The IDs of the reports that other holders run, among these reports or all. May be outdated as soon
   * as it resolves, so use it for display only.
   */
  findHeldByOthers(reportIds?: readonly string[]): Promise<readonly string[]>;
}

/** For a program that doesn't share its reports: always granted. */
export const onlyWindow: RunLease = {
  acquire: () => Promise.resolve(() => Promise.resolve()),
};
