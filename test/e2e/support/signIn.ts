import assert from 'node:assert/strict';
import { type Page } from 'playwright-core';

import { quickInputField, quickPickItem, runCommand, toast } from './hands';
import { waitForQuestion } from './lookUp';

interface Credentials {
  clientId: string;
  clientSecret: string;
}

/** Types id and secret; what comes of it is seen where the secret stands, or said in a message. */
export async function enterCredentials(page: Page, id: string, secret: string): Promise<void> {
  await waitForQuestion(page, 'Client ID');
  await quickInputField(page).fill(id);
  await page.keyboard.press('Enter');
  await waitForQuestion(page, 'Client secret');
  assert.equal(await quickInputField(page).getAttribute('type'), 'password');
  await quickInputField(page).fill(secret);
  await page.keyboard.press('Enter');
}

/** Signs in to PayScale, which takes what is typed. */
export async function signInToPayScale(
  page: Page,
  { clientId, clientSecret }: Credentials,
): Promise<void> {
  await runCommand(page, 'Job Pay: Sign In');
  await quickPickItem(page, 'PayScale').click();
  await enterCredentials(page, clientId, clientSecret);
  await toast(page, 'Signed in to PayScale.').waitFor();
}

/** The answer of a test of the connection, which takes away what was said before. */
export async function testConnection(page: Page, sentence: string | RegExp): Promise<void> {
  await runCommand(page, 'Notifications: Clear All Notifications');
  await runCommand(page, 'Job Pay: Test Connection');
  await toast(page, sentence).waitFor();
}
