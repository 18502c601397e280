import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

import { formatStoredReport } from '../../src/reports/store/formatStoredReport';
import { createReportStore } from '../../src/reports/store/createReportStore';
import { createReportFolder } from '../../src/storage/reportFolder';
import { systemClock } from '../../src/storage/systemClock';
import { KeptLog } from '../support/keptLog';
import { isPending, makeReport, nothingAsked } from '../support/savedReports';

import { findRow, getReportsFolder, lookUpSample, waitFor } from './support/reports';

import type { ReportStore } from '../../src/reports/store/reportStore';

/** How soon a window must show a change of another one, in milliseconds. */
const limitMs = 1_000;

describe('a change of another window', () => {
  /** The store of the other window, on the same folder. */
  async function openOther(): Promise<ReportStore> {
    const files = createReportFolder(await getReportsFolder(), systemClock);
    return createReportStore({ files, clock: systemClock, log: new KeptLog() });
  }

  /** How long the tree of this window takes to show a change, in milliseconds. */
  async function timeUntil(
    isShown: (label: string | undefined) => boolean,
    id: string,
  ): Promise<number> {
    const before = Date.now();
    while (Date.now() - before < 10 * limitMs) {
      const row = await findRow(id);
      if (isShown(typeof row?.label === 'string' ? row.label : undefined)) {
        return Date.now() - before;
      }
      await systemClock.sleep(10);
    }
    return Infinity;
  }

  it('is in the tree within a second, ten times in a row', async () => {
    await lookUpSample({ sections: ['skillImpact'] });
    const other = await openOther();
    const times: number[] = [];

    for (let round = 0; round < 10; round += 1) {
      const id = `other-${round}`;
      await other.create(makeReport({ id, name: 'Made elsewhere' }));
      times.push(await timeUntil(label => label === 'Made elsewhere', id));
      await other.rename(id, 'Named elsewhere');
      times.push(await timeUntil(label => label === 'Named elsewhere', id));
      await other.remove(id);
      times.push(await timeUntil(label => label === undefined, id));
    }

    const slowest = Math.max(...times);
    process.stdout.write(`      ${times.length} changes, the slowest shown after ${slowest} ms\n`);
    assert.ok(slowest < limitMs, times.join(', '));
  });

  it('is shown while it runs a report', async () => {
    const id = 'run-elsewhere';
    const other = await openOther();
    await other.create(makeReport({ id, sections: { ...nothingAsked, pay: isPending('x') } }));
    await waitFor(() => findRow(id));
    const lease = join(await getReportsFolder(), `.${id}.lease`);
    const shows = async (words: string): Promise<true | undefined> =>
      String((await findRow(id))?.description).includes(words) || undefined;

    // The parent process outlives this one.
    await writeFile(lease, `${hostname()} ${process.ppid} another window`);
    await waitFor(() => shows('loading in another window'));
    const row = await findRow(id);
    assert.doesNotMatch(String(row?.contextValue), /resumable/u);
    await rm(lease);

    await waitFor(() => shows('pending, resumable'));
    await other.remove(id);
  });

  it('is shown there when made here', async () => {
    const other = await openOther();
    const id = await lookUpSample({ sections: ['skillImpact'] });

    await other.refresh([id]);

    const entry = await other.findEntry(id);
    assert.equal(entry?.problem, null);
    assert.ok(formatStoredReport(await other.get(id)).length > 0);
  });
});
