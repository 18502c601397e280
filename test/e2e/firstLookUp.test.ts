import assert from 'node:assert/strict';

import {
  openSideBar,
  quickInputField,
  quickPickItem,
  runCommand,
  toast,
  webview,
} from './support/actions';
import {
  answerStep,
  goBack,
  line,
  reportLimitMs,
  typeOnStep,
  waitForFigures,
  waitForQuestion,
  waitForStep,
} from './support/lookUp';
import { useWorkbench } from './support/workbench';

describe('a first lookup', () => {
  const workbench = useWorkbench();

  it('offers to sign in or to use sample data', async () => {
    const { page } = workbench;
    await openSideBar(page);
    await page.getByRole('button', { name: 'Try with Sample Data' }).waitFor();

    await runCommand(page, 'Job Pay: Look Up');

    await quickPickItem(page, 'Sign in to PayScale').waitFor();
    await quickPickItem(page, 'Sign in to Lightcast').waitFor();
    await quickPickItem(page, 'Try with Sample Data').click();
    await waitForStep(page, [1, 7]);
  });

  it('suggests titles once four characters are typed', async () => {
    const { page } = workbench;
    await quickInputField(page).pressSequentially('Sof');
    await line(page, 'Type at least 4 characters to see suggestions').waitFor();
    assert.equal(await line(page, 'Software Developer').count(), 0);

    await quickInputField(page).pressSequentially('t');

    await line(page, /^Software Developer/).click();
    await waitForStep(page, [2, 7]);
  });

  it('keeps the answers when the user goes back', async () => {
    const { page } = workbench;
    await answerStep(page, [2, 7], { choose: 'United States' });
    await answerStep(page, [3, 7], { type: 'WA', choose: 'Washington' });
    await typeOnStep(page, [4, 7], 'Seattle');

    await goBack(page);
    await answerStep(page, [3, 7], { choose: 'Washington' });

    await waitForStep(page, [4, 7]);
    assert.equal(await quickInputField(page).inputValue(), 'Seattle');
    await line(page, 'PayScale location').click();
  });

  it('accepts refinements and an occupation', async () => {
    const { page } = workbench;
    const menu = 'Refine the estimate, or continue';
    await answerStep(page, [5, 7], { choose: 'Years of experience' });
    await waitForQuestion(page, 'For example, 5');
    await quickInputField(page).fill('5');
    await page.keyboard.press('Enter');
    await waitForQuestion(page, menu);
    await line(page, 'Highest degree').click();
    await waitForQuestion(page, 'Select the highest degree');
    await line(page, "Bachelor's Degree").click();
    await waitForQuestion(page, menu);
    await line(page, 'Skills').click();
    await waitForQuestion(page, 'Add a skill, or choose Done');
    await quickInputField(page).fill('Python');
    await line(page, /^Add “Python”/).click();
    await line(page, /^Python/).waitFor();
    await line(page, /^Done/).click();
    await waitForQuestion(page, menu);

    await line(page, "Continue, 5 years, Bachelor's Degree, 1 skill").click();
    await answerStep(page, [6, 7], { choose: 'Software Developers' });

    await waitForStep(page, [7, 7]);
  });

  it('shows the query and its cost before the order', async () => {
    const { page } = workbench;

    await line(page, 'Look up, sample data, no charge').waitFor();

    for (const words of [
      'Pay, included',
      'Pay by experience, included',
      'Market, included',
      'Skills, included',
      'Certifications, included',
      'Job title, Software Developer',
      'Location, Seattle, Washington, United States',
      "Refinements, 5 years, Bachelor's Degree, 1 skill",
      'Occupation, Software Developers',
    ]) {
      await line(page, words).waitFor();
    }
  });

  it('shows progress and opens the report', async () => {
    const { page } = workbench;

    await line(page, /^Look up/).click();

    await toast(page, 'Waiting for PayScale: pay report').waitFor({ timeout: reportLimitMs });
    await waitForFigures(page);
    await toast(page, 'Waiting for PayScale').waitFor({ state: 'hidden' });
  });

  it('shows the figures and what they apply to', async () => {
    const report = webview(workbench.page);

    for (const words of [
      'Base pay, middle 50% (P25–P75)',
      'Data is for the United States, not Seattle',
      'Sample data, not from PayScale or Lightcast',
    ]) {
      await report.getByText(words).first().waitFor();
    }
    const picture = report.getByRole('img', { name: /^Base pay for Software Developer/ });
    assert.match(
      (await picture.getAttribute('aria-label')) ?? '',
      /the middle 50% earns \$[\d,]+ to \$[\d,]+ per year, median \$[\d,]+/,
    );
    for (const name of [
      'Offers',
      'Pay',
      'Pay by experience',
      'Market',
      'Skills and certifications',
    ]) {
      await report.getByRole('heading', { name, exact: true, level: 2 }).waitFor();
    }
  });

  it('lists the report in the Side Bar as a sample', async () => {
    const label =
      /^Software Developer, Sample, Seattle, Washington, United States, \w{3} \d+, \d{4}$/;

    // VS Code redraws a row shortly after its change.
    await workbench.page.getByRole('treeitem', { name: label }).waitFor();
  });

  it('sends no request to external hosts', () => {
    assert.deepEqual(workbench.outsideRequests, []);
  });
});
