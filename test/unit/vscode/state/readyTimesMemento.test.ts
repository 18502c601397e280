import assert from 'node:assert/strict';

import { createReadyTimesMemento } from '../../../../src/vscode/state/readyTimesMemento';
import { FakeState } from '../../../support/fakeState';
import { settle } from '../../../support/fakeClock';
import { KeptLog } from '../../../support/keptLog';

describe('createReadyTimesMemento', () => {
  it('is empty at first', () => {
    assert.deepEqual(createReadyTimesMemento(new FakeState(), new KeptLog()).read(), {});
  });

  it('keeps values for the next window', () => {
    const state = new FakeState();

    createReadyTimesMemento(state, new KeptLog()).write({ 'live.jobalyzer.pay': [4000] });

    const next = createReadyTimesMemento(state, new KeptLog());
    assert.deepEqual(next.read(), { 'live.jobalyzer.pay': [4000] });
  });

  it('ignores an invalid value', async () => {
    const state = new FakeState();
    await state.update('jobPay.readyTimes', 'soon');

    assert.deepEqual(createReadyTimesMemento(state, new KeptLog()).read(), {});
  });

  it('logs a failed write and does not throw', async () => {
    const log = new KeptLog();
    const state = { get: () => undefined, update: () => Promise.reject(new Error('full')) };

    createReadyTimesMemento(state, log).write({});
    await settle();

    assert.equal(log.lines.length, 1);
    assert.match(log.lines[0] ?? '', /^warn Failed to save a report completion time/u);
  });
});
