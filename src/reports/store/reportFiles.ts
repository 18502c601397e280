/** The folder of saved reports, as the store needs it. Every call rejects with a `storage` AppError. */
export interface ReportFiles {
  /** File names, such as `3f2a….json`; empty when the folder does not exist. */
  list(): Promise<readonly string[]>;
  read(name: string): Promise<string>;
  /** The whole text or nothing: a crash leaves the earlier file. */
  write(name: string, text: string): Promise<void>;
  /** Resolves also when the file is gone already. */
  remove(name: string): Promise<void>;
  /**
   * Does the work while no other window does any for the same name, so that a change is read,
   * made and written as one. A folder that belongs to one process need not offer it.
   */
  exclusively?<T>(name: string, work: () => Promise<T>): Promise<T>;
  /**
   * For each file a text that differs once its content does, so that thousands of unchanged files
   * need not be read again; null for a file of which that cannot be said. A folder that cannot say
   * it at all leaves it out.
   */
  stamps?(): Promise<ReadonlyMap<string, string | null>>;
}
