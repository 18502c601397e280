import assert from 'node:assert/strict';
import { type Page } from 'playwright-core';

import { quickInputField, quickPickItem, runCommand, toast } from './actions';
import { waitForQuestion } from './lookUp';

interface Credentials {
  clientId: string;
  clientSecret: string;
}

/** Types ID and secret. The result is shown under the secret or in a notification. */
export async function enterCredentials(page: Page, id: string, secret: string): Promise<void> {
  await waitForQuestion(page, 'Client ID');
  await quickInputField(page).fill(id);
  await page.keyboard.press('Enter');
  await waitForQuestion(page, 'Client secret');
  assert.equal(await quickInputField(page).getAttribute('type'), 'password');
  await quickInputField(page).fill(secret);
  await page.keyboard.press('Enter');
}

/** Signs in to PayScale with valid credentials. */
export async function signInToPayScale(
  page: Page,
  { clientId, clientSecret }: Credentials,
): Promise<void> {
  await runCommand(page, 'Job Pay: Sign In');
  await quickPickItem(page, 'PayScale').click();
  await enterCredentials(page, clientId, clientSecret);
  await toast(page, 'Signed in to PayScale.').waitFor();
}

/** Clears the notifications, tests the connection and waits for the result. */
export async function testConnection(page: Page, sentence: string | RegExp): Promise<void> {
  await runCommand(page, 'Notifications: Clear All Notifications');
  await runCommand(page, 'Job Pay: Test Connection');
  await toast(page, sentence).waitFor();
}
