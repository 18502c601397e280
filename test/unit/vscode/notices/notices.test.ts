import assert from 'node:assert/strict';

import { AppError, cancelled, toAppError } from '../../../../src/domain/faults/appError';
import { getNotice, withResume } from '../../../../src/vscode/notices/notices';

import type { Notice } from '../../../../src/vscode/notices/notices';
import type { AnyAppError, AuthReason } from '../../../../src/domain/faults/appError';

function authError(reason: AuthReason): AnyAppError {
  return new AppError('auth', 'A sentence.', { details: { service: 'lightcast', reason } });
}

describe('getNotice', () => {
  it('shows nothing after a cancellation', () => {
    assert.equal(getNotice(cancelled()), null);
  });

  it('offers the invalid setting', () => {
    const error = new AppError('configuration', 'A sentence.', {
      details: { setting: 'jobPay.lightcast.apiUrl' },
    });

    assert.deepEqual(getNotice(error)?.buttons, [
      { does: 'openSetting', setting: 'jobPay.lightcast.apiUrl' },
    ]);
  });

  it('has no button for an invalid argument', () => {
    const error = new AppError('configuration', 'A sentence.', { details: { setting: null } });

    assert.deepEqual(getNotice(error)?.buttons, []);
  });

  for (const reason of ['missing', 'rejected', 'notEntitled'] as const) {
    it(`offers to sign in to the service when authorization is ${reason}`, () => {
      assert.deepEqual(getNotice(authError(reason))?.buttons[0], {
        does: 'signIn',
        service: 'lightcast',
      });
    });
  }

  it('offers to resume after a timeout', () => {
    const error = new AppError('pollTimeout', 'A sentence.', {
      details: { service: 'jobalyzer', waitedMs: 1 },
    });

    assert.deepEqual(getNotice(error)?.buttons[0], { does: 'resume' });
  });

  it('offers the log after an unexpected error', () => {
    assert.deepEqual(getNotice(toAppError(new TypeError('x')))?.buttons, [{ does: 'showLog' }]);
  });
});

describe('withResume', () => {
  const showLog = { does: 'showLog' } as const;
  const resume = { does: 'resume' } as const;
  const openSetting = { does: 'openSetting', setting: 'jobPay.polling.maxWaitSeconds' } as const;
  const signIn = { does: 'signIn', service: 'lightcast' } as const;

  for (const [name, buttons, expected] of [
    ['adds Resume to a notice without buttons', [], [resume]],
    ['adds Resume after the only button', [showLog], [showLog, resume]],
    ['replaces the second button', [signIn, showLog], [signIn, resume]],
    ['keeps a notice that has it', [resume, openSetting], [resume, openSetting]],
  ] as const satisfies [string, Notice['buttons'], Notice['buttons']][]) {
    it(name, () => {
      assert.deepEqual(withResume({ severity: 'error', buttons }).buttons, expected);
    });
  }
});
