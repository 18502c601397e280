import { statSync } from 'node:fs';
import { join } from 'node:path';

import { type Browser, chromium } from 'playwright-core';

import { type ShownPage, showPage } from '../../support/pageHarness';
import { pageStates } from '../../support/pageStates';
import { chromiumArguments, getChromium } from '../../workbench/chromium.mjs';
import { type BenchRow, fact, mark } from '../benchRow';

export const name = 'reportPage';

const samples = 15;
const drawLimitMs = 100;
const scriptLimitKb = 120;

/** Measures the page as it is built in `dist/report`: `npm run build:production` builds it. */
export async function run(): Promise<BenchRow[]> {
  const browser = await chromium.launch({ executablePath: getChromium(), args: chromiumArguments });
  try {
    const first = await drawOnFreshPages(browser);
    const again = await drawAgain(browser);
    return [
      ...listSizes(),
      toRow('first drawing of a full report', first),
      toRow('drawing it again', again),
    ];
  } finally {
    await browser.close();
  }
}

function listSizes(): BenchRow[] {
  const sizeOf = (file: string): number => statSync(join('dist', 'report', file)).size / 1000;
  return [
    mark({
      measure: 'script',
      value: sizeOf('main.js'),
      unit: 'kB',
      limit: scriptLimitKb,
      note: '',
    }),
    fact({ measure: 'style sheet', value: sizeOf('main.css'), unit: 'kB', note: '' }),
  ];
}

async function drawOnFreshPages(browser: Browser): Promise<number[]> {
  const times: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const shown = await showPage(browser, { theme: 'dark', width: 1000 });
    times.push(await measureDrawing(shown));
    await shown.page.close();
  }
  return times;
}

async function drawAgain(browser: Browser): Promise<number[]> {
  const shown = await showPage(browser, { theme: 'dark', width: 1000 });
  await shown.show(pageStates.complete);
  const times: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    times.push(await measureDrawing(shown));
  }
  return times;
}

/** From the message to a page that is laid out at its own width, in milliseconds. */
function measureDrawing({ page }: ShownPage): Promise<number> {
  return page.evaluate(async data => {
    const startedAt = performance.now();
    window.dispatchEvent(new MessageEvent('message', { data }));
    // Charts find their width in the first pass and are drawn at it in the next.
    await Promise.resolve();
    await new Promise(resolve => {
      resolve(document.body.getBoundingClientRect());
    });
    return performance.now() - startedAt;
  }, pageStates.complete);
}

function toRow(measure: string, times: readonly number[]): BenchRow {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  return mark({
    measure,
    value: Math.round(at(0.5)),
    unit: 'ms',
    limit: drawLimitMs,
    note: `median of ${sorted.length}; ${Math.round(at(0))} to ${Math.round(at(1))} ms`,
  });
}
