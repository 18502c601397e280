import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { getExtension } from './support/extensionUnderTest';

describe('the extension in VS Code', () => {
  it('is inactive until it is needed', () => {
    assert.equal(getExtension().isActive, false);
  });

  it('registers every command of its manifest on activation', async () => {
    await getExtension().activate();

    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      contributedCommands().filter(id => !registered.has(id)),
      [],
    );
  });

  it('shows its view', async () => {
    await vscode.commands.executeCommand('jobPay.reports.focus');
  });
});

function contributedCommands(): string[] {
  const manifest = getExtension().packageJSON as {
    contributes: { commands: { command: string }[] };
  };
  return manifest.contributes.commands.map(({ command }) => command);
}
