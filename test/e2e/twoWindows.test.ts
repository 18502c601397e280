import assert from 'node:assert/strict';
import { type Locator, type Page } from 'playwright-core';

import { openSideBar, treeRow, webview } from './support/hands';
import { lookUpWithPayScale, reportLimitMs } from './support/lookUp';
import { usePayServices } from './support/payServices';
import { signInToPayScale, testConnection } from './support/signIn';
import { useWorkbench } from './support/workbench';

/** Waits until the page in front shows the waiting for an order. */
const waitUntilPrepared = (page: Page): Promise<void> =>
  webview(page).getByText('PayScale is preparing the report').first().waitFor();

/** Waits until the page in front has the figures of pay. */
const waitForPay = (page: Page): Promise<void> =>
  webview(page).getByText('middle 50%').first().waitFor({ timeout: reportLimitMs });

/** Has the window go on waiting for the report in front. */
const resumeButton = (page: Page): Locator =>
  webview(page).getByRole('button', { name: 'Resume' }).first();

describe('two windows', () => {
  const services = usePayServices();
  const workbench = useWorkbench({ settings: services.settings });
  let second: Page;

  before(async () => {
    const { service } = services;
    await signInToPayScale(workbench.page, service.credentials);
    service.behavior.jobalyzer.pay.readyAfterMs = Infinity;
    await lookUpWithPayScale(workbench.page, 'Accountant');
    await waitUntilPrepared(workbench.page);
    second = await workbench.openWindow();
  });

  it('share an account', async () => {
    await testConnection(second, /PayScale: signed in, token valid until/);
  });

  it('order a report once, and both show it', async () => {
    const { service } = services;
    await openSideBar(second);
    await treeRow(second, 'Accountant').click();
    await webview(second).getByText('Another window is loading this report.').first().waitFor();
    await treeRow(second, 'another window waits').waitFor();

    service.behavior.jobalyzer.pay.readyAfterMs = 0;

    await waitForPay(workbench.page);
    await waitForPay(second);
    assert.equal(service.orders, 1);
  });

  it('go on for each other when one is closed', async () => {
    const { service } = services;
    service.behavior.jobalyzer.pay.readyAfterMs = Infinity;
    await lookUpWithPayScale(second, 'Registered Nurse (RN)');
    await waitUntilPrepared(second);

    await second.close();
    await openSideBar(workbench.page);
    await treeRow(workbench.page, 'Registered Nurse (RN)').click();
    // Until it has ended, the other window would take the figures itself.
    await resumeButton(workbench.page).waitFor({ timeout: reportLimitMs });
    service.behavior.jobalyzer.pay.readyAfterMs = 0;
    await resumeButton(workbench.page).click();

    await waitForPay(workbench.page);
    assert.equal(service.orders, 2);
  });
});
