/** A Chromium with a profile of its own, ready for the workbench. */
import { chromium } from 'playwright-core';
import { chromiumArguments, getChromium } from './chromium.mjs';

/**
 * Starts Chromium; HEADED=1 shows it. Secrets and extension state live in the profile.
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
