import { type Locator, type Page } from 'playwright-core';

import { quickInput, quickInputField, runCommand, webview } from './hands';

/** Where a page of a flow stands: its number, and how many there are. */
export type StepOf = readonly [step: number, of: number];

/** What is done on a page: something typed, perhaps, and the line that is chosen. */
export interface StepAnswer {
  type?: string;
  choose: string | RegExp;
}

/** Ordering and two short waits of the sample service, on a machine that has other things to do. */
export const reportLimitMs = 40_000;

/** Waits until the page of a step has come and takes text. */
export async function waitForStep(page: Page, [step, of]: StepOf): Promise<void> {
  await quickInput(page)
    .getByText(new RegExp(`\\(${step}/${of}\\)$`))
    .waitFor();
}

/** Waits until a page has come by what its text field asks for. */
export async function waitForQuestion(page: Page, question: string): Promise<void> {
  await quickInput(page).getByPlaceholder(question, { exact: true }).waitFor();
}

/** A line of the open page by its words, with what stands beside them. */
export const line = (page: Page, name: string | RegExp): Locator =>
  quickInput(page).getByRole('option', { name }).first();

/** Types on the page of a step, whatever it then shows. */
export async function typeOnStep(page: Page, at: StepOf, text: string): Promise<void> {
  await waitForStep(page, at);
  await quickInputField(page).fill(text);
}

/** Types, if there is something to type, and chooses a line of the page. */
export async function answerStep(page: Page, at: StepOf, answer: StepAnswer): Promise<void> {
  await waitForStep(page, at);
  if (answer.type !== undefined) {
    await quickInputField(page).fill(answer.type);
  }
  await line(page, answer.choose).click();
}

/** Goes back to the page before. */
export async function goBack(page: Page): Promise<void> {
  await quickInput(page).getByRole('button', { name: 'Back' }).click();
}

/** Looks up a job with the given title in Seattle, and waits until its page has the figures. */
export async function lookUpJob(page: Page, title: string): Promise<void> {
  await runCommand(page, 'Job Pay: Look Up');
  await walkToReview(page, title);
  await answerStep(page, [7, 7], { choose: /^Look up/ });
  await waitForFigures(page);
}

/**
 * Looks up a job with PayScale alone, in the whole country. What the last lookup left out is answered: title, place and refinements come up
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

/** Answers what is asked about a job in Seattle, up to the last page, with both services there. */
export async function walkToReview(page: Page, title: string): Promise<void> {
  await answerStep(page, [1, 7], { type: title, choose: 'PayScale title' });
  await answerStep(page, [2, 7], { choose: 'United States' });
  await answerStep(page, [3, 7], { type: 'Washington', choose: 'Washington' });
  await answerStep(page, [4, 7], { type: 'Seattle', choose: 'PayScale location' });
  await answerStep(page, [5, 7], { choose: 'Continue' });
  await answerStep(page, [6, 7], { choose: /\d\d-\d{4}/ });
  await waitForStep(page, [7, 7]);
}

/** Waits until every section of the page in front has its figures. */
export async function waitForFigures(page: Page): Promise<void> {
  const report = webview(page);
  await report.getByText('middle 50%').first().waitFor({ timeout: reportLimitMs });
  const waiting = report.getByRole('progressbar').first();
  await waiting.waitFor({ state: 'hidden', timeout: reportLimitMs });
}
