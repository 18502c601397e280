/** Gives the right to run a report back. */
export type ReleaseLease = () => Promise<void>;

/**
 * Which window runs a report, when several have the same folder open. A lease outlives neither its
 * holder nor its holder's crash.
 */
export interface RunLease {
  /** Undefined when another window holds the report. */
  acquire(reportId: string): Promise<ReleaseLease | undefined>;
}

/** The leases of one window, and what can be seen of those of others. */
export interface ReportLeases extends RunLease {
  /** The reports, of the given ones or of all, that other windows are running. */
  findHeldByOthers(reportIds?: readonly string[]): Promise<readonly string[]>;
}

/** The lease of a process that has the folder for itself: always granted. */
export const onlyWindow: RunLease = {
  acquire: () => Promise.resolve(() => Promise.resolve()),
};
