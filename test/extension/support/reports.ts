import { join } from 'node:path';
import * as vscode from 'vscode';

import { parseStoredReport } from '../../../src/reports/store/parseStoredReport';
import { wholeLookUp } from '../../support/wholeLookUp';

import { activateExtension } from './extensionUnderTest';

import type { Report } from '../../../src/domain/report/report';

/** Runs the lookup command with sample data. */
export async function lookUpSample(given: object = {}): Promise<string> {
  const argument = { ...wholeLookUp, source: 'sample', ...given };
  const id = await vscode.commands.executeCommand('jobPay.lookUp', argument);
  if (typeof id !== 'string') {
    throw new Error('The lookup returned no ID.');
  }
  return id;
}

/** The folder of saved reports. */
export async function getReportsFolder(): Promise<string> {
  const { context } = await activateExtension();
  return join(context.globalStorageUri.fsPath, 'reports');
}

/** Reads a report from its file. */
export async function readSavedReport(id: string): Promise<Report> {
  const file = vscode.Uri.file(join(await getReportsFolder(), `${id}.json`));
  const stored = parseStoredReport(
    Buffer.from(await vscode.workspace.fs.readFile(file)).toString(),
  );
  if (stored.problem !== null) {
    throw new Error(stored.sentence);
  }
  return stored.report;
}

/** The rows of the tree. */
async function listRows(): Promise<vscode.TreeItem[]> {
  const { tree } = await activateExtension();
  const elements = (await tree.getChildren()) ?? [];
  return Promise.all(elements.map(async element => tree.getTreeItem(element)));
}

/** The row of one report. */
export async function findRow(id: string): Promise<vscode.TreeItem | undefined> {
  return (await listRows()).find(row => row.id === id);
}

/** Polls until `find` returns a value, for up to ten seconds. */
export async function waitFor<T>(find: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let attempts = 0; attempts < 200; attempts += 1) {
    const found = await find();
    if (found !== undefined) {
      return found;
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('Timed out after ten seconds.');
}
