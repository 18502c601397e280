import assert from 'node:assert/strict';

import { pageStates } from '../../support/pageStates';
import { themeNames } from '../../support/themes';

import { listViolations, loadAxe } from './axe';
import { useBrowser } from './support';

import type { Page } from 'playwright-core';

/** Opens the tables that are folded, so that they are looked at as well. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelectorAll('details').forEach(details => (details.open = true));
  });
  await page.locator('details:not(:has(table))').first().waitFor({ state: 'detached' });
  // Regions that scroll are found out in the frame after they are laid out.
  await page.evaluate(
    () =>
      new Promise(resolve => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

describe('the page for everyone', () => {
  const browser = useBrowser();

  for (const theme of themeNames) {
    for (const width of [360, 1400]) {
      it(`has nothing against it in ${theme} at ${width} px`, async () => {
        const shown = await browser.open({ theme, width });
        for (const [name, message] of Object.entries(pageStates)) {
          await shown.show(message);
          await unfold(shown.page);
          await loadAxe(shown.page);

          assert.deepEqual(await listViolations(shown.page), [], `${name} in ${theme}`);
        }
      });
    }
  }
});
