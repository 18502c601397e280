import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { getExtension } from './support/extensionUnderTest';
import { findView, standInForPages } from './support/pageStandIn';
import { lookUpSample, waitFor } from './support/reports';
import { Stubs } from './support/stubs';

interface Menus {
  contributes: { menus: Record<string, { command: string; when: string }[]> };
}

describe('an offer in an editor', () => {
  const stubs = new Stubs();
  let asked: vscode.InputBoxOptions[] = [];

  beforeEach(() => {
    asked = [];
    stubs.captureMessages();
    stubs.set(vscode.window, 'showInputBox', (options: vscode.InputBoxOptions) => {
      asked.push(options);
      return Promise.resolve(options.value);
    });
  });

  afterEach(async () => {
    stubs.restore();
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Opens a text, selects a part of it, and picks the report in the list. */
  async function select(text: string, part: string, reportId: string): Promise<vscode.Uri> {
    stubs.set(vscode.window, 'showQuickPick', (picks: readonly { reportId: string }[]) =>
      Promise.resolve(picks.find(pick => pick.reportId === reportId)),
    );
    const document = await vscode.workspace.openTextDocument({ content: text });
    const editor = await vscode.window.showTextDocument(document);
    const from = text.indexOf(part);
    editor.selection = new vscode.Selection(
      document.positionAt(from),
      document.positionAt(from + part.length),
    );
    return document.uri;
  }

  it('is in the editor context menu while text is selected', () => {
    const { contributes } = getExtension().packageJSON as Menus;

    assert.deepEqual(
      contributes.menus['editor/context']?.map(({ command, when }) => [command, when]),
      [['jobPay.checkOffer', 'editorHasSelection && !jobPay.empty']],
    );
  });

  it('is compared with the picked report', async () => {
    const page = standInForPages(stubs);
    const id = await lookUpSample({ sections: ['pay'], occupation: null });
    const uri = await select('We offer $145k a year.', '$145k', id);

    // As the editor context menu calls it.
    await vscode.commands.executeCommand('jobPay.checkOffer', uri, { groupId: 0 });

    assert.deepEqual(
      asked.map(({ value }) => value),
      ['$145k'],
    );
    assert.match(
      stubs.messages.join(),
      /“\$145k” is at about the \d+\w\w percentile of base pay for “Software Developer”/u,
    );
    const offers = await waitFor(() => {
      const shown = findView(page)?.offers ?? [];
      return shown.length === 1 ? shown : undefined;
    });
    assert.equal(offers[0]?.amount, 145_000);
  });

  it('shows why a selection is not an amount', async () => {
    const id = await lookUpSample({ sections: ['pay'], occupation: null });
    const uri = await select('Pay: a good salary', 'a good salary', id);

    await vscode.commands.executeCommand('jobPay.checkOffer', uri, { groupId: 0 });

    assert.equal(asked[0]?.value, 'a good salary');
    assert.notEqual(await asked[0].validateInput?.('a good salary'), undefined);
  });

  it('starts empty from the Command Palette when the selection is not an amount', async () => {
    const id = await lookUpSample({ sections: ['pay'], occupation: null });
    await select('const answer = 42;', 'const answer', id);

    await vscode.commands.executeCommand('jobPay.checkOffer', id);

    assert.equal(asked[0]?.value, '');
  });
});
