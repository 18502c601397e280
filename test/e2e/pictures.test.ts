import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';

import {
  chooseTheme,
  clearToasts,
  openPalette,
  openSideBar,
  quickInput,
  quickPickItem,
  runCommand,
  toast,
  treeRow,
  webview,
} from './support/hands';
import {
  line,
  reportLimitMs,
  typeOnStep,
  waitForFigures,
  waitForQuestion,
  waitForStep,
  walkToReview,
} from './support/lookUp';
import { useWorkbench, type Workbench } from './support/workbench';

const windowSize = { width: 1280, height: 800 };

/** Leaves the page some 360 pixels beside the activity bar. */
const narrowWidthPx = 420;

const allThemes = [
  ['dark', 'Dark Modern'],
  ['light', 'Light Modern'],
  ['hcDark', 'Dark High Contrast'],
  ['hcLight', 'Light High Contrast'],
] as const;

/** Every theme for `npm run pictures`, which people look at. A theme can't change what is asserted. */
const themes = process.env['JOB_PAY_PICTURES'] === 'all' ? allThemes : allThemes.slice(0, 1);

/** Reports in every state, made of one that is there; the window takes over what appears on disk. */
function writeStates(storageFolder: string): void {
  const folder = join(storageFolder, 'reports');
  const file = readdirSync(folder).find(name => name.endsWith('.json')) ?? '';
  const text = readFileSync(join(folder, file), 'utf8');
  const ready = JSON.parse(text) as Record<string, unknown> & { sections: object; order: object };
  const at = '2026-01-15T10:00:00.000Z';
  const failure = { kind: 'network', message: 'No connection.', service: 'jobalyzer' };
  const failed = {
    state: 'failed',
    at,
    link: null,
    failure: { ...failure, reason: null, status: null },
  };
  const none = { state: 'notRequested' };
  const states = {
    pending: {
      name: 'Pending',
      sections: { ...ready.sections, pay: { state: 'pending', since: at, link: null } },
    },
    partly: { name: 'Partly failed', sections: { ...ready.sections, experience: failed } },
    failed: {
      name: 'Failed',
      sections: {
        pay: failed,
        experience: none,
        benchmark: none,
        skillImpact: none,
        certificationImpact: none,
      },
    },
    lost: { name: 'Lost order', order: { ...ready.order, state: 'unknown' } },
  };
  for (const [id, changes] of Object.entries(states)) {
    writeFileSync(join(folder, `${id}.json`), JSON.stringify({ ...ready, id, ...changes }));
  }
  writeFileSync(join(folder, 'corrupt.json'), '{"version": 1');
  writeFileSync(join(folder, 'newer.json'), '{"version": 2}');
}

/** The whole page of the report in one picture: the window grows until nothing is to be scrolled. */
async function pictureWholePage(workbench: Workbench, name: string, width: number): Promise<void> {
  const { page } = workbench;
  const content = webview(page).locator('html');
  await page.setViewportSize({ width, height: windowSize.height });
  for (let grown = 0; grown < 2; grown += 1) {
    const height = await content.evaluate(html => html.scrollHeight);
    await page.setViewportSize({ width, height: height + 120 });
  }
  await workbench.screenshot(name);
  await page.setViewportSize(windowSize);
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await quickInput(page).waitFor({ state: 'hidden' });
}

describe('pictures', () => {
  // Sample data is asked for by name: this address is never used, only complained about.
  const settings = { 'jobPay.jobalyzer.apiUrl': 'http://pay.example.com' };
  const workbench = useWorkbench({ settings });

  it('show the first view and the first question', async () => {
    const { page } = workbench;
    await openSideBar(page);
    await page.getByRole('button', { name: 'Try with Sample Data' }).waitFor();
    for (const [name, label] of themes) {
      await chooseTheme(page, label);
      await workbench.screenshot(`${name}-welcome`);
      await runCommand(page, 'Job Pay: Look Up');
      await line(page, 'Try with Sample Data').waitFor();
      await workbench.screenshot(`${name}-offer`);
      await leave(page);
    }
    await runCommand(page, 'Job Pay: Look Up');
    await line(page, 'Try with Sample Data').click();
    await waitForStep(page, [1, 7]);
    await leave(page);
  });

  for (const [name, label] of themes) {
    const picture = (what: string): Promise<void> => workbench.screenshot(`${name}-${what}`);

    it(`show a look-up, ${label}`, async () => {
      const { page } = workbench;
      await chooseTheme(page, label);
      await clearToasts(page);
      await openPalette(page, 'Job Pay:');
      await line(page, 'Job Pay: Look Up').waitFor();
      await picture('palette');
      await leave(page);

      await runCommand(page, 'Job Pay: Look Up');
      await typeOnStep(page, [1, 7], 'Softw');
      await line(page, /^Software Developer/).waitFor();
      await picture('title');
      await walkToReview(page, 'Software Developer');
      await picture('review');
      await line(page, /^Look up/).click();
      await toast(page, 'Waiting for PayScale').waitFor({ timeout: reportLimitMs });
      await picture('progress');
      await waitForFigures(page);
      await toast(page, 'Waiting for PayScale').waitFor({ state: 'hidden' });
    });

    it(`show a report, ${label}`, async () => {
      const { page } = workbench;
      await picture('report');
      await pictureWholePage(workbench, `${name}-report-whole`, windowSize.width);
      await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
      await pictureWholePage(workbench, `${name}-report-narrow`, narrowWidthPx);
      await openSideBar(page);
    });

    it(`show what went wrong, ${label}`, async () => {
      const { page } = workbench;
      writeStates(workbench.storageFolder);
      await treeRow(page, 'Report of a newer version').waitFor();
      await runCommand(page, 'Job Pay: Test Connection');
      await toast(page, 'must use https://').waitFor();
      await picture('states');
      await treeRow(page, 'Pending').click();
      await webview(page).getByRole('button', { name: 'Resume' }).first().waitFor();
      await clearToasts(page);
      await picture('pending');
      await treeRow(page, /^Failed/).click();
      await webview(page).getByText('No connection.').first().waitFor();
      await picture('failed');
      await runCommand(page, 'View: Close All Editors');
    });

    it(`show a comparison, ${label}`, async () => {
      const { page } = workbench;
      await runCommand(page, 'Job Pay: Compare Reports');
      await waitForQuestion(page, 'Select two to four reports to compare');
      await quickPickItem(page, 'Partly failed').click();
      await quickPickItem(page, 'Software Developer').click();
      await picture('comparison-choice');
      await quickInput(page).getByRole('button', { name: 'OK' }).click();
      await webview(page).getByRole('heading', { name: 'Sources and method' }).waitFor();
      await picture('comparison');
      await pictureWholePage(workbench, `${name}-comparison-whole`, windowSize.width);
      await runCommand(page, 'View: Close All Editors');
    });
  }
});
