import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type SampleService, startSampleService } from '../../../src/sample/sampleService';
import { runCommand, webview } from '../../e2e/support/actions';
import { line, reportLimitMs } from '../../e2e/support/lookUp';
import { signInToPayScale } from '../../e2e/support/signIn';
import { Workbench } from '../../e2e/support/workbench';
import { wholeLookUp } from '../../support/wholeLookUp';
import { toRatioRow } from '../ratioRow';
import { getReadyAt, nameTheWait } from '../realTime/readyAt';

import { noteDrawings, readDrawings } from './drawings';
import { measureRepaint, repaintName } from './repaint';

import type { Page } from 'playwright-core';
import type { BenchRow } from '../benchRow';

/** A poll, a saved file and a message come before the frame. */
const limit = 4;

/** When the service has the reports. */
const readyAfterMs = [1500, 2500, 4000];
const rounds = 5;
const warmUpMs = 500;

const lookUpKeys = 'Control+Alt+Shift+KeyL';

/**
 * The lag with Retry-After: from when a service on this computer has a report to the end of the frame
 * of the open page that shows it.
 */
export async function measureLag(): Promise<BenchRow> {
  const service = await startSampleService({
    behavior: { jobalyzer: { pay: { readyAfterMs: 0, notReadyPolls: 0 } } },
  });
  const settings = {
    'jobPay.dataSource': 'live',
    'jobPay.jobalyzer.apiUrl': service.jobalyzer.apiUrl,
    'jobPay.jobalyzer.tokenUrl': service.jobalyzer.tokenUrl,
  };
  const workbench = new Workbench({ settings });
  try {
    bindLookUp(workbench);
    await workbench.open();
    const { page } = workbench;
    await noteDrawings(page);
    await signInToPayScale(page, service.credentials);
    // The first page of a window opens so late that the report is ready before it.
    await lookUp(page, service, warmUpMs);
    const lags: number[] = [];
    const repaints: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const afterMs of readyAfterMs) {
        lags.push(await lookUp(page, service, afterMs));
        repaints.push(await measureRepaint(page));
      }
    }
    return toRatioRow({
      measure: 'lag with Retry-After, from ready to rendered',
      own: lags,
      base: repaints,
      baseName: repaintName,
      unit: 'ms',
      limit,
      note: `in a real VS Code, to the end of the frame that shows it; ready after ${readyAfterMs.join(', ')} ms`,
    });
  } finally {
    await workbench.close();
    await service.stop();
  }
}

/** A key that looks up pay, whose argument answers every question but the last. */
function bindLookUp({ dataFolder }: Workbench): void {
  const folder = join(dataFolder, 'user/User');
  const args = { ...wholeLookUp, occupation: null, sections: ['pay'] };
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'keybindings.json'),
    JSON.stringify([{ key: 'ctrl+alt+shift+l', command: 'jobPay.lookUp', args }]),
  );
}

/** The milliseconds from ready to drawn of one look-up. */
async function lookUp(page: Page, service: SampleService, afterMs: number): Promise<number> {
  service.behavior.jobalyzer.pay.readyAfterMs = afterMs;
  nameTheWait(service, afterMs);
  await runCommand(page, 'View: Close All Editors');
  await page.keyboard.press(lookUpKeys);
  await line(page, /^Look up/).waitFor();
  await page.keyboard.press('Enter');
  await webview(page).locator('.chart > svg').first().waitFor({ timeout: reportLimitMs });
  const drawing = (await readDrawings(page)).find(({ hasCharts }) => hasCharts);
  return drawing === undefined ? NaN : drawing.drawnAt - getReadyAt(service, afterMs);
}
