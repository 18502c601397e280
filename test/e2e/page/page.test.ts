import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';

import { assertGolden } from '../../support/golden';
import { pageStates } from '../../support/pageStates';
import { themeNames } from '../../support/themes';

import { useBrowser } from './support';

import type { Page } from 'playwright-core';
import type { ToHost } from '../../../src/protocol/messages';
import type { ShownPage } from '../../support/pageHarness';

/** What the page's script may weigh, in bytes. */
const mostBytes = 120_000;

/** The elements that stick out of the window at the right. */
function listOverflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInScroll = (element: Element): boolean => element.closest('.scroll') !== null;
    return [...document.querySelectorAll('main *')]
      .filter(
        element =>
          !isInScroll(element) &&
          element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 &&
          element.getClientRects().length > 0 &&
          element.closest('.hidden, .chart-table:not([open])') === null,
      )
      .map(element => element.outerHTML.slice(0, 160));
  });
}

/** Notes which charts get another width after they were drawn. */
async function watchRedrawing(page: Page): Promise<() => Promise<(string | null)[]>> {
  await page.evaluate(() => {
    const redrawn: (string | null)[] = [];
    Object.assign(globalThis, { redrawn });
    new MutationObserver(changes =>
      redrawn.push(...changes.map(({ target }) => (target as Element).getAttribute('aria-label'))),
    ).observe(document.body, { subtree: true, attributeFilter: ['viewBox'] });
  });
  return () => page.evaluate(() => (globalThis as unknown as { redrawn: string[] }).redrawn);
}

/** The charts that are seen and drawn at another width than the one they have. */
function listMisfits(page: Page): Promise<(string | null)[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('.chart > svg')]
      .filter(chart => chart.getClientRects().length > 0)
      .filter(chart => chart.viewBox.baseVal.width !== chart.clientWidth)
      .map(chart => chart.getAttribute('aria-label')),
  );
}

type Picture = Extract<ToHost, { type: 'image/save' }>;

/** Every element in a line of its own, with as many digits as can be seen. */
function toLines(svg: string): string {
  return svg
    .replace(/></gu, '>\n<')
    .replace(/\d+\.\d+/gu, number => String(Math.round(Number(number) * 10) / 10));
}

/** The pictures that the page handed over, once there are so many. */
async function waitForPictures(shown: ShownPage, count: number): Promise<Picture[]> {
  await shown.page.waitForFunction(
    most =>
      (globalThis as unknown as { traces: { posted: ToHost[] } }).traces.posted.filter(
        ({ type }) => type === 'image/save',
      ).length >= most,
    count,
  );
  return (await shown.posted()).filter(message => message.type === 'image/save');
}

describe('the page in a browser', () => {
  const browser = useBrowser();

  it('has a script of less than 120 kB', () => {
    assert.ok(statSync(join('dist', 'report', 'report.js')).size < mostBytes);
  });

  it('asks for its report, and keeps nothing of it but the id', async () => {
    const shown = await browser.open({ theme: 'dark', width: 800 });
    assert.deepEqual(await shown.posted(), [{ type: 'page/ready' }]);

    await shown.show(pageStates.complete);

    const { message } = { message: pageStates.complete };
    const id = message.type === 'report/show' ? message.report.id : '';
    assert.deepEqual(await shown.kept(), { reportId: id });
  });

  it('draws every state without a fault, under the policy of the real panel', async () => {
    const shown = await browser.open({ theme: 'light', width: 800 });

    for (const [name, message] of Object.entries(pageStates)) {
      await shown.show(message);
      assert.equal(await shown.page.evaluate(() => 'ranHostile' in globalThis), false, name);
    }

    assert.deepEqual(shown.faults, []);
  });

  for (const width of [360, 600, 680, 720, 800, 860, 901, 1200, 1500]) {
    it(`draws every chart once, at the width of its place, at ${width} px`, async () => {
      const { page, show } = await browser.open({ theme: 'dark', width });
      const redrawn = await watchRedrawing(page);

      await show(pageStates.complete);

      assert.deepEqual(await redrawn(), []);
      assert.deepEqual(await listMisfits(page), []);
    });
  }

  it('draws its charts again when the window becomes narrower', async () => {
    const { page, show } = await browser.open({ theme: 'dark', width: 1000 });
    await show(pageStates.complete);

    await page.setViewportSize({ width: 500, height: 900 });
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(resolve)));

    assert.deepEqual(await listMisfits(page), []);
  });

  for (const width of [320, 360, 520, 700, 800, 1180, 1400]) {
    it(`never scrolls sideways at ${width} px`, async () => {
      const shown = await browser.open({ theme: 'dark', width });

      for (const [name, message] of Object.entries(pageStates)) {
        await shown.show(message);
        if (name !== 'hostile') {
          assert.deepEqual(await listOverflowing(shown.page), [], name);
        }
        const { scrollWidth, clientWidth } = await shown.page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          clientWidth: document.documentElement.clientWidth,
        }));
        assert.ok(scrollWidth <= clientWidth, `${name}: ${scrollWidth} > ${clientWidth}`);
      }
    });
  }

  it('has under every chart the table that says the same, on paper too', async () => {
    const { page, show } = await browser.open({ theme: 'light', width: 800 });
    await show(pageStates.live);
    assert.equal(await page.locator('.chart-table table').count(), 0);

    await page.getByText('as a table').first().click();
    await page.locator('.chart-table').first().getByText('$105,210').waitFor();
    await page.pdf();

    assert.equal(await page.locator('.chart-table:not(:has(table))').count(), 0);
  });

  it('has pictures of its charts that look as they must', async () => {
    const shown = await browser.open({ theme: 'light', width: 800, isSquare: true });
    await shown.show(pageStates.live);

    for (const [index, part] of ['Pay', 'Pay by experience', 'Market'].entries()) {
      await shown.page
        .getByRole('button', { name: `Save ${part} as an image`, exact: true })
        .click();
      await shown.page.getByRole('menuitem', { name: 'Save as SVG…' }).click();
      const picture = (await waitForPictures(shown, index + 1))[index];

      assertGolden(
        `${part.toLowerCase().replaceAll(' ', '-')}.svg`,
        toLines(picture?.content ?? ''),
      );
    }
  });

  for (const theme of themeNames) {
    it(`has pictures of its charts in ${theme} that need nothing from outside`, async () => {
      const shown = await browser.open({ theme, width: 800 });
      await shown.show(pageStates.complete);

      for (const format of ['SVG', 'PNG']) {
        await shown.page.getByRole('button', { name: 'Save Pay as an image' }).click();
        await shown.page.getByRole('menuitem', { name: `Save as ${format}…` }).click();
      }

      const saved = await waitForPictures(shown, 2);
      assert.deepEqual(
        saved.map(({ name, format }) => [name, format]),
        [
          ['Software Engineer, Pay', 'svg'],
          ['Software Engineer, Pay', 'png'],
        ],
      );
      const [svg, png] = saved.map(({ content }) => content);
      assert.doesNotMatch(svg ?? '', /var\(|class=|url\((?!&quot;#)|href/u);
      assert.match(svg ?? '', /\$135,980/u);
      assert.match(svg ?? '', /Query: Software Engineer/u);
      assert.match(svg ?? '', /Sample data/u);
      assert.equal(
        Buffer.from(png ?? '', 'base64')
          .subarray(1, 4)
          .toString(),
        'PNG',
      );
    });
  }
});
