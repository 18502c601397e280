/** What a loss of power may take of a write. The end of the program takes nothing of any. */
export type Durability =
  /** Nothing: the write waits until the disk has the text under its name. */
  | 'durable'
  /** The write, which leaves the earlier text whole. */
  | 'whole'
  /** The file: only for a name that had none before. */
  | 'none';

/**
 * A folder of named texts, as `createReportStore` needs it. Every call rejects with a `storage`
 * AppError.
 */
export interface ReportFiles {
  /** The names, such as `3f2a….json`; empty when the folder doesn't exist. */
  list(): Promise<readonly string[]>;
  /** Undefined when there is no such file. */
  read(name: string): Promise<string | undefined>;
  /** The whole text or nothing: a program that ends meanwhile leaves the earlier file. */
  write(name: string, text: string, durability?: Durability): Promise<void>;
  /** Resolves also when the file doesn't exist. */
  remove(name: string): Promise<void>;
  /**
   * Does the work while no other window does any for the same name, so that a change is read,
   * made and written as one. A folder that belongs to one process doesn't need it.
   */
  exclusively?<T>(name: string, work: () => Promise<T>): Promise<T>;
  /**
   * For each file a text that differs once its content does, so that thousands of unchanged files
   * don't have to be read again; null for a file for which that can't be said. A folder that can't
   * say it at all leaves it out.
   */
  stamps?(): Promise<ReadonlyMap<string, string | null>>;
}
