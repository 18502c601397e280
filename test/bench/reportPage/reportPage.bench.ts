import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

import { renderPageHtml } from '../../../src/vscode/panel/pageHtml';
import { pageStates } from '../../support/pageStates';
import { themes, toThemeCss } from '../../support/themes';
import { chromiumArguments, getChromium } from '../../workbench/chromium.mjs';
import { type BenchRow, fact, mark } from '../benchRow';
import { toRatioRow } from '../ratioRow';
import { toSample } from '../statistics';

import { toChartFigures } from './chartFigures';
import { measureCharts, measureOpening, measurePasting, type Opening } from './opening';
import { serveFiles } from './pageFiles';
import { buildOwnCharts, buildPeerPages } from './peerPages';

import type { ReportView } from '../../../src/protocol/reportView';

export const name = 'reportPage';

const samples = 15;
const firstScreenLimit = 0.5;
const wholeLimit = 1.2;

/** A page to open, and how long each opening took. */
interface Charts {
  name: string;
  files: Record<string, string>;
  data: unknown;
  times: number[];
}

/** Measures the page as it is built in `dist/report`: `npm run build:production` builds it. */
export async function run(): Promise<BenchRow[]> {
  const browser = await chromium.launch({ executablePath: getChromium(), args: chromiumArguments });
  try {
    const settled = await openReport(browser, undefined);
    assertFinal(settled);
    const openings: Opening[] = [];
    const pasted = (settled.looks ?? []).map(({ html }) => ({ html, times: [] as number[] }));
    const report = getReport();
    const { name: own, script } = await buildOwnCharts();
    const ownCharts: Charts = { name: own, files: reportFiles(script), data: report, times: [] };
    const peers = (await buildPeerPages()).map((peer): Charts => ({
      name: peer.name,
      // The same page, so that what it loads of the fonts is there for all.
      files: reportFiles(peer.script),
      data: toChartFigures(report),
      times: [],
    }));
    // In turns, so that what else the machine does falls on all of them.
    for (let sample = 0; sample < samples; sample += 1) {
      openings.push(await openReport(browser, settled.elements));
      for (const charts of [ownCharts, ...peers]) {
        charts.times.push(await openCharts(browser, charts));
      }
      for (const { html, times } of pasted) {
        const files = reportFiles('');
        times.push(await inFreshPage(browser, files, page => measurePasting(page, html)));
      }
    }
    return [
      ...toRows({ all: [settled, ...openings], ownCharts, peers, pasted }),
      await drawAgain(browser),
    ];
  } finally {
    await browser.close();
  }
}

interface Measured {
  /** The first one was waited for, the others timed. */
  all: readonly Opening[];
  ownCharts: Charts;
  peers: readonly Charts[];
  /** The elements of the first screen, and of the whole page. */
  pasted: readonly { times: readonly number[] }[];
}

function toRows({ all, ownCharts, peers, pasted }: Measured): BenchRow[] {
  const [, ...openings] = all;
  const medianOf = ({ times }: Charts): number => toSample(times, 'ms').median;
  const quickest = [...peers].sort((a, b) => medianOf(a) - medianOf(b))[0];
  const base = {
    base: quickest?.times,
    baseName: quickest === undefined ? 'no library' : `${quickest.name}’s three charts`,
    unit: 'ms',
  };
  const others = peers.map(peer => `${peer.name} ${medianOf(peer).toFixed(0)} ms`).join('; ');
  return [
    toRatioRow({
      ...base,
      measure: 'first screen of a full report: script and drawing',
      own: openings.map(({ firstScreenMs }) => firstScreenMs),
      limit: firstScreenLimit,
      note: `from the request of the script to the end of the frame in which all that a window of 1000 × 900 px shows has its final form; ${others}`,
    }),
    toRatioRow({
      ...base,
      measure: 'whole page of a full report: script and drawing',
      own: openings.map(({ wholeMs }) => wholeMs),
      limit: wholeLimit,
      note: `to the end of the frame in which all ${all[0]?.elements ?? 0} elements are there, laid out, the charts at their width`,
    }),
    mark({
      measure: 'layout shifts and charts that are drawn again',
      value: Math.max(...all.map(({ shift, misdrawn }) => shift + misdrawn)),
      unit: '',
      limit: 0,
      note: 'while the page opens',
    }),
    ...['first screen', 'whole page'].map((part, index) =>
      toRatioRow({
        ...base,
        measure: `${part}: the same elements from HTML, painted by the browser alone`,
        own: pasted[index]?.times ?? [],
        note: 'no script: what neither less code nor faster code can save',
      }),
    ),
    toRatioRow({
      ...base,
      measure: 'the same three charts: script and drawing',
      own: ownCharts.times,
      limit: 1,
      note: others,
    }),
  ];
}

