import assert from 'node:assert/strict';
import { readdir, readFile, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

import { parseStoredReport } from '../../src/reports/store/parseStoredReport';
import { startSampleService, type SampleService } from '../../src/sample/sampleService';
import { createReportFolder } from '../../src/storage/reportFolder';

import { inPool } from './support/inPool';
import { openWindow } from './support/openWindow';
import { readTable, type TableRow } from './support/readTable';
import { withScratchFolder } from './support/scratchFolder';
import { shortClock } from './support/shortClock';
import { spawnHost } from './support/spawnHost';
import { countCase } from './support/tally';

import type { Report } from '../../src/domain/report/report';
import type { Fault } from '../../src/sample/faults';

const table = readTable('killPoints.md');

/** The first look finds nothing, the second the report: there are polls to be killed between. */
const waits = { readyAfterMs: 0, notReadyPolls: 1 };

/** What the service does while the process is killed, where the process itself cannot stand still. */
const held: Record<string, Fault> = {
  'order 1: held, carried out': {
    on: 'jobalyzer.order',
    effect: { kind: 'hang' },
    executed: true,
  },
  'order 1: held, not carried out': { on: 'jobalyzer.order', effect: { kind: 'hang' } },
  'look at pay 1: held': { on: 'jobalyzer.pay', effect: { kind: 'hang' } },
};

/** Looks a job up until the process is killed at the step, then opens another window. */
function killAt(step: string): Promise<TableRow> {
  return withScratchFolder(async folder => {
    const faults = held[step] === undefined ? [] : [held[step]];
    const behavior = { jobalyzer: { pay: waits, experience: waits }, faults };
    const service = await startSampleService({ behavior });
    const { jobalyzer, lightcast, credentials } = service;
    const task = { does: 'lookUp' } as const;
    const order = { service: { jobalyzer, lightcast, credentials }, folder, task };
    try {
      const first = spawnHost({ ...order, stopAt: step });
      await killWhenHeld(service, first, faults[0]);
      const { wasKilled } = await first.ended;
      assert.ok(wasKilled, `it never came to ${step}`);
      // A file is a whole report or is not there, before anybody has cleaned up.
      await readReports(folder);
      await age(folder);
      const resumed = await resume(service, folder);
      return { step, 'billed orders': String(service.orders), resumed, ...(await tell(folder)) };
    } finally {
      await service.stop();
    }
  });
}

async function killWhenHeld(
  { requests }: SampleService,
  host: ReturnType<typeof spawnHost>,
  fault: Fault | undefined,
): Promise<void> {
  while (fault !== undefined && !requests.some(request => request.fault === 'hang')) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  if (fault !== undefined) {
    host.kill();
  }
}

/** Makes what is there a quarter of an hour old, as if the computer had been off since. */
async function age(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name));
    const then = new Date(mtimeMs - 15 * 60_000);
    await utimes(join(folder, name), then, then);
  }
}

/** Everything that a window does when it opens. */
async function resume(service: SampleService, folder: string): Promise<string> {
  const window = openWindow({ service, folder, clock: shortClock });
  const results = await window.runs.resumeAll(new AbortController().signal);
  // The next save sweeps away what crashed ones have left.
  await createReportFolder(folder, shortClock).write('another.txt', '');
  return results.map(({ end }) => end).join(', ') || '–';
}

async function readReports(folder: string): Promise<Report[]> {
  const names = (await readdir(folder)).filter(name => /^[^.].*\.json$/u.test(name));
  const texts = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')));
  return texts.map(text => {
    const stored = parseStoredReport(text);
    assert.ok(stored.problem === null, 'a file is not whole');
    return stored.report;
  });
}

async function tell(folder: string): Promise<TableRow> {
  const reports = await readReports(folder);
  const left = (await readdir(folder)).filter(name => name.startsWith('.'));
  const nothing = { order: '–', pay: '–', experience: '–' };
  const [told = nothing] = reports.map(report => ({
    order: report.order?.state ?? '–',
    pay: report.sections.pay.state,
    experience: report.sections.experience.state,
  }));
  return {
    reports: String(reports.length),
    ...told,
    left: left.map(name => name.split('.').at(-1)).join(', ') || '–',
  };
}

describe('a lookup whose process is killed', function () {
  this.timeout(60_000);
  let outcomes = new Map<TableRow, Promise<TableRow>>();

  before(() => {
    outcomes = inPool(table, 3, ({ step = '' }) => killAt(step));
  });

  for (const row of table) {
    it(`loses nothing and pays once: ${row['step'] ?? ''}`, async () => {
      const outcome = await outcomes.get(row)!;
      countCase({ orders: Number(outcome['billed orders']), order: outcome['order'] });

      assert.deepEqual(outcome, row);
      const { order, 'billed orders': billed } = outcome;
      assert.ok(billed === '0' || billed === '1');
      assert.ok(billed === '0' || order === 'placed' || order === 'unknown', 'billed, and denied');
    });
  }

  it('has a row for every step of a lookup', async () => {
    const behavior = { jobalyzer: { pay: waits, experience: waits } };
    const service = await startSampleService({ behavior });
    try {
      const { jobalyzer, lightcast, credentials } = service;
      const { steps, ends } = await withScratchFolder(
        folder =>
          spawnHost({
            service: { jobalyzer, lightcast, credentials },
            folder,
            task: { does: 'lookUp' },
            stopAt: null,
          }).ended,
      );

      assert.deepEqual(ends, ['finished']);
      const told = new Set(table.map(({ step }) => step));
      assert.deepEqual(
        steps.filter(step => !told.has(step)),
        [],
      );
    } finally {
      await service.stop();
    }
  });
});
