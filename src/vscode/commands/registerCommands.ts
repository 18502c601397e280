import * as vscode from 'vscode';

import { commandIds } from './commandIds';

import type { CommandId } from './commandIds';

/** What a command does. It may throw: its error is shown where commands are registered. */
export type CommandHandler = (...args: readonly unknown[]) => unknown;

/**
 * Registers every command. This is the one place where errors are caught: a failing command is
 * shown to the person and returns undefined to whoever ran it.
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
          // Not awaited: who runs a command must not wait until a person closes a message.
          void showFailure(thrown);
          return undefined;
        }
      }),
    ),
  );
}

/** Runs a command of the extension as if a person had chosen it; its failures are shown there. */
export async function runCommand(id: CommandId, ...args: readonly unknown[]): Promise<void> {
  await vscode.commands.executeCommand(id, ...args);
}
