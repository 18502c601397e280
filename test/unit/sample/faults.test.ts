import assert from 'node:assert/strict';

import { type Fault, FaultQueue, isCarriedOut } from '../../../src/sample/faults';

const hang: Fault = { on: 'jobalyzer.pay', misdeed: { kind: 'hang' } };

describe('FaultQueue', () => {
  it('befalls only the calls it is meant for', () => {
    const queue = new FaultQueue([hang]);

    assert.equal(queue.take('jobalyzer.order'), undefined);
    assert.equal(queue.take('jobalyzer.pay'), hang);
  });

  it('is gone after it happened once', () => {
    const faults = [hang];
    const queue = new FaultQueue(faults);

    queue.take('jobalyzer.pay');

    assert.deepEqual(faults, []);
    assert.equal(queue.take('jobalyzer.pay'), undefined);
  });

  it('happens so many times, after so many calls that it spares', () => {
    const queue = new FaultQueue([{ ...hang, skip: 2, times: 2 }]);
    const taken = Array.from({ length: 6 }, () => queue.take('jobalyzer.pay') !== undefined);

    assert.deepEqual(taken, [false, false, true, true, false, false]);
  });

  it('takes faults in their order', () => {
    const reset: Fault = { on: 'any', misdeed: { kind: 'reset' } };
    const queue = new FaultQueue([reset, hang]);

    assert.deepEqual([queue.take('jobalyzer.pay'), queue.take('jobalyzer.pay')], [reset, hang]);
  });

  it('takes faults that are added later', () => {
    const faults: Fault[] = [];
    const queue = new FaultQueue(faults);

    faults.push({ ...hang, on: ['jobalyzer.pay', 'lightcast.meta'] });

    assert.ok(queue.take('lightcast.meta'));
  });

  it('counts anew for a fault that is added again', () => {
    const faults = [hang];
    const queue = new FaultQueue(faults);
    queue.take('jobalyzer.pay');

    faults.push(hang);

    assert.equal(queue.take('jobalyzer.pay'), hang);
  });
});

describe('isCarriedOut', () => {
  it('is true for faults that spoil the right answer, false for those that replace it', () => {
    const isDone = (misdeed: Fault['misdeed']): boolean => isCarriedOut({ on: 'any', misdeed });

    assert.equal(isDone({ kind: 'resetAmid' }), true);
    assert.equal(isDone({ kind: 'rewrite', change: body => body }), true);
    assert.equal(isDone({ kind: 'answer', status: 503 }), false);
    assert.equal(isDone({ kind: 'reset' }), false);
  });

  it('does as it is told', () => {
    assert.equal(isCarriedOut({ on: 'any', misdeed: { kind: 'reset' }, carriedOut: true }), true);
  });
});
