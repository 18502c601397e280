import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

import { pageStates } from '../../support/pageStates';
import { themes, toThemeCss } from '../../support/themes';
import { chromiumArguments, getChromium } from '../../workbench/chromium.mjs';
import { type BenchRow, fact, mark } from '../benchRow';
import { toSample } from '../statistics';

import { toChartFigures } from './chartFigures';
import { buildOwnCharts, buildPeerPages, type PeerPage } from './peerPages';

import type { ToPage } from '../../../src/protocol/messages';
import type { ChartFigures } from './chartFigures';

export const name = 'reportPage';

const samples = 15;

/** How long a fresh page took to run its script, and then to draw. */
interface Drawing {
  scriptMs: number;
  drawMs: number;
}

/** Measures the page as it is built in `dist/report`: `npm run build:production` builds it. */
export async function run(): Promise<BenchRow[]> {
  const browser = await chromium.launch({ executablePath: getChromium(), args: chromiumArguments });
  try {
    const own: Drawing[] = [];
    const ownCharts = { page: await buildOwnCharts(), drawings: [] as Drawing[] };
    const others = (await buildPeerPages()).map(peer => ({ peer, drawings: [] as Drawing[] }));
    // In turns, so that what else the machine does falls on all of them.
    for (let sample = 0; sample < samples; sample += 1) {
      own.push(await drawReport(browser));
      ownCharts.drawings.push(await drawOwnCharts(browser, ownCharts.page));
      for (const { peer, drawings } of others) {
        drawings.push(await drawPeer(browser, peer));
      }
    }
    const peers = others.map(({ peer, drawings }) => ({ name: peer.name, drawings }));
    return [
      ...toDrawRows(own, peers),
      ...toChartRows(ownCharts.drawings, peers),
      await drawAgain(browser),
    ];
  } finally {
    await browser.close();
  }
}

type Peers = readonly { name: string; drawings: readonly Drawing[] }[];

function toDrawRows(own: readonly Drawing[], peers: Peers): BenchRow[] {
  const { median, spread } = toSample(own.map(toDrawMs), 'ms');
  return [
    fact({
      measure: 'first drawing of a full report, in a process that has drawn nothing before',
      value: median,
      unit: 'ms',
      spread,
      note: 'from the message to every section laid out at its own width, none of it lazy: seven sections, sixteen charts',
    }),
    fact({
      measure: 'a full report, script and drawing',
      value: toSample(own.map(toOpenMs), 'ms').median,
      unit: 'ms',
      spread: toSample(own.map(toOpenMs), 'ms').spread,
      peers: `three charts and no page: ${describe(peers, toOpenMs)}`,
      note: 'in a fresh page',
    }),
  ];
}

/** The same three charts, each library's beside ours. */
function toChartRows(own: readonly Drawing[], peers: Peers): BenchRow[] {
  const opened = toSample(own.map(toOpenMs), 'ms');
  const drawn = toSample(own.map(toDrawMs), 'ms');
  const quickest = Math.min(
    ...peers.map(({ drawings }) => toSample(drawings.map(toOpenMs), 'ms').median),
  );
  return peers.length === 0
    ? []
    : [
        mark({
          measure: 'the same three charts, beside the quicker library: script and drawing',
          value: opened.median / quickest,
          unit: '×',
          limit: 1,
          peers: describe(peers, toOpenMs),
          note: `ours ${opened.median.toFixed(0)} ms, ${opened.spread}; fresh pages in turns`,
        }),
        fact({
          measure: 'the same three charts, drawing alone',
          value: drawn.median,
          unit: 'ms',
          spread: drawn.spread,
          peers: describe(peers, toDrawMs),
          note: 'scripts loaded before',
        }),
      ];
}

function describe(peers: Peers, toMs: (drawing: Drawing) => number): string {
  return peers
    .map(({ name: peer, drawings }) => {
      const { median } = toSample(drawings.map(toMs), 'ms');
      return `${peer} ${median.toFixed(0)} ms`;
    })
    .join('; ');
}

const toDrawMs = ({ drawMs }: Drawing): number => drawMs;
const toOpenMs = ({ scriptMs, drawMs }: Drawing): number => scriptMs + drawMs;

const readBuilt = (file: string): string => readFileSync(join('dist', 'report', file), 'utf8');

async function drawReport(browser: Browser): Promise<Drawing> {
  const page = await openReportPage(browser);
  const scriptMs = await runScript(page, readBuilt('report.js'));
  await waitForFrame(page);
  const drawMs = await measureDrawing(page);
  await page.close();
  return { scriptMs, drawMs };
}

