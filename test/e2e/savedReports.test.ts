import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator, type Page } from 'playwright-core';

import {
  answer,
  openSideBar,
  quickInput,
  runCommand,
  toast,
  treeRow,
  webview,
} from './support/actions';
import { lookUpJob, waitForFigures, waitForQuestion } from './support/lookUp';
import { useWorkbench } from './support/workbench';

const menuItem = (page: Page, name: string): Locator => page.getByRole('menuitem', { name });

/** Chooses from the context menu of a row, with Enter because it ignores clicks at first. */
async function chooseFor(page: Page, row: string, name: string): Promise<void> {
  await treeRow(page, row).click({ button: 'right' });
  await menuItem(page, name).hover();
  await page.keyboard.press('Enter');
}

describe('a saved report', () => {
  const workbench = useWorkbench({ settings: { 'jobPay.dataSource': 'sample' } });
  const fileOf = (id: string): string => join(workbench.storageFolder, 'reports', `${id}.json`);

  it('is opened from the Side Bar', async () => {
    const { page } = workbench;
    await openSideBar(page);
    await lookUpJob(page, 'Accountant');
    await runCommand(page, 'View: Close All Editors');
    await page.getByRole('tab', { name: 'Accountant' }).waitFor({ state: 'hidden' });

    await treeRow(page, 'Accountant').click();

    await page.getByRole('tab', { name: 'Accountant' }).waitFor();
    await waitForFigures(page);
  });

  it('can be renamed', async () => {
    const { page } = workbench;

    await chooseFor(page, 'Accountant', 'Rename Report');
    await quickInput(page)
      .getByText('Enter a name, or leave empty to restore “Accountant”.')
      .waitFor();
    await answer(page, 'The one in Seattle');

    await treeRow(page, 'The one in Seattle').waitFor();
    await page.getByRole('tab', { name: 'The one in Seattle' }).waitFor();
    await webview(page).getByRole('heading', { name: 'The one in Seattle' }).waitFor();
  });

  it('is restored by Undo', async () => {
    const { page } = workbench;
    await chooseFor(page, 'The one in Seattle', 'Delete Report');
    await treeRow(page, 'The one in Seattle').waitFor({ state: 'hidden' });
    await page.getByText('No reports yet.').waitFor();

    await toast(page, 'Deleted “The one in Seattle”.')
      .getByRole('button', { name: 'Undo' })
      .click();

    await treeRow(page, 'The one in Seattle').waitFor();
  });

  it('is not affected by a corrupt file', async () => {
    const { page } = workbench;

    writeFileSync(fileOf('broken'), '{"version": 1, "id": "bro');

    await treeRow(page, 'Unreadable report').waitFor();
    await treeRow(page, 'The one in Seattle').click();
    await waitForFigures(page);
    await treeRow(page, 'Unreadable report').click();
    await page.getByRole('tab', { name: 'broken.json' }).waitFor();
    await page.getByText('{"version": 1, "id": "bro').waitFor();
  });

  it('is not affected by a file from a newer version, which stays unchanged', async () => {
    const { page } = workbench;
    const text = '{"version": 99, "figures": "of another kind"}';

    writeFileSync(fileOf('newer'), text);

    await treeRow(page, 'Report from a newer version').click({ button: 'right' });
    await page.keyboard.press('Escape');
    assert.equal(await menuItem(page, 'Delete Report').count(), 0);
    assert.equal(readFileSync(fileOf('newer'), 'utf8'), text);
    await treeRow(page, 'The one in Seattle').waitFor();
  });

  it('stays when the corrupt file is deleted', async () => {
    const { page } = workbench;

    await chooseFor(page, 'Unreadable report', 'Delete Report');

    await treeRow(page, 'Unreadable report').waitFor({ state: 'hidden' });
    await toast(page, 'Deleted broken.json.').waitFor();
    assert.equal(existsSync(fileOf('broken')), false);
    await treeRow(page, 'The one in Seattle').waitFor();
  });

  it('is listed by name when no report is selected', async () => {
    const { page } = workbench;

    await runCommand(page, 'Job Pay: Open Report');
    await waitForQuestion(page, 'Select a report to open');

    await answer(page, 'Seattle');
    await webview(page).getByRole('heading', { name: 'The one in Seattle' }).waitFor();
  });
});
