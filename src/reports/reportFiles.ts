/** The folder of saved reports, as the store needs it. Every call rejects with a `storage` AppError. */
export interface ReportFiles {
  /** File names, such as `3f2a….json`; empty when the folder does not exist. */
  list(): Promise<readonly string[]>;
  read(name: string): Promise<string>;
  /** The whole text or nothing: a crash leaves the earlier file. */
  write(name: string, text: string): Promise<void>;
  /** Resolves also when the file is gone already. */
  remove(name: string): Promise<void>;
}