/** The page as the panel has it, in a dark theme, before its script. */
async function openReportPage(browser: Browser): Promise<Page> {
  const page = await openPage(
    browser,
    `<style>${toThemeCss('dark')}${readBuilt('page.css')}</style>`,
    `<body class="${themes.dark.bodyClass}"><div id="root"></div></body>`,
  );
  await page.evaluate(() => {
    const api = { postMessage: () => undefined, setState: () => undefined };
    Object.assign(globalThis, { acquireVsCodeApi: () => api });
  });
  return page;
}

async function openPage(browser: Browser, head: string, body: string): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1000, height: 900 },
    reducedMotion: 'reduce',
  });
  await page.setContent(`<!doctype html><html><head>${head}</head>${body}</html>`);
  return page;
}

/** Runs a script as the page's own, and gives how long that took in milliseconds. */
function runScript(page: Page, script: string): Promise<number> {
  return page.evaluate(text => {
    const element = document.createElement('script');
    element.textContent = text;
    const startedAt = performance.now();
    document.body.append(element);
    return performance.now() - startedAt;
  }, script);
}

/** What the page says while the extension reads the report is on the screen before its message. */
function waitForFrame(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise(resolve => {
        requestAnimationFrame(() => setTimeout(resolve));
      }),
  );
}

async function drawAgain(browser: Browser): Promise<BenchRow> {
  const page = await openReportPage(browser);
  await runScript(page, readBuilt('report.js'));
  await measureDrawing(page);
  const times: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    times.push(await measureDrawing(page));
  }
  const { median, spread } = toSample(times, 'ms');
  const note = 'the same report, as after a change in another window';
  return fact({ measure: 'drawing it again', value: median, unit: 'ms', spread, note });
}

/** From the message to a page of which everything is laid out, in milliseconds. */
async function measureDrawing(page: Page): Promise<number> {
  const { tookMs, empty, misfits } = await page.evaluate(data => {
    const startedAt = performance.now();
    window.dispatchEvent(new MessageEvent('message', { data }));
    document.body.getBoundingClientRect();
    const endedAt = performance.now();
    const boxes = [...document.querySelectorAll('section, .chart')];
    const charts = [...document.querySelectorAll<SVGSVGElement>('.chart > svg')];
    return {
      tookMs: endedAt - startedAt,
      empty: boxes.filter(box => box.getBoundingClientRect().height < 10).length,
      misfits: charts.filter(chart => chart.viewBox.baseVal.width !== chart.clientWidth).length,
    };
  }, pageStates.complete);
  if (empty + misfits > 0) {
    throw new Error(`${empty} sections or charts were not drawn, ${misfits} at another width.`);
  }
  return tookMs;
}

async function drawOwnCharts(browser: Browser, { script }: PeerPage): Promise<Drawing> {
  const page = await openReportPage(browser);
  const scriptMs = await runScript(page, script);
  const drawMs = await page.evaluate(report => {
    const drawing = globalThis as unknown as { drawCharts: (of: unknown) => number };
    const startedAt = performance.now();
    const drawn = drawing.drawCharts(report);
    document.body.getBoundingClientRect();
    const tookMs = performance.now() - startedAt;
    if (drawn < 3) {
      throw new Error('Not all three charts were drawn.');
    }
    return tookMs;
  }, getReport(pageStates.complete));
  await page.close();
  return { scriptMs, drawMs };
}

async function drawPeer(browser: Browser, { script }: PeerPage): Promise<Drawing> {
  const page = await openPage(browser, '', '<body></body>');
  const scriptMs = await runScript(page, script);
  const drawMs = await page.evaluate(
    figures => {
      const drawing = globalThis as unknown as { drawCharts: (figures: ChartFigures) => number };
      const startedAt = performance.now();
      const drawn = drawing.drawCharts(figures);
      document.body.getBoundingClientRect();
      const tookMs = performance.now() - startedAt;
      if (drawn < 3) {
        throw new Error('The library did not draw three charts.');
      }
      return tookMs;
    },
    toChartFigures(getReport(pageStates.complete)),
  );
  await page.close();
  return { scriptMs, drawMs };
}

function getReport(message: ToPage): Parameters<typeof toChartFigures>[0] {
  if (message.type !== 'report/show') {
    throw new Error('This is no report.');
  }
  return message.report;
}
