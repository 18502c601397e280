import type { Log, LogFacts } from '../../src/domain/log';

/** A log that stores its entries for tests. */
export class KeptLog implements Log {
  readonly lines: string[] = [];

  debug(message: string, facts?: LogFacts): void {
    this.#keep('debug', message, facts);
  }

  info(message: string, facts?: LogFacts): void {
    this.#keep('info', message, facts);
  }

  warn(message: string, facts?: LogFacts): void {
    this.#keep('warn', message, facts);
  }

  error(message: string, facts?: LogFacts): void {
    this.#keep('error', message, facts);
  }

  #keep(level: string, message: string, facts: LogFacts = {}): void {
    this.lines.push(`${level} ${message} ${JSON.stringify(facts)}`);
  }
}
