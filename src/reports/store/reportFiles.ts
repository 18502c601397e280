/** What a power failure can undo. A crash of the program never undoes a completed write. */
export type Durability =
  /** Nothing: the write resolves once the text is on the disk under its name. */
  | 'durable'
  /** The write: the earlier text stays intact. */
  | 'whole'
  /** The file: only for a new name. */
  | 'none';

/** The folder of report files. Every call rejects with a `storage` AppError. */
export interface ReportFiles {
  /** The names, such as `3f2a….json`; empty when the folder doesn't exist. */
  list(): Promise<readonly string[]>;
  /** Resolves to undefined when the file doesn't exist. */
  read(name: string): Promise<string | undefined>;
  /** Atomic: a crash during the write leaves the earlier file. */
  write(name: string, text: string, durability?: Durability): Promise<void>;
  /** Also resolves when the file doesn't exist. */
  remove(name: string): Promise<void>;
  /**
   * Does the work under a lock on the name that all windows respect, so that a read-modify-write is
   * atomic. A folder that belongs to one process doesn't need it.
   */
  exclusively?<T>(name: string, work: () => Promise<T>): Promise<T>;
  /**
   * A stamp for each file, which changes whenever the content does, so that thousands of unchanged
   * files don't have to be read again; null for a file where that isn't certain. Optional.
   */
  stamps?(): Promise<ReadonlyMap<string, string | null>>;
}
