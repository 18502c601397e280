import type { LogOutputChannel } from 'vscode';
import type { Log, LogFacts } from '../../domain/log';

/** The methods of VS Code's log channel that are used. */
export type LogChannel = Pick<LogOutputChannel, 'debug' | 'info' | 'warn' | 'error'>;

/** Writes the log to an output channel: one line per event, facts as `name=value`. */
export function createLog(channel: LogChannel): Log {
  return {
    debug: (message, facts) => channel.debug(formatLine(message, facts)),
    info: (message, facts) => channel.info(formatLine(message, facts)),
    warn: (message, facts) => channel.warn(formatLine(message, facts)),
    error: (message, facts) => channel.error(formatLine(message, facts)),
  };
}

function formatLine(message: string, facts: LogFacts = {}): string {
  const parts = Object.entries(facts).map(([name, value]) => `${name}=${formatFact(value)}`);
  return [message, ...parts].join(' ');
}

/** Quotes text with white space, so that an event is always one line. */
function formatFact(value: LogFacts[string]): string {
  return typeof value === 'string' && /[\s"]/u.test(value) ? JSON.stringify(value) : String(value);
}
