import assert from 'node:assert/strict';
import { type Page } from 'playwright-core';

import { quickInputField } from './hands';
import { waitForQuestion } from './lookUp';

/** Types id and secret; what comes of it is seen where the secret stands, or said in a message. */
export async function enterCredentials(page: Page, id: string, secret: string): Promise<void> {
  await waitForQuestion(page, 'Client id');
  await quickInputField(page).fill(id);
  await page.keyboard.press('Enter');
  await waitForQuestion(page, 'Client secret');
  assert.equal(await quickInputField(page).getAttribute('type'), 'password');
  await quickInputField(page).fill(secret);
  await page.keyboard.press('Enter');
}
