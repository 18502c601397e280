import assert from 'node:assert/strict';

import { findFault, isFaultyRoute } from './support/faultSwitches';
import { inPool } from './support/inPool';
import { readTable, type TableRow } from './support/readTable';
import { type FaultOutcome, runFault } from './support/runFault';
import { countCase, describeTally } from './support/tally';

const tables = {
  line: readTable('faults', 'line.md'),
  redirect: readTable('faults', 'redirect.md'),
  status: readTable('faults', 'status.md'),
  service: readTable('faults', 'service.md'),
  rateLimiter: readTable('faults', 'pace.md'),
};

/** Looks that follow the schedule come within this time of each other, in milliseconds. */
const ownWaitMs = { least: 250, most: 1100 };

/** Most of a case is waiting for the disk and the network. */
const casesAtOnce = 6;

function begin({ route = '', fault = '', times }: TableRow): Promise<FaultOutcome> {
  const setting = findFault(fault);
  assert.ok(setting !== undefined, `there is no fault ${fault}`);
  assert.ok(isFaultyRoute(route), `there is no route ${route}`);
  assert.ok(times === 'once' || times === 'always', `it happens once or always, not ${times}`);
  return runFault(route, setting, times === 'once' ? 1 : Infinity);
}

/** What the table says, from what happened: the same words, so that a difference can be read. */
function toRow(row: TableRow, outcome: FaultOutcome): TableRow {
  return {
    ...row,
    sees: isSeen(row['sees'] ?? '', outcome.sees) ? (row['sees'] ?? '') : outcome.sees,
    section: outcome.section,
    order: outcome.order,
    link: outcome.hasLink ? 'kept' : '–',
    orders: String(outcome.orders),
    requests: String(outcome.requests),
    ...('wait' in row ? { wait: toWait(row['wait'] ?? '', outcome.waitMs) } : {}),
    later: outcome.later,
  };
}

/** The kind, and somewhere in the sentence these words. */
function isSeen(expected: string, seen: string): boolean {
  const [kind = '', words = ''] = expected.split(/: (.*)/u);
  return seen.startsWith(`${kind}: `) && seen.includes(words);
}

function toWait(expected: string, waitMs: number | undefined): string {
  if (waitMs === undefined) {
    return '–';
  }
  const isOwn = waitMs >= ownWaitMs.least && waitMs <= ownWaitMs.most;
  return expected === 'own' && isOwn ? 'own' : String(Math.round(waitMs));
}

/** What holds whatever goes wrong. */
function checkPromises(outcome: FaultOutcome): void {
  const { orders, ordersLater, order, leaks } = outcome;
  assert.ok(orders <= 1, 'it was ordered twice');
  assert.equal(ordersLater, orders, 'going on ordered again');
  assert.ok(orders === 0 || order === 'placed' || order === 'unknown', 'a billed order is denied');
  assert.deepEqual(leaks, []);
}

// Of the whole run, whichever file counted it.
after(() => process.stdout.write(`\n  ${describeTally()}\n`));

for (const [name, rows] of Object.entries(tables)) {
  describe(`a look-up that meets a fault: ${name}`, function () {
    this.timeout(60_000);
    let outcomes = new Map<TableRow, Promise<FaultOutcome>>();

    before(() => {
      outcomes = inPool(rows, casesAtOnce, begin);
    });

    for (const row of rows) {
      it(`${row['route'] ?? ''}: ${row['fault'] ?? ''}, ${row['times'] ?? ''}`, async () => {
        const outcome = await outcomes.get(row)!;
        const { ordersLater: orders, order, leaks } = outcome;
        countCase({ orders, order, leaks: leaks.length });

        assert.deepEqual(toRow(row, outcome), row);
        checkPromises(outcome);
      });
    }
  });
}
