/** Plain facts beside a log line. Never a token, a secret, a header or a body. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Where the extension writes what it did. */
export interface Log {
  debug(message: string, facts?: LogFacts): void;
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  error(message: string, facts?: LogFacts): void;
}
