import assert from 'node:assert/strict';
import { inspect } from 'node:util';

import {
  AppError,
  cancelled,
  isAppError,
  isCancelled,
  throwIfCancelled,
  toAppError,
} from '../../../../src/domain/faults/appError';

const gone = new AppError('noData', 'Gone.', { details: { service: 'lightcast' } });

describe('AppError', () => {
  it('has a kind, a message, details and a cause', () => {
    const cause = new Error('below');

    const error = new AppError('storage', 'The disk is full.', { details: { path: '/x' }, cause });

    assert.deepEqual(
      [error.name, error.kind, error.message, error.details, error.cause],
      ['AppError', 'storage', 'The disk is full.', { path: '/x' }, cause],
    );
    assert.ok(error instanceof Error);
  });

  it('has no cause by default', () => {
    assert.equal('cause' in gone, false);
  });
});

describe('isAppError', () => {
  it('accepts an AppError', () => {
    assert.equal(isAppError(gone), true);
  });

  it('accepts an AppError of another chunk of the bundle', () => {
    const other = Object.assign(new Error('Gone.'), {
      name: 'AppError',
      kind: 'noData',
      details: {},
    });

    assert.equal(isAppError(other), true);
  });

  for (const value of [
    new Error('x'),
    Object.assign(new Error('x'), { name: 'AppError' }),
    { name: 'AppError', kind: 'noData' },
    'AppError',
    null,
    undefined,
  ]) {
    it(`rejects ${inspect(value)}`, () => {
      assert.equal(isAppError(value), false);
    });
  }
});

describe('isCancelled', () => {
  it('distinguishes cancellation from failure', () => {
    assert.equal(isCancelled(cancelled()), true);
    assert.equal(isCancelled(gone), false);
    assert.equal(isCancelled(new Error('Canceled.')), false);
  });
});

describe('throwIfCancelled', () => {
  it('throws only after the signal is aborted', () => {
    const controller = new AbortController();
    throwIfCancelled(controller.signal);

    controller.abort();

    assert.throws(() => {
      throwIfCancelled(controller.signal);
    }, isCancelled);
  });
});

describe('toAppError', () => {
  it('returns an AppError unchanged', () => {
    assert.equal(toAppError(gone), gone);
  });

  for (const thrown of [new TypeError('secret words'), 'secret words', undefined]) {
    it(`converts ${String(thrown)} to an unexpected error without including it in the message`, () => {
      const error = toAppError(thrown);

      assert.equal(error.kind, 'unexpected');
      assert.equal(error.cause, thrown);
      assert.ok(!error.message.includes('secret'));
    });
  }
});