const readBuilt = (file: string): string => readFileSync(join('dist', 'report', file), 'utf8');

/** The page as the panel has it, in a dark theme, with any script. */
function reportFiles(script: string): Record<string, string> {
  const html = renderPageHtml({ scriptUri: '', styleUri: 'page.css', cspSource: '', nonce: '' });
  return {
    // The script comes later, to be measured, and from a policy that lets Playwright in.
    'page.html': html
      .replace(/<script.*<\/script>|<meta http-equiv.*>/gu, '')
      .replace('<head>', '<head><link rel="stylesheet" href="theme.css">')
      .replace('<body>', `<body class="${themes.dark.bodyClass}">`),
    'theme.css': toThemeCss('dark'),
    'page.css': readBuilt('page.css'),
    'script.js': script,
  };
}

/** Opens files in a process that has drawn nothing before. */
async function inFreshPage<T>(
  browser: Browser,
  files: Record<string, string>,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const served = await serveFiles(files);
  const page = await browser.newPage({
    viewport: { width: 1000, height: 900 },
    reducedMotion: 'reduce',
  });
  try {
    await page.goto(`${served.url}page.html`);
    return await use(page);
  } finally {
    await page.close();
    served.close();
  }
}

function openReport(browser: Browser, elements: number | undefined): Promise<Opening> {
  const files = reportFiles(readBuilt('report.js'));
  return inFreshPage(browser, files, page =>
    measureOpening(page, { elements, message: pageStates.complete }),
  );
}

function openCharts(browser: Browser, { files, data }: Charts): Promise<number> {
  return inFreshPage(browser, files, page => measureCharts(page, data));
}

/** Fails unless all that the first screen shows is as it will be in the end. */
function assertFinal({ looks }: Opening): void {
  const [first = [], whole = []] = looks?.map(({ visible }) => visible) ?? [];
  const changed = whole.filter((element, index) => element !== first[index]);
  if (first.length === 0 || first.length !== whole.length || changed.length > 0) {
    throw new Error(
      `The first screen changes: ${first.length} elements, then ${whole.length}; ${changed[0] ?? ''}`,
    );
  }
}

/** The same report once more, as after a change in another window. */
async function drawAgain(browser: Browser): Promise<BenchRow> {
  const files = reportFiles(readBuilt('report.js'));
  const times = await inFreshPage(browser, files, async page => {
    await measureOpening(page, { elements: undefined, message: pageStates.complete });
    return page.evaluate(
      ({ data, count }) =>
        Array.from({ length: count }, () => {
          const startedAt = performance.now();
          window.dispatchEvent(new MessageEvent('message', { data }));
          document.body.getBoundingClientRect();
          return performance.now() - startedAt;
        }),
      { data: pageStates.complete, count: samples },
    );
  });
  const { median, spread } = toSample(times, 'ms');
  const note = 'the same report, as after a change in another window';
  return fact({ measure: 'drawing it again', value: median, unit: 'ms', spread, note });
}

function getReport(): ReportView {
  const message = pageStates.complete;
  if (message.type !== 'report/show') {
    throw new Error('This is no report.');
  }
  return message.report;
}
