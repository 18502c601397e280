import assert from 'node:assert/strict';

import { pageStates } from '../../support/pageStates';
import { themeNames, type ThemeName } from '../../support/themes';

import { type AxeRules, listViolations, loadAxe } from './axe';
import { useBrowser } from './support';

import type { Page } from 'playwright-core';

const allStates = Object.keys(pageStates) as (keyof typeof pageStates)[];

/** Between them, these show every part of the page. */
const everyPart = ['complete', 'pending', 'partlyFailed', 'compare'] as const;

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

  interface Checked {
    theme: ThemeName;
    width: number;
    rules: AxeRules;
    states: readonly (keyof typeof pageStates)[];
  }

  async function check({ theme, width, rules, states }: Checked): Promise<void> {
    const shown = await browser.open({ theme, width });
    for (const name of states) {
      await shown.show(pageStates[name]);
      await unfold(shown.page);
      await loadAxe(shown.page);

      assert.deepEqual(await listViolations(shown.page, rules), [], `${name} in ${theme}`);
    }
  }

  it('has nothing against any state', () =>
    check({ theme: 'dark', width: 1400, rules: 'all', states: allStates }));

  it('has nothing against the narrow page', () =>
    check({ theme: 'dark', width: 360, rules: 'all', states: everyPart }));

  for (const theme of themeNames.filter(name => name !== 'dark')) {
    it(`has nothing against the colors in ${theme}`, () =>
      check({ theme, width: 1400, rules: 'color', states: everyPart }));
  }
});
