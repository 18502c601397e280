import * as vscode from 'vscode';

import { AppError } from '../../domain/faults/appError';

/** Shows a save dialog; undefined if the user cancels. */
export async function askSaveUri(fileName: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1);
  return vscode.window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, fileName) }),
    filters: { [extension.toUpperCase()]: [extension] },
  });
}

/** Writes a file. @throws AppError `storage` that names it. */
export async function saveFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(uri, content);
  } catch (cause) {
    const path = uri.fsPath;
    throw new AppError('storage', `Couldn’t write to ${path}. Choose a different location.`, {
      details: { path },
      cause,
    });
  }
}
