import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';

import { activateExtension } from './support/extensionUnderTest';
import {
  findRow,
  getReportsFolder,
  lookUpSample,
  readSavedReport,
  waitFor,
} from './support/reports';
import { Stubs } from './support/stubs';

describe('saved reports', () => {
  const stubs = new Stubs();

  beforeEach(() => stubs.captureMessages());

  afterEach(() => stubs.restore());

  it('can be renamed and reset to their title', async () => {
    const id = await lookUpSample({ sections: ['skillImpact'] });
    stubs.set(vscode.window, 'showInputBox', () => Promise.resolve('My next job'));
    await vscode.commands.executeCommand('jobPay.renameReport', id);
    const named = await findRow(id);
    stubs.set(vscode.window, 'showInputBox', () => Promise.resolve(''));
    await vscode.commands.executeCommand('jobPay.renameReport', id);
    const unnamed = await findRow(id);

    assert.equal(named?.label, 'My next job');
    assert.equal(unnamed?.label, 'Software Developer');
  });

  it('are deleted from the tree and the disk', async () => {
    const id = await lookUpSample({ sections: ['skillImpact'] });

    await vscode.commands.executeCommand('jobPay.deleteReport', id);

    assert.equal(await findRow(id), undefined);
    await assert.rejects(readSavedReport(id));
    assert.match(stubs.messages.join(), /Deleted “Software Developer”/u);
  });

  it('are restored by Undo', async () => {
    const id = await lookUpSample({ sections: ['skillImpact'] });
    const before = await readSavedReport(id);
    stubs.press(/^Deleted /u, 'Undo');

    await vscode.commands.executeCommand('jobPay.deleteReport', id);

    await waitFor(() => findRow(id));
    assert.deepEqual(await readSavedReport(id), before);
  });

  it('are deleted together when several rows are selected', async () => {
    const { tree } = await activateExtension();
    const ids = [
      await lookUpSample({ sections: ['skillImpact'] }),
      await lookUpSample({ sections: ['skillImpact'] }),
    ];
    const rows = ((await tree.getChildren()) ?? []).filter(row =>
      ids.includes((row as { id: string }).id),
    );

    await vscode.commands.executeCommand('jobPay.deleteReport', rows[0], rows);

    assert.deepEqual(await Promise.all(ids.map(findRow)), [undefined, undefined]);
  });

  it('are exported as HTML with charts and without scripts', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'job-pay-export-'));
    const id = await lookUpSample({ sections: ['pay'] });
    const uri = vscode.Uri.file(join(folder, 'report.html'));

    await vscode.commands.executeCommand('jobPay.exportReport', id, { format: 'html', uri });

    const html = await readFile(uri.fsPath, 'utf8');
    await rm(folder, { recursive: true });
    assert.match(
      html,
      /^<!doctype html>.*default-src 'none'.*<style>.*prefers-color-scheme: ?dark/su,
    );
    assert.match(
      html,
      /Sample data.*<svg class="c static-0" role="img" aria-label="Base pay for /su,
    );
    assert.doesNotMatch(html, /<script/u);
  });

  it('are exported to the given file without a prompt', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'job-pay-export-'));
    const id = await lookUpSample({ sections: ['skillImpact'] });
    const uri = vscode.Uri.file(join(folder, 'report.json'));

    await vscode.commands.executeCommand('jobPay.exportReport', id, { format: 'json', uri });

    const text = await readFile(uri.fsPath, 'utf8');
    await rm(folder, { recursive: true });
    assert.match(text, /"Software Developer"/u);
  });

  it('reject an unknown format', async () => {
    const id = await lookUpSample({ sections: ['skillImpact'] });

    await vscode.commands.executeCommand('jobPay.exportReport', id, { format: 'docx' });

    assert.match(stubs.messages.join(), /provide a format/u);
  });

  it('that are unreadable have a row and do not affect others', async () => {
    const id = await lookUpSample({ sections: ['skillImpact'] });
    const folder = await getReportsFolder();
    await writeFile(join(folder, 'broken.json'), '{"version": 1, "id":');
    await writeFile(join(folder, 'future.json'), '{"version": 2}');

    const broken = await waitFor(() => findRow('broken'));
    const future = await waitFor(() => findRow('future'));

    assert.equal(broken.label, 'Unreadable report');
    assert.equal(future.label, 'Report from a newer version');
    assert.ok(await findRow(id));
    await rm(join(folder, 'broken.json'));
    await rm(join(folder, 'future.json'));
    await waitFor(async () => ((await findRow('broken')) === undefined ? true : undefined));
  });

  it('show the query on hover', async () => {
    const { tree } = await activateExtension();
    const id = await lookUpSample({ sections: ['skillImpact'] });
    const element = ((await tree.getChildren()) ?? []).find(
      row => (row as { id: string }).id === id,
    );
    const item = await tree.getTreeItem(element);

    const { token } = new vscode.CancellationTokenSource();
    await tree.resolveTreeItem?.(item, element, token);

    const { tooltip } = item;
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.match(tooltip.value, /Seattle/u);
    assert.equal(tooltip.isTrusted, undefined);
  });
});
