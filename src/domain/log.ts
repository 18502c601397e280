/** Structured data of a log entry. Never includes tokens, secrets, headers or bodies. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

/** The log of the extension. */
export interface Log {
  debug(message: string, facts?: LogFacts): void;
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  error(message: string, facts?: LogFacts): void;
}
