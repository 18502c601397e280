import { type Locator, type Page } from 'playwright-core';

import { quickInput, quickInputField, runCommand, webview } from './actions';

/** The position of a page: its number and the total. */
export type StepOf = readonly [step: number, of: number];

/** The text to type on a page, if any, and the line to choose. */
export interface StepAnswer {
  type?: string;
  choose: string | RegExp;
}

/** Enough for an order and two polls of the sample service on a busy machine. */
export const reportLimitMs = 40_000;

/** Waits until the page of a step accepts text. */
export async function waitForStep(page: Page, [step, of]: StepOf): Promise<void> {
  await quickInput(page)
    .getByText(new RegExp(`\\(${step}/${of}\\)$`))
    .waitFor();
}

/** Waits for the page with this placeholder. */
export async function waitForQuestion(page: Page, question: string): Promise<void> {
  await quickInput(page).getByPlaceholder(question, { exact: true }).waitFor();
}

/** A line of the open page, by label and description. */
export const line = (page: Page, name: string | RegExp): Locator =>
  quickInput(page).getByRole('option', { name }).first();

/** Types on the page of a step. */
export async function typeOnStep(page: Page, at: StepOf, text: string): Promise<void> {
  await waitForStep(page, at);
  await quickInputField(page).fill(text);
}

/** Types a text, if any, and chooses a line of the page. */
export async function answerStep(page: Page, at: StepOf, answer: StepAnswer): Promise<void> {
  await waitForStep(page, at);
  if (answer.type !== undefined) {
    await quickInputField(page).fill(answer.type);
  }
  await line(page, answer.choose).click();
}

/** Goes back to the previous page. */
export async function goBack(page: Page): Promise<void> {
  await quickInput(page).getByRole('button', { name: 'Back' }).click();
}

/** Looks up a job in Seattle, and waits for its figures. */
export async function lookUpJob(page: Page, title: string): Promise<void> {
  await runCommand(page, 'Job Pay: Look Up');
  await walkToReview(page, title);
  await answerStep(page, [7, 7], { choose: /^Look up/ });
  await waitForFigures(page);
}

/**
 * Looks up a job in the whole country with PayScale only. The answers of the last lookup are accepted
 * with Enter.
 */
export async function lookUpWithPayScale(page: Page, title: string): Promise<void> {
  await runCommand(page, 'Job Pay: Look Up');
  await answerStep(page, [1, 6], { type: title, choose: 'PayScale title' });
  await answerStep(page, [2, 6], { choose: 'United States' });
  await answerStep(page, [3, 6], { choose: 'Whole country' });
  await answerStep(page, [4, 5], { choose: /^Continue/ });
  await answerStep(page, [5, 5], { choose: 'Look up, uses 2 PayScale reports' });
}

/** Answers all pages but the last for a job in Seattle, with both services. */
export async function walkToReview(page: Page, title: string): Promise<void> {
  await answerStep(page, [1, 7], { type: title, choose: 'PayScale title' });
  await answerStep(page, [2, 7], { choose: 'United States' });
  await answerStep(page, [3, 7], { type: 'Washington', choose: 'Washington' });
  await answerStep(page, [4, 7], { type: 'Seattle', choose: 'PayScale location' });
  await answerStep(page, [5, 7], { choose: 'Continue' });
  await answerStep(page, [6, 7], { choose: /\d\d-\d{4}/ });
  await waitForStep(page, [7, 7]);
}

/** Waits until every section of the active page has its figures. */
export async function waitForFigures(page: Page): Promise<void> {
  const report = webview(page);
  await report.getByText('middle 50%').first().waitFor({ timeout: reportLimitMs });
  const waiting = report.getByRole('progressbar').first();
  await waiting.waitFor({ state: 'hidden', timeout: reportLimitMs });
}
