import * as vscode from 'vscode';

import { commandIds } from './commandIds';

import type { CommandId } from './commandIds';

/** Runs a command. Errors it throws are caught and shown by `registerCommands`. */
export type CommandHandler = (...args: readonly unknown[]) => unknown;

/**
 * Registers every command. Errors are caught here: a command that fails shows the error and returns
 * undefined to its caller.
 */
export function registerCommands(
  getHandler: (id: CommandId) => Promise<CommandHandler>,
  showFailure: (thrown: unknown) => Promise<void>,
): vscode.Disposable {
  return vscode.Disposable.from(
    ...commandIds.map(id =>
      vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
        try {
          const handle = await getHandler(id);
          return await handle(...args);
        } catch (thrown) {
          // Not awaited: the command ends before the user closes the message.
          void showFailure(thrown);
          return undefined;
        }
      }),
    ),
  );
}

/** Runs a command of the extension, which shows its own errors. */
export async function runCommand(id: CommandId, ...args: readonly unknown[]): Promise<void> {
  await vscode.commands.executeCommand(id, ...args);
}
