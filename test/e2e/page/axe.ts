import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Puts axe into a page, past its policy: to look at it, not to be part of it. */
export async function loadAxe(page: Page): Promise<void> {
  const path = createRequire(__filename).resolve('axe-core/axe.min.js');
  await page.evaluate(readFileSync(path, 'utf8'));
}

/** Which rules axe checks: all of them, or only those that a theme can break. */
export type AxeRules = 'all' | 'color';

interface Axe {
  run(context: Document, options: RunOptions): Promise<AxeResults>;
}

/** What axe has against the page, a line for each rule with the first place. */
export async function listViolations(page: Page, rules: AxeRules = 'all'): Promise<string[]> {
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules === 'color' && { runOnly: ['color-contrast', 'link-in-text-block'] }),
  };
  const { violations } = await page.evaluate(
    given => (globalThis as unknown as { axe: Axe }).axe.run(document, given),
    options,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}
