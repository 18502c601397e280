import * as vscode from 'vscode';

import type { ContextKey } from './contextKeyNames';

/** Sets a context key of the manifest's `when` clauses. */
export async function setContextKey(key: ContextKey, value: boolean): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, value);
}
