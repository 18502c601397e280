import assert from 'node:assert/strict';

import {
  type AnyAppError,
  type AppErrorKind,
  type AppError,
  isAppError,
} from '../../src/domain/faults/appError';

/** The AppError that the work throws. Fails if it throws something else or nothing. */
export async function errorOf(work: Promise<unknown>): Promise<AnyAppError> {
  try {
    await work;
  } catch (thrown) {
    if (isAppError(thrown)) {
      return thrown;
    }
    assert.fail(`expected an AppError, but got ${String(thrown)}`);
  }
  assert.fail('expected an AppError, but nothing was thrown');
}

/** The AppError of a given kind that the work throws. */
export async function errorOfKind<K extends AppErrorKind>(
  kind: K,
  work: Promise<unknown>,
): Promise<AppError<K>> {
  const error = await errorOf(work);
  assert.equal(error.kind, kind, error.message);
  return error as AppError<K>;
}
