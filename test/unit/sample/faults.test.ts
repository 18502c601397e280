import assert from 'node:assert/strict';

import { type Fault, FaultQueue, isExecuted } from '../../../src/sample/faults';

const hang: Fault = { on: 'jobalyzer.pay', effect: { kind: 'hang' } };

describe('FaultQueue', () => {
  it('applies to the configured routes only', () => {
    const queue = new FaultQueue([hang]);

    assert.equal(queue.take('jobalyzer.order'), undefined);
    assert.equal(queue.take('jobalyzer.pay'), hang);
  });

  it('removes a fault after it occurred once', () => {
    const faults = [hang];
    const queue = new FaultQueue(faults);

    queue.take('jobalyzer.pay');

    assert.deepEqual(faults, []);
    assert.equal(queue.take('jobalyzer.pay'), undefined);
  });

  it('skips requests, then applies the fault the configured number of times', () => {
    const queue = new FaultQueue([{ ...hang, skip: 2, times: 2 }]);
    const taken = Array.from({ length: 6 }, () => queue.take('jobalyzer.pay') !== undefined);

    assert.deepEqual(taken, [false, false, true, true, false, false]);
  });

  it('applies faults in order', () => {
    const reset: Fault = { on: 'any', effect: { kind: 'reset' } };
    const queue = new FaultQueue([reset, hang]);

    assert.deepEqual([queue.take('jobalyzer.pay'), queue.take('jobalyzer.pay')], [reset, hang]);
  });

  it('accepts faults that are added later', () => {
    const faults: Fault[] = [];
    const queue = new FaultQueue(faults);

    faults.push({ ...hang, on: ['jobalyzer.pay', 'lightcast.meta'] });

    assert.ok(queue.take('lightcast.meta'));
  });

  it('resets the count when a fault is added again', () => {
    const faults = [hang];
    const queue = new FaultQueue(faults);
    queue.take('jobalyzer.pay');

    faults.push(hang);

    assert.equal(queue.take('jobalyzer.pay'), hang);
  });
});

describe('isExecuted', () => {
  it('is true for faults that alter the correct response, false for those that replace it', () => {
    const isDone = (effect: Fault['effect']): boolean => isExecuted({ on: 'any', effect });

    assert.equal(isDone({ kind: 'resetAmid' }), true);
    assert.equal(isDone({ kind: 'rewrite', change: body => body }), true);
    assert.equal(isDone({ kind: 'answer', status: 503 }), false);
    assert.equal(isDone({ kind: 'reset' }), false);
  });

  it('prefers an explicit value', () => {
    assert.equal(isExecuted({ on: 'any', effect: { kind: 'reset' }, executed: true }), true);
  });
});
