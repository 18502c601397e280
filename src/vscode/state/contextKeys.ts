import * as vscode from 'vscode';

import type { ContextKey } from './contextKeyNames';

/** Tells VS Code that a fact of the manifest's `when` clauses changed. */
export async function setContextKey(key: ContextKey, value: boolean): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, value);
}
