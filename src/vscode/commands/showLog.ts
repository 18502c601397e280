import type { LogOutputChannel } from 'vscode';
import type { CommandHandler } from './registerCommands';

/** Shows the extension's log, beside what the person works at. */
export function createShowLog(channel: Pick<LogOutputChannel, 'show'>): CommandHandler {
  return () => channel.show(true);
}
