import { openSideBar, runCommand, treeRow } from '../../e2e/support/actions';
import { lookUpJob, waitForFigures } from '../../e2e/support/lookUp';
import { type BenchRow, fact } from '../benchRow';
import { toRatioRow } from '../ratioRow';
import { toSample } from '../statistics';

import { type Drawing, noteDrawings, readDrawings } from './drawings';
import { measureRepaint, repaintName } from './repaint';

import type { Page } from 'playwright-core';

const openings = 15;

/** Drawing builds the elements first, which the copy has already. */
const limit = 3;

/** VS Code is left idle for this long, so that earlier work doesn't count. */
const quietMs = 1500;

/** Looks up a full report and opens it repeatedly. */
export async function measureOpenings(page: Page): Promise<BenchRow[]> {
  await noteDrawings(page);
  await openSideBar(page);
  await lookUpJob(page, 'Software Developer');
  await page.waitForTimeout(quietMs);
  const [, ...arrivals] = await readDrawings(page);
  const noted: Drawing[] = [];
  const repaints: number[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    await runCommand(page, 'View: Close All Editors');
    await page.waitForTimeout(quietMs);
    noted.push(await openReport(page));
    repaints.push(await measureRepaint(page));
  }
  return toDrawingRows(noted, { arrivals, repaints });
}

async function openReport(page: Page): Promise<Drawing> {
  await treeRow(page, 'Software Developer').click();
  // Checking whether it is drawn would slow the drawing down.
  await page.waitForTimeout(quietMs);
  await waitForFigures(page);
  const [first] = await readDrawings(page);
  if (first === undefined) {
    throw new Error('The page did not note how it was opened.');
  }
  return first;
}

function toDrawingRows(
  noted: readonly Drawing[],
  { arrivals, repaints }: { arrivals: readonly Drawing[]; repaints: readonly number[] },
): BenchRow[] {
  const toDrawnMs = ({ drawnAt, toldAt }: Drawing): number => drawnAt - toldAt;
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
    toRatioRow({
      measure: 'first drawing of a full report',
      own: noted.map(toDrawnMs),
      base: repaints,
      baseName: repaintName,
      unit: 'ms',
      limit,
      note: `in a real VS Code, from the extension’s message to the end of the frame that shows it: ${elements.median} elements, none of them lazy`,
    }),
    fact({
      measure: 'data that arrives on an open page',
      value: arrived.median,
      unit: 'ms',
      spread: arrived.spread,
      note: 'during a lookup: from each later message to the end of the frame that shows it',
    }),
    fact({
      measure: 'from the page’s first script to the message with the report',
      value: waited.median,
      unit: 'ms',
      spread: waited.spread,
      note: 'the page loads, says that it is ready, and the extension reads the report',
    }),
  ];
}
