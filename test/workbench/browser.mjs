/** Starts a Chromium with its own profile for the workbench. */
import { chromium } from 'playwright-core';
import { chromiumArguments, getChromium } from './chromium.mjs';

/**
 * Starts Chromium; HEADED=1 shows it. The profile stores secrets and extension state.
 *
 * @param {string} profileFolder
 */
export async function startBrowser(profileFolder) {
  const browser = await chromium.launchPersistentContext(profileFolder, {
    executablePath: getChromium(),
    headless: process.env['HEADED'] === undefined,
    args: chromiumArguments,
    viewport: { width: 1280, height: 800 },
  });
  await browser.grantPermissions(['clipboard-read', 'clipboard-write']);
  return browser;
}
