import { type FrameLocator, type Locator, type Page } from 'playwright-core';

/**
 * User actions in the workbench, by roles and a few class names of VS Code that have been stable for
 * years.
 */

const startLimitMs = 60_000;
const listLimitMs = 3_000;
const category = 'Job Pay';

/** The quick input: the command palette, a quick pick or an input box, whichever is open. */
export const quickInput = (page: Page): Locator => page.locator('.quick-input-widget:visible');

/** The text field of the open quick input. */
export const quickInputField = (page: Page): Locator => quickInput(page).locator('input').last();

/** One line of the open quick pick. */
export const quickPickItem = (page: Page, text: string | RegExp): Locator =>
  quickInput(page).locator('.monaco-list-row', { hasText: text }).first();

/** A notification, by part of its text. */
export const toast = (page: Page, text: string | RegExp): Locator =>
  page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();

/** A row of a tree view, by part of its text. */
export const treeRow = (page: Page, text: string | RegExp): Locator =>
  page.locator('.monaco-list-row[role="treeitem"]', { hasText: text }).first();

/** A modal dialog. */
export const dialog = (page: Page): Locator => page.locator('.monaco-dialog-box');

/** The content of the active webview. */
export const webview = (page: Page): FrameLocator =>
  page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');

/** False if the promise rejects, as after a timeout. */
export const isFulfilled = (waiting: Promise<unknown>): Promise<boolean> =>
  waiting.then(
    () => true,
    () => false,
  );

/** Opens the command palette and types into it. */
export async function openPalette(page: Page, text: string): Promise<void> {
  // An earlier quick input may still be closing, which closes a palette opened too early.
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await page.keyboard.press('F1');
    if (await isFulfilled(quickInputField(page).fill(`>${text}`, { timeout: listLimitMs }))) {
      return;
    }
  }
  throw new Error(`The command palette did not open for ${text}.`);
}

/** Runs a command by its title in the palette, such as `Job Pay: Look Up a Job`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await openPalette(page, title);
  await quickPickItem(page, title).click();
}

/** Types into the open input box or quick pick and accepts. */
export async function answer(page: Page, text: string): Promise<void> {
  await quickInputField(page).fill(text);
  await page.keyboard.press('Enter');
}

/** Opens the extension's view container. */
export async function openSideBar(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: category }).first();
  if ((await tab.getAttribute('aria-selected')) !== 'true') {
    await tab.click();
  }
}

/** VS Code's built-in themes by label, with the class of the window. */
const themeClasses = {
  'Dark Modern': '.vs-dark',
  'Light Modern': '.vs',
  'Dark High Contrast': '.hc-black',
  'Light High Contrast': '.hc-light',
} as const;

/** Changes the color theme with the picker. */
export async function chooseTheme(page: Page, label: keyof typeof themeClasses): Promise<void> {
  await runCommand(page, 'Preferences: Color Theme');
  // Typing filters the list, which renders only visible rows.
  await quickPickItem(page, 'Modern').waitFor();
  await quickInputField(page).fill(label);
  await quickPickItem(page, label).click();
  await page.locator(`.monaco-workbench${themeClasses[label]}`).waitFor();
}

/** Clears the notifications, which would cover other elements. */
export async function clearToasts(page: Page): Promise<void> {
  await runCommand(page, 'Notifications: Clear All Notifications');
  await page.locator('.notifications-toasts.visible').waitFor({ state: 'hidden' });
}

/**
 * Waits until the workbench lists the extension's commands. The extension isn't active yet, so
 * nothing of it is visible.
 */
export async function waitUntilReady(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: startLimitMs });
  const deadline = Date.now() + startLimitMs;
  while (!(await listsCommands(page))) {
    if (Date.now() > deadline) {
      throw new Error(`VS Code lists no command of the category ${category}.`);
    }
  }
}

/** Reopens the palette, which doesn't show commands registered after it opened. */
async function listsCommands(page: Page): Promise<boolean> {
  await openPalette(page, `${category}:`);
  const isListed = await isFulfilled(
    quickPickItem(page, `${category}:`).waitFor({ timeout: listLimitMs }),
  );
  await page.keyboard.press('Escape');
  await quickInput(page).waitFor({ state: 'hidden' });
  return isListed;
}
