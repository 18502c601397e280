import type { LogOutputChannel } from 'vscode';
import type { Log, LogFacts } from '../../domain/log';

/** The part of VS Code's log channel that is written to. */
export type LogChannel = Pick<LogOutputChannel, 'debug' | 'info' | 'warn' | 'error'>;

/** The extension's log as an output channel: one line an event, its facts as `name=value`. */
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

/** Text with spaces or line ends is quoted, so that one event stays one line. */
function formatFact(value: LogFacts[string]): string {
  return typeof value === 'string' && /[\s"]/u.test(value) ? JSON.stringify(value) : String(value);
}
