import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Puts axe into a page, past its policy: to look at it, not to be part of it. */
export async function loadAxe(page: Page): Promise<void> {
  const path = createRequire(__filename).resolve('axe-core/axe.min.js');
  await page.evaluate(readFileSync(path, 'utf8'));
}

/** What axe has against the page, a line for each rule with the first place. */
export async function listViolations(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}
