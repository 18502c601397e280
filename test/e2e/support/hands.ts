import { type FrameLocator, type Locator, type Page } from 'playwright-core';

/**
 * What a person's hands and eyes do in the workbench, by roles and the few class names of VS Code
 * that have stayed the same for years.
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

/** A notification by a part of its text. */
export const toast = (page: Page, text: string | RegExp): Locator =>
  page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();

/** A line of a tree view by a part of its text. */
export const treeRow = (page: Page, text: string | RegExp): Locator =>
  page.locator('.monaco-list-row[role="treeitem"]', { hasText: text }).first();

/** A modal dialog. */
export const dialog = (page: Page): Locator => page.locator('.monaco-dialog-box');

/** The inside of the webview that is in front. */
export const webview = (page: Page): FrameLocator =>
  page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');

/** Whether what is waited for came before the time of the waiting was over. */
export const cameInTime = (waiting: Promise<unknown>): Promise<boolean> =>
  waiting.then(
    () => true,
    () => false,
  );

/** Opens the command palette and types into it. */
export async function openPalette(page: Page, text: string): Promise<void> {
  // What was asked before may still be closing, and takes a palette opened too early with it.
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await page.keyboard.press('F1');
    if (await cameInTime(quickInputField(page).fill(`>${text}`, { timeout: listLimitMs }))) {
      return;
    }
  }
  throw new Error(`The command palette did not open for ${text}.`);
}

/** Runs a command by its title as the palette shows it, for example `Job Pay: Look Up`. */
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

/** VS Code's own themes, by their label in the picker, each with the class the window has then. */
const themeClasses = {
  'Dark Modern': '.vs-dark',
  'Light Modern': '.vs',
  'Dark High Contrast': '.hc-black',
  'Light High Contrast': '.hc-light',
} as const;

/** Changes the colour theme as a person does, with the window as it stands. */
export async function chooseTheme(page: Page, label: keyof typeof themeClasses): Promise<void> {
  await runCommand(page, 'Preferences: Color Theme');
  // The list shows a part of itself only; typing brings the wanted line into it.
  await quickPickItem(page, 'Modern').waitFor();
  await quickInputField(page).fill(label);
  await quickPickItem(page, label).click();
  await page.locator(`.monaco-workbench${themeClasses[label]}`).waitFor();
}

/** Removes the notifications, which would cover what is under them. */
export async function clearToasts(page: Page): Promise<void> {
  await runCommand(page, 'Notifications: Clear All Notifications');
  await page.locator('.notifications-toasts.visible').waitFor({ state: 'hidden' });
}

/**
 * Waits until the workbench stands and lists the extension's commands. The extension itself sleeps
 * until it is asked for something, so there is nothing of it to wait for on the screen.
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

/** The palette is filled when it opens: one opened too early never shows what is registered later. */
async function listsCommands(page: Page): Promise<boolean> {
  await openPalette(page, `${category}:`);
  const isListed = await cameInTime(
    quickPickItem(page, `${category}:`).waitFor({ timeout: listLimitMs }),
  );
  await page.keyboard.press('Escape');
  await quickInput(page).waitFor({ state: 'hidden' });
  return isListed;
}
