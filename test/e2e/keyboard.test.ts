import assert from 'node:assert/strict';
import { type Locator, type Page } from 'playwright-core';

import {
  isFulfilled,
  quickInput,
  quickInputField,
  quickPickItem,
  toast,
  treeRow,
  webview,
} from './support/actions';
import { line, type StepOf, waitForFigures, waitForStep } from './support/lookUp';
import { useWorkbench } from './support/workbench';

/** The maximum number of tab stops from the top of the page to a target. */
const mostTabs = 20;

const effectLimitMs = 4_000;

/** An earlier quick input may still be closing, which closes a palette opened too early. */
const mostAttempts = 5;

/** Runs a command with the keyboard. */
async function typeCommand(page: Page, title: string): Promise<void> {
  const wanted = quickPickItem(page, title).and(page.locator('.focused'));
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    await page.keyboard.press('F1');
    if (await sightOf(quickInputField(page))()) {
      await page.keyboard.type(title);
      if (await sightOf(wanted)()) {
        await page.keyboard.press('Enter');
        return;
      }
    }
    await page.keyboard.press('Escape');
  }
  throw new Error(`The command palette does not show ${title}.`);
}

/**
 * Opens a lookup while a report page has the focus. VS Code returns the focus to the page some time
 * after the palette closes, and can take it from a quick input that opens meanwhile.
 */
async function openLookUp(page: Page): Promise<void> {
  const focused = quickInputField(page).and(page.locator(':focus'));
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    await typeCommand(page, 'Job Pay: Look Up');
    await waitForStep(page, [1, 7]);
    if (await sightOf(focused)()) {
      return;
    }
    await page.keyboard.press('F1');
    await page.keyboard.press('Escape');
  }
  throw new Error('The quick input has no focus.');
}

/** Types an answer, if any, into the page of a step and presses Enter immediately. */
async function typeAnswer(page: Page, at: StepOf, text: string): Promise<void> {
  await waitForStep(page, at);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Presses Tab in the report page until a matching element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const focused = webview(page).locator(`${selector}:focus`);
  for (let tabs = 0; tabs < mostTabs && (await focused.count()) === 0; tabs += 1) {
    await page.keyboard.press('Tab');
  }
  await focused.waitFor();
}

describe('without a mouse', () => {
  const workbench = useWorkbench({ settings: { 'jobPay.dataSource': 'sample' } });

  it('a job is looked up', async () => {
    const { page } = workbench;
    await typeCommand(page, 'Job Pay: Look Up');

    await typeAnswer(page, [1, 7], 'Software Developer');
    await typeAnswer(page, [2, 7], '');
    await typeAnswer(page, [3, 7], 'Washington');
    await typeAnswer(page, [4, 7], 'Seattle');
    await typeAnswer(page, [5, 7], '');
    await typeAnswer(page, [6, 7], '');
    await waitForStep(page, [7, 7]);
    await line(page, 'Location, Seattle, Washington, United States').waitFor();
    await line(page, 'Occupation, Software Developers').waitFor();
    await page.keyboard.press('Enter');

    await waitForFigures(page);
  });

  it('the points of a chart are read', async () => {
    const { page } = workbench;
    const report = webview(page);
    await tabTo(page, 'svg[role="img"]');
    const spoken = report.getByRole('status');

    await page.keyboard.press('ArrowRight');
    await spoken.filter({ hasText: /^P10: \$[\d,]+$/ }).waitFor();
    await page.keyboard.press('End');
    await spoken.filter({ hasText: /^P90: \$[\d,]+$/ }).waitFor();

    await page.keyboard.press('Escape');
    await report.locator('.tip').waitFor({ state: 'hidden' });
  });

  it('an offer is checked', async () => {
    const { page } = workbench;
    await tabTo(page, 'input');

    await page.keyboard.type('$150k');
    await page.keyboard.press('Enter');

    await webview(page).getByText('$150,000').first().waitFor();
  });

  it('a partial title is restored after Escape', async () => {
    const { page } = workbench;
    await openLookUp(page);
    await page.keyboard.type('Data Sci');
    await line(page, /^Data Sci/).waitFor();

    await page.keyboard.press('Escape');
    await quickInput(page).waitFor({ state: 'hidden' });
    await typeCommand(page, 'Job Pay: Look Up');

    await waitForStep(page, [1, 7]);
    assert.equal(await quickInputField(page).inputValue(), 'Data Sci');
    await page.keyboard.press('Escape');
    await quickInput(page).waitFor({ state: 'hidden' });
  });

  it('a report is renamed and deleted', async () => {
    const { page } = workbench;
    await typeCommand(page, 'View: Show Job Pay');
    await treeRow(page, 'Software Developer').waitFor();
    await pressInTree(page, 'Enter', pageFocus(page));

    await pressInTree(page, 'F2', sightOf(quickInput(page).getByText('leave empty to restore')));
    await page.keyboard.type('Mine');
    await page.keyboard.press('Enter');
    await treeRow(page, 'Mine').waitFor();
    await pressInTree(page, 'Delete', sightOf(toast(page, 'Deleted “Mine”.')));

    await treeRow(page, 'Mine').waitFor({ state: 'hidden' });
  });
});

/** Waits for the effect of a key; false after a timeout. */
type Effect = () => Promise<boolean>;

const sightOf =
  (what: Locator): Effect =>
  () =>
    isFulfilled(what.waitFor({ timeout: effectLimitMs }));

/** Waits until the report page has the focus, which it takes when it opens. */
const pageFocus =
  (page: Page): Effect =>
  () => {
    const isInPage = () => document.activeElement?.matches('iframe.webview.ready') === true;
    return isFulfilled(page.waitForFunction(isInPage, undefined, { timeout: effectLimitMs }));
  };

/**
 * Focuses the first report in the list and presses a key. Retries if something else takes the focus.
 */
async function pressInTree(page: Page, key: string, effect: Effect): Promise<void> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    await typeCommand(page, 'Job Pay: Focus on Reports View');
    if (await sightOf(page.locator('[role="tree"]:focus'))()) {
      await page.keyboard.press('Home');
      await page.keyboard.press(key);
      if (await effect()) {
        return;
      }
    }
  }
  throw new Error(`${key} has no effect on the first report in the list.`);
}
