import assert from 'node:assert/strict';
import { type Page } from 'playwright-core';

import { dialog, quickInput, quickInputField, runCommand, toast } from './support/actions';
import { answerStep, line, typeOnStep, waitForQuestion, waitForStep } from './support/lookUp';
import { useWorkbench } from './support/workbench';

/** Types invalid text, presses Enter, and checks that the page shows the error and keeps the text. */
async function expectRefusal(page: Page, text: string, sentence: string | RegExp): Promise<void> {
  await quickInputField(page).fill(text);
  await quickInput(page).getByText(sentence).first().waitFor();
  await page.keyboard.press('Enter');
  await quickInput(page).getByText(sentence).first().waitFor();
  assert.equal(await quickInputField(page).inputValue(), text);
}

describe('bad input', () => {
  const workbench = useWorkbench({ settings: { 'jobPay.dataSource': 'sample' } });

  describe('a lookup', () => {
    it('requires a job title', async () => {
      const { page } = workbench;
      await runCommand(page, 'Job Pay: Look Up');
      await waitForStep(page, [1, 7]);

      await page.keyboard.press('Enter');
      await line(page, 'Enter a job title').waitFor();
      await expectRefusal(page, '   ', 'Enter a job title');

      await waitForStep(page, [1, 7]);
    });

    it('rejects a title of 500 characters', async () => {
      await expectRefusal(workbench.page, 'x'.repeat(500), 'This is 500 characters long.');

      await waitForStep(workbench.page, [1, 7]);
    });

    it('accepts a title with special characters', async () => {
      const title = 'Sr. R&D "Lead" / O’Brien <b>$(zap)</b> 🚀';

      await typeOnStep(workbench.page, [1, 7], title);

      await line(workbench.page, 'as typed').getByText(title).click();
      await waitForStep(workbench.page, [2, 7]);
    });

    it('rejects an unknown country', async () => {
      const { page } = workbench;

      await expectRefusal(page, 'Xyzzy', "“Xyzzy” isn't in the list of countries.");
      await typeOnStep(page, [2, 7], 'Germny');

      await quickInput(page).getByText('Did you mean Germany?').waitFor();
      await answerStep(page, [2, 7], { type: 'usa', choose: 'United States' });
    });

    it('rejects an unknown state', async () => {
      const { page } = workbench;
      await waitForStep(page, [3, 7]);

      await typeOnStep(page, [3, 7], 'Washingtin');

      await quickInput(page)
        .getByText("“Washingtin” isn't a state of the United States.")
        .waitFor();
      await quickInput(page).getByText('Did you mean Washington?').waitFor();
      assert.equal(await quickInputField(page).inputValue(), 'Washingtin');
      await line(page, /^Washington/).click();
    });

    it('asks to confirm an unlisted city', async () => {
      const { page } = workbench;

      await answerStep(page, [4, 7], { type: 'Gotham', choose: 'Gotham, as typed' });

      await quickInput(page).getByText('PayScale doesn’t list “Gotham” in Washington').waitFor();
      assert.equal(await quickInputField(page).inputValue(), 'Gotham');
      await line(page, 'Use “Gotham” anyway').click();
    });

    it('rejects invalid years of experience', async () => {
      const { page } = workbench;
      await answerStep(page, [5, 7], { choose: 'Years of experience' });
      await waitForQuestion(page, 'For example, 5');

      await expectRefusal(page, '-1', 'Years of experience must be 0 or more.');
      await expectRefusal(page, '2.5', 'Enter whole years, such as 2 or 3, not 2.5.');
      await expectRefusal(page, '61', 'Enter at most 60 years of experience.');
      await expectRefusal(page, 'many', 'Enter years of experience as a number, such as 5.');

      await quickInputField(page).fill('0');
      await page.keyboard.press('Enter');
      await waitForQuestion(page, 'Refine the estimate, or continue');
      await line(page, 'Years of experience, 0').waitFor();
    });

    it('rejects a degree that is not in PayScale’s list', async () => {
      const { page } = workbench;
      await line(page, 'Highest degree').click();
      await waitForQuestion(page, 'Select the highest degree');

      await quickInputField(page).fill('Bachelors');

      await quickInput(page)
        .getByText("PayScale doesn't recognize the degree “Bachelors”.")
        .waitFor();
      assert.equal(
        await quickInput(page)
          .getByRole('option', { name: /^Bachelors\b/ })
          .count(),
        0,
      );
      await page.keyboard.press('Enter');
      await line(page, "Highest degree, Bachelor's Degree").waitFor();
      await line(page, /^Continue/).click();
    });

    it('rejects an invalid occupation code', async () => {
      const { page } = workbench;
      await waitForStep(page, [6, 7]);

      await typeOnStep(page, [6, 7], '15-12');

      await quickInput(page).getByText('“15-12” isn’t an occupation code').waitFor();
      assert.equal(await quickInputField(page).inputValue(), '15-12');
      assert.equal(
        await quickInput(page)
          .getByRole('option', { name: /^15-12\b/ })
          .count(),
        0,
      );
    });

    it('keeps the valid answers', async () => {
      const { page } = workbench;

      await page.keyboard.press('Escape');
      await quickInput(page).waitFor({ state: 'hidden' });
      await runCommand(page, 'Job Pay: Look Up');

      await waitForStep(page, [1, 7]);
      assert.match(await quickInputField(page).inputValue(), /^Sr\. R&D "Lead"/);
      await page.keyboard.press('Escape');
    });
  });

  describe('a setting that would send credentials in the clear', () => {
    it('shows an error with a button that opens the setting', async () => {
      const { page } = workbench;
      await workbench.changeSettings({
        'jobPay.dataSource': 'live',
        'jobPay.jobalyzer.apiUrl': 'http://pay.example.com',
      });

      await runCommand(page, 'Job Pay: Test Connection');

      const message = toast(page, 'The setting jobPay.jobalyzer.apiUrl must use https://');
      await message.getByRole('button', { name: 'Open Settings' }).click();
      await page.getByText('http:// is allowed only for localhost').waitFor();
      assert.equal(await dialog(page).count(), 0);
    });

    it('shows an error when it is not a URL', async () => {
      const { page } = workbench;
      await workbench.changeSettings({ 'jobPay.jobalyzer.apiUrl': 'jobalyzer' });

      await runCommand(page, 'Job Pay: Test Connection');

      await toast(page, 'The setting jobPay.jobalyzer.apiUrl must be a full URL').waitFor();
    });
  });
});
