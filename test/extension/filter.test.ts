import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { activateExtension } from './support/extensionUnderTest';
import { findRow, lookUpSample, waitFor } from './support/reports';
import { Stubs } from './support/stubs';

describe('the reports filter', () => {
  const stubs = new Stubs();

  beforeEach(() => stubs.captureMessages());

  afterEach(async () => {
    stubs.restore();
    await vscode.commands.executeCommand('jobPay.clearFilter');
  });

  it('shows matching rows, and all rows once it is cleared', async () => {
    const id = await lookUpSample({ sections: ['skillImpact'] });

    await vscode.commands.executeCommand('jobPay.filterReports', 'no such words');
    assert.equal(await findRow(id), undefined);

    await vscode.commands.executeCommand('jobPay.filterReports', 'seattle sample');
    assert.ok(await findRow(id));

    await vscode.commands.executeCommand('jobPay.filterReports', 'no such words');
    await vscode.commands.executeCommand('jobPay.clearFilter');
    assert.ok(await findRow(id));
  });

  it('shows a new report as soon as it matches', async () => {
    await vscode.commands.executeCommand('jobPay.filterReports', 'renamed for the filter');
    const id = await lookUpSample({ sections: ['skillImpact'] });
    assert.equal(await findRow(id), undefined);

    stubs.set(vscode.window, 'showInputBox', () => Promise.resolve('Renamed for the filter'));
    await vscode.commands.executeCommand('jobPay.renameReport', id);

    assert.ok(await waitFor(() => findRow(id)));
  });

  it('redraws one row when one report changes', async () => {
    const { tree } = await activateExtension();
    const id = await lookUpSample({ sections: ['skillImpact'] });
    const drawn: unknown[] = [];
    await tree.getChildren();
    const subscription = tree.onDidChangeTreeData?.(rows => drawn.push(rows));
    stubs.set(vscode.window, 'showInputBox', () => Promise.resolve('Another name'));

    await vscode.commands.executeCommand('jobPay.renameReport', id);
    await waitFor(() => (drawn.length > 0 ? true : undefined));
    subscription?.dispose();

    assert.deepEqual(drawn[0], [{ id }]);
    assert.equal((await findRow(id))?.label, 'Another name');
  });
});
