import assert from 'node:assert/strict';

import { pageStates } from '../../support/pageStates';
import { themeNames, type ThemeName } from '../../support/themes';

import { type AxeRules, listViolations, loadAxe } from './axe';
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

  async function check(theme: ThemeName, width: number, rules: AxeRules): Promise<void> {
    const shown = await browser.open({ theme, width });
    for (const [name, message] of Object.entries(pageStates)) {
      await shown.show(message);
      await unfold(shown.page);
      await loadAxe(shown.page);

      assert.deepEqual(await listViolations(shown.page, rules), [], `${name} in ${theme}`);
    }
  }

  for (const width of [360, 1400]) {
    it(`has nothing against it at ${width} px`, () => check('dark', width, 'all'));
  }

  for (const theme of themeNames) {
    it(`has nothing against its colors in ${theme}`, () => check(theme, 1400, 'color'));
  }
});
