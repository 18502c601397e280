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
  it('keeps its kind, sentence, details and cause', () => {
    const cause = new Error('below');

    const error = new AppError('storage', 'The disk is full.', { details: { path: '/x' }, cause });

    assert.deepEqual(
      [error.name, error.kind, error.message, error.details, error.cause],
      ['AppError', 'storage', 'The disk is full.', { path: '/x' }, cause],
    );
    assert.ok(error instanceof Error);
  });

  it('has no cause when there is none', () => {
    assert.equal('cause' in gone, false);
  });
});

describe('isAppError', () => {
  it('knows an AppError', () => {
    assert.equal(isAppError(gone), true);
  });

  it('knows one that another chunk of the bundle made', () => {
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
    it(`does not take ${inspect(value)} for one`, () => {
      assert.equal(isAppError(value), false);
    });
  }
});

describe('isCancelled', () => {
  it('knows who left from what failed', () => {
    assert.equal(isCancelled(cancelled()), true);
    assert.equal(isCancelled(gone), false);
    assert.equal(isCancelled(new Error('Cancelled.')), false);
  });
});

describe('throwIfCancelled', () => {
  it('throws once the signal is aborted and not before', () => {
    const controller = new AbortController();
    throwIfCancelled(controller.signal);

    controller.abort();

    assert.throws(() => {
      throwIfCancelled(controller.signal);
    }, isCancelled);
  });
});

describe('toAppError', () => {
  it('leaves an AppError as it is', () => {
    assert.equal(toAppError(gone), gone);
  });

  for (const thrown of [new TypeError('secret words'), 'secret words', undefined]) {
    it(`makes an unexpected error of ${String(thrown)}, which it keeps out of the sentence`, () => {
      const error = toAppError(thrown);

      assert.equal(error.kind, 'unexpected');
      assert.equal(error.cause, thrown);
      assert.ok(!error.message.includes('secret'));
    });
  }
});
