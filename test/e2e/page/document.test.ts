import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

import { chromiumArguments, getChromium } from '../../workbench/chromium.mjs';
import { pageStates } from '../../support/pageStates';
import { listViolations, loadAxe } from './axe';

import type { RenderReportDocument } from '../../../src/protocol/reportView';

/** A document in a browser that was told to run no script. */
interface Opened {
  page: Page;
  /** What the browser refused, and every address beside the file that it was asked for. */
  faults: string[];
}

const states = Object.entries(pageStates).flatMap(([name, message]) =>
  message.type === 'report/show' ? [[name, message.report] as const] : [],
);

describe('the document of a report', () => {
  const { renderReportDocument } = createRequire(__filename)(resolve('dist/reportDocument.js')) as {
    renderReportDocument: RenderReportDocument;
  };
  let browser: Browser | undefined;
  let folder = '';

  before(async () => {
    browser = await chromium.launch({ executablePath: getChromium(), args: chromiumArguments });
    folder = await mkdtemp(join(tmpdir(), 'report-document-'));
    for (const [name, report] of states) {
      await writeFile(join(folder, `${name}.html`), renderReportDocument(report));
    }
  });

  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(
    name: string,
    { width = 800, colorScheme = 'light' }: { width?: number; colorScheme?: 'light' | 'dark' } = {},
  ): Promise<Opened> {
    const page = await browser!.newPage({ viewport: { width, height: 900 }, colorScheme });
    const faults: string[] = [];
    page.on('console', message => faults.push(message.text()));
    page.on('pageerror', error => faults.push(String(error)));
    page.on('request', request => {
      if (!request.url().startsWith('file:')) {
        faults.push(request.url());
      }
    });
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    return { page, faults };
  }

  it('asks for nothing, runs nothing and fits', async () => {
    for (const [name] of states) {
      const { page, faults } = await open(name);

      for (const width of [360, 800, 1400]) {
        await page.setViewportSize({ width, height: 900 });
        const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(scrollWidth <= width, `${name}: ${scrollWidth} > ${width}`);
      }
      const ran = await page.evaluate(() => 'ranHostile' in globalThis);
      assert.deepEqual([name, faults, ran], [name, [], false]);
      await page.close();
    }
  });

  for (const [colorScheme, axeRules] of [
    ['light', 'all'],
    ['dark', 'color'],
  ] as const) {
    it(`has nothing against it in ${colorScheme}`, async () => {
      for (const name of ['complete', 'partlyFailed', 'nulls']) {
        const { page } = await open(name, { width: 360, colorScheme });
        await loadAxe(page);

        assert.deepEqual(await listViolations(page, axeRules), [], name);
        await page.close();
      }
    });
  }

  it('has each chart once in sight, at the width that fits', async () => {
    for (const [width, seen] of [
      [360, '.static-1'],
      [800, '.static-0'],
    ] as const) {
      const { page } = await open('live', { width });

      assert.equal(await page.locator('.answer .chart:visible svg:visible').count(), 1);
      assert.equal(await page.locator(`.answer .chart ${seen}`).isVisible(), true);
      await page.close();
    }
  });

  it('is dark on light on paper, whatever the reader’s screen is', async () => {
    const { page } = await open('live', { colorScheme: 'dark' });
    const getBackground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const onScreen = await getBackground();

    await page.emulateMedia({ media: 'print' });

    assert.deepEqual([onScreen, await getBackground()], ['rgb(31, 31, 31)', 'rgb(255, 255, 255)']);
    await page.close();
  });
});
