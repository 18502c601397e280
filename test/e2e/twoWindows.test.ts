import assert from 'node:assert/strict';
import { type Locator, type Page } from 'playwright-core';

import { openSideBar, treeRow, webview } from './support/actions';
import { lookUpWithPayScale, reportLimitMs } from './support/lookUp';
import { usePayServices } from './support/payServices';
import { signInToPayScale, testConnection } from './support/signIn';
import { useWorkbench } from './support/workbench';

/** Waits until the active page shows a pending order. */
const waitUntilPrepared = (page: Page): Promise<void> =>
  webview(page).getByText('PayScale is preparing the report').first().waitFor();

/** Waits until the active page shows pay data. */
const waitForPay = (page: Page): Promise<void> =>
  webview(page).getByText('middle 50%').first().waitFor({ timeout: reportLimitMs });

/** The button that resumes the report of the active page. */
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
    await treeRow(second, 'loading in another window').waitFor();

    service.behavior.jobalyzer.pay.readyAfterMs = 0;

    await waitForPay(workbench.page);
    await waitForPay(second);
    assert.equal(service.orders, 1);
  });

  it('resume each other’s report when one closes', async () => {
    const { service } = services;
    service.behavior.jobalyzer.pay.readyAfterMs = Infinity;
    await lookUpWithPayScale(second, 'Registered Nurse (RN)');
    await waitUntilPrepared(second);

    await second.close();
    await openSideBar(workbench.page);
    await treeRow(workbench.page, 'Registered Nurse (RN)').click();
    // Until the first window has exited, it would get the figures itself.
    await resumeButton(workbench.page).waitFor({ timeout: reportLimitMs });
    service.behavior.jobalyzer.pay.readyAfterMs = 0;
    await resumeButton(workbench.page).click();

    await waitForPay(workbench.page);
    assert.equal(service.orders, 2);
  });
});
