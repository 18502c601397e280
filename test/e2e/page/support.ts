import { type Browser, chromium } from 'playwright-core';

import { chromiumArguments, getChromium } from '../../workbench/chromium.mjs';
import { type ShownPage, type ShownPageOptions, showPage } from '../../support/pageHarness';

/** The browser of a suite, started before its first test and closed after its last. */
export interface BrowserOfSuite {
  open: (options: ShownPageOptions) => Promise<ShownPage>;
}

/** Starts a browser for the suite that calls this, and closes the pages of each test after it. */
export function useBrowser(): BrowserOfSuite {
  let browser: Browser | undefined;
  let opened: ShownPage[] = [];
  before(async () => {
    browser = await chromium.launch({ executablePath: getChromium(), args: chromiumArguments });
  });
  afterEach(async () => {
    await Promise.all(opened.map(({ page }) => page.close()));
    opened = [];
  });
  after(() => browser?.close());
  return {
    open: async options => {
      if (browser === undefined) {
        throw new Error('The browser is started before the first test.');
      }
      const shown = await showPage(browser, options);
      opened.push(shown);
      return shown;
    },
  };
}
