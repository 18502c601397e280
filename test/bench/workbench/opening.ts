import { openSideBar, runCommand, treeRow } from '../../e2e/support/hands';
import { lookUpJob, waitForFigures } from '../../e2e/support/lookUp';
import { type BenchRow, fact, mark } from '../benchRow';
import { toSample } from '../statistics';

import { type Drawing, noteDrawings, readDrawings } from './drawings';

import type { Page } from 'playwright-core';

const openings = 15;
const limitMs = 60;

/** For so long nothing is asked of VS Code, so that it is not measured at what was asked before. */
const quietMs = 1500;

/** Looks up a full report, and opens it again and again. */
export async function measureOpenings(page: Page): Promise<BenchRow[]> {
  await noteDrawings(page);
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
  return toDrawingRows(noted, arrivals);
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
