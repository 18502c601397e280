import * as vscode from 'vscode';

import type { CommandId } from './commandIds';

/** Runs a command of the extension as if a person had chosen it; its failures are shown there. */
export async function runCommand(id: CommandId, ...args: readonly unknown[]): Promise<void> {
  await vscode.commands.executeCommand(id, ...args);
}
