import { openSideBar, runCommand, treeRow, webview } from '../../e2e/support/hands';
import { lookUpJob, waitForFigures } from '../../e2e/support/lookUp';
import { Workbench } from '../../e2e/support/workbench';
import { packageExtension } from '../../workbench/packageExtension.mjs';
import { type BenchRow, fact, mark } from '../benchRow';
import { toSample } from '../statistics';

import { measureActivation } from './activation';

import type { Page } from 'playwright-core';

export const name = 'workbench';

const openings = 15;
const limitMs = 60;

/** For so long nothing is asked of VS Code, so that it is not measured at what was asked before. */
const quietMs = 1500;

/** What the page of a report notes of a drawing, in milliseconds since it was navigated to. */
interface Drawing {
  /** The page runs its script. */
  beganAt: number;
  /** The extension's message with the report is there. */
  toldAt: number;
  /** The end of the frame that shows the report, laid out and painted. */
  drawnAt: number;
  elements: number;
}

/** Opens a full report again and again in a real VS Code that has the packaged extension. */
export async function run(): Promise<BenchRow[]> {
  packageExtension();
  const workbench = new Workbench({ settings: { 'jobPay.dataSource': 'sample' } });
  try {
    await workbench.open();
    const { page } = workbench;
    await page.context().addInitScript(noteDrawings);
    await openSideBar(page);
    await lookUpJob(page, 'Software Developer');
    await page.waitForTimeout(quietMs);
    const [, ...arrivals] = await readDrawings(page);
    const noted: Drawing[] = [];
    for (let opening = 0; opening < openings; opening += 1) {
      await runCommand(page, 'View: Close All Editors');
      await page.waitForTimeout(quietMs);
      noted.push(await openReport(page));
    }
    return [...toDrawingRows(noted, arrivals), await measureActivation(workbench)];
  } finally {
    await workbench.close();
  }
}

async function openReport(page: Page): Promise<Drawing> {
  await treeRow(page, 'Software Developer').click();
  // Whoever looks whether it is drawn takes part in the drawing.
  await page.waitForTimeout(quietMs);
  await waitForFigures(page);
  const [first] = await readDrawings(page);
  if (first === undefined) {
    throw new Error('The page did not note how it was opened.');
  }
  return first;
}

/** What the page in front noted so far. */
function readDrawings(page: Page): Promise<Drawing[]> {
  return webview(page)
    .locator('html')
    .evaluate(() => (globalThis as unknown as { drawings: Drawing[] }).drawings);
}

/**
 * Runs in every frame before its own scripts. VS Code writes a page into an empty frame, which takes
 * away all listeners: this one begins to listen when VS Code hands its interface to the page.
 */
function noteDrawings(): void {
  const drawings: Drawing[] = [];
  Object.assign(globalThis, { drawings });
  const note = (event: MessageEvent<unknown>): void => {
    const { data } = event;
    const isReport =
      typeof data === 'object' && data !== null && 'type' in data && data.type === 'report/show';
    if (!isReport) {
      return;
    }
    const toldAt = performance.now();
    // A task that a frame's callback asks for comes after its layout and its painting.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const drawnAt = performance.now();
        const elements = document.querySelectorAll('*').length;
        drawings.push({ beganAt, toldAt, drawnAt, elements });
      };
      port2.postMessage(null);
    });
  };
  let beganAt = NaN;
  Object.defineProperty(globalThis, 'acquireVsCodeApi', {
    configurable: true,
    set: (value: unknown) => {
      Object.defineProperty(globalThis, 'acquireVsCodeApi', { configurable: true, value });
      beganAt = performance.now();
      window.addEventListener('message', note, true);
    },
  });
}

function toDrawingRows(noted: readonly Drawing[], arrivals: readonly Drawing[]): BenchRow[] {
  const toDrawnMs = ({ drawnAt, toldAt }: Drawing): number => drawnAt - toldAt;
  const drawn = toSample(noted.map(toDrawnMs), 'ms');
  const arrived = toSample(arrivals.map(toDrawnMs), 'ms');
  const waited = toSample(
    noted.map(({ toldAt, beganAt }) => toldAt - beganAt),
    'ms',
  );
  const elements = toSample(
    noted.map(drawing => drawing.elements),
    '',
  );
  return [
    mark({
      measure: 'first drawing of a full report',
      value: drawn.median,
      unit: 'ms',
      spread: drawn.spread,
      limit: limitMs,
      note: `in a real VS Code, from the extension’s message to the end of the frame that shows it: five sections of ${elements.median} elements, none of them lazy`,
    }),
    fact({
      measure: 'figures that arrive on an open page',
      value: arrived.median,
      unit: 'ms',
      spread: arrived.spread,
      note: 'while a report is looked up: from each later message to the end of the frame that shows it',
    }),
    fact({
      measure: 'from the page’s first script to that message',
      value: waited.median,
      unit: 'ms',
      spread: waited.spread,
      note: 'the page loads, says that it is ready, and the extension reads the report',
    }),
  ];
}
