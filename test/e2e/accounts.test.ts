import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  openSideBar,
  quickInput,
  quickInputField,
  quickPickItem,
  runCommand,
  toast,
  treeRow,
  webview,
} from './support/actions';
import { lookUpWithPayScale, reportLimitMs } from './support/lookUp';
import { usePayServices } from './support/payServices';
import { enterCredentials, testConnection } from './support/signIn';
import { useWorkbench } from './support/workbench';

/** The files in a folder, at any depth, that contain the text. */
function findFilesWith(text: string, folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => readIfThere(file).includes(text));
}

/** The browser deletes files while it runs. */
function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

describe('an account', () => {
  const services = usePayServices();
  const workbench = useWorkbench({ settings: services.settings });

  it('is not saved when the secret is wrong', async () => {
    const { page } = workbench;
    const { clientId } = services.service.credentials;
    await openSideBar(page);
    await page.getByRole('button', { name: 'sign in to PayScale' }).click();

    await enterCredentials(page, clientId, 'wrong secret');

    await quickInput(page).getByText('PayScale rejected this client ID and secret.').waitFor();
    assert.equal(await quickInputField(page).inputValue(), 'wrong secret');
    await page.keyboard.press('Escape');
    await testConnection(page, 'PayScale: not signed in. Lightcast: not signed in.');
  });

  it('is not saved when the service is unreachable', async () => {
    const { page } = workbench;
    await runCommand(page, 'Job Pay: Sign In');
    await quickPickItem(page, 'Lightcast').click();

    await enterCredentials(page, 'somebody', 'some secret');

    await quickInput(page).getByText('(ECONNREFUSED). Check').waitFor();
    await page.keyboard.press('Escape');
    await testConnection(page, 'PayScale: not signed in. Lightcast: not signed in.');
  });

  it('is saved once the service has accepted it', async () => {
    const { page } = workbench;
    const { clientId, clientSecret } = services.service.credentials;
    await runCommand(page, 'Job Pay: Sign In');
    await quickPickItem(page, 'PayScale').click();

    await enterCredentials(page, clientId, ` ${clientSecret} `);

    await toast(page, 'Signed in to PayScale.').waitFor();
    await testConnection(
      page,
      /PayScale: signed in, token valid until .+, API reachable\. Lightcast: not signed in\./,
    );
  });

  it('is still signed in after a reload', async () => {
    await workbench.reload();

    await testConnection(workbench.page, /PayScale: signed in, token valid until/);
  });

  it('is charged once for a report that the user stops waiting for', async () => {
    const { page } = workbench;
    const { service } = services;
    service.behavior.jobalyzer.pay.readyAfterMs = Infinity;
    await lookUpWithPayScale(page, 'Registered Nurse (RN)');
    const waiting = toast(page, 'Waiting for PayScale: pay report');
    await waiting.waitFor({ timeout: reportLimitMs });

    await waiting.getByRole('button', { name: 'Cancel' }).click();

    const stopped = toast(page, 'Stopped waiting.');
    await treeRow(page, 'pending, resumable').waitFor();
    service.behavior.jobalyzer.pay.readyAfterMs = 0;
    await stopped.getByRole('button', { name: 'Resume' }).click();
    await webview(page).getByText('middle 50%').first().waitFor({ timeout: reportLimitMs });
    assert.equal(service.orders, 1);
    assert.equal(service.orderedReports, 2);
  });

  it('resumes its report after a reload', async () => {
    const { page } = workbench;

    await workbench.reloadWithTab('Registered Nurse (RN)');

    await page.getByRole('tab', { name: 'Registered Nurse (RN)' }).waitFor();
    await webview(page).getByText('middle 50%').first().waitFor({ timeout: reportLimitMs });
  });

  it('is charged once when the window reloads during an order', async () => {
    const { page } = workbench;
    const { service } = services;
    const before = service.orders;
    service.behavior.jobalyzer.pay.readyAfterMs = Infinity;
    await lookUpWithPayScale(page, 'Accountant');
    await webview(page).getByText('PayScale is preparing the report').first().waitFor();
    await webview(page).getByText('You can close this tab').first().waitFor();

    await workbench.reloadWithTab('Accountant');
    service.behavior.jobalyzer.pay.readyAfterMs = 0;

    await page.getByRole('tab', { name: 'Accountant' }).waitFor();
    await webview(page).getByText('middle 50%').first().waitFor({ timeout: reportLimitMs });
    assert.equal(service.orders, before + 1);
  });

  it('stores its secret encrypted only', async () => {
    const { page } = workbench;
    const { clientId, clientSecret } = services.service.credentials;

    assert.notDeepEqual(findFilesWith(clientId, workbench.dataFolder), []);
    assert.deepEqual(findFilesWith(clientSecret, workbench.dataFolder), []);
    assert.ok(!(await page.content()).includes(clientSecret));
    assert.ok(!(await webview(page).locator('html').innerHTML()).includes(clientSecret));
  });

  it('is removed on sign-out', async () => {
    const { page } = workbench;
    await runCommand(page, 'Job Pay: Sign Out');

    await quickPickItem(page, 'PayScale').click();

    await toast(page, 'Signed out of PayScale.').waitFor();
    await testConnection(page, 'PayScale: not signed in. Lightcast: not signed in.');
    await treeRow(page, 'Accountant').waitFor();
  });
});
