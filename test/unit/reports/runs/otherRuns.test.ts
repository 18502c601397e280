import assert from 'node:assert/strict';

import { OtherRuns } from '../../../../src/reports/runs/otherRuns';
import { FakeClock, settle } from '../../../support/fakeClock';
import { KeptLog } from '../../../support/keptLog';

describe('OtherRuns', () => {
  /** Reports that other windows hold; a test changes it. */
  let held: Set<string>;
  let clock: FakeClock;
  let log: KeptLog;
  let runs: OtherRuns;
  let changes: string[][];

  beforeEach(() => {
    held = new Set(['a']);
    clock = new FakeClock();
    log = new KeptLog();
    runs = new OtherRuns({
      leases: {
        findHeldByOthers: (ids = [...held]) => Promise.resolve(ids.filter(id => held.has(id))),
      },
      clock,
      log,
    });
    changes = [];
    runs.onDidChange(ids => changes.push([...ids]));
  });

  afterEach(() => runs.dispose());

  it('are known after a refresh', async () => {
    assert.equal(runs.has('a'), false);

    await runs.refresh();

    assert.equal(runs.has('a'), true);
    assert.equal(runs.has('b'), false);
    assert.deepEqual(changes, [['a']]);
  });

  it('report only what changed', async () => {
    await runs.refresh();
    held = new Set(['a', 'b']);
    await runs.refresh(['a', 'b']);
    await runs.refresh(['a', 'b']);
    held = new Set(['b']);
    await runs.refresh();

    assert.deepEqual(changes, [['a'], ['b'], ['a']]);
    assert.equal(runs.has('a'), false);
  });

  it('check only the given reports', async () => {
    await runs.refresh();
    held = new Set();

    await runs.refresh(['b']);

    assert.equal(runs.has('a'), true);
  });

  it('detect by polling that a window has exited, and then stop polling', async () => {
    await runs.refresh();
    held = new Set();

    await clock.advance(5_000);
    await settle();
    const { length } = clock.sleeps;
    await clock.advance(60_000);

    assert.equal(runs.has('a'), false);
    assert.deepEqual(changes, [['a'], ['a']]);
    assert.equal(clock.sleeps.length, length);
  });

  it('stop polling when the extension closes', async () => {
    await runs.refresh();
    runs.dispose();
    held = new Set();

    await clock.advance(60_000);
    await settle();

    assert.equal(runs.has('a'), true);
  });

  it("stay the same when the leases can't be read", async () => {
    await runs.refresh();
    const broken = new OtherRuns({
      leases: { findHeldByOthers: () => Promise.reject(new Error('EACCES')) },
      clock,
      log,
    });

    await broken.refresh();

    assert.equal(broken.has('a'), false);
    assert.match(log.lines.join(), /Failed to read the leases of other windows/u);
  });
});
