import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

import { pageStates } from '../../support/pageStates';
import { themeNames } from '../../support/themes';
import { useBrowser } from './support';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has against the page, a line for each rule with the first place. */
async function listViolations(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}

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
        await shown.page.evaluate(axeSource);

        for (const [name, message] of Object.entries(pageStates)) {
          await shown.show(message);
          await unfold(shown.page);

          assert.deepEqual(await listViolations(shown.page), [], `${name} in ${theme}`);
        }
      });
    }
  }
});
