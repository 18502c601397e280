import assert from 'node:assert/strict';

import { describeFailure, describeProgress } from '../../../../../media/report/speech/stateSpeech';

import type { SectionFailure } from '../../../../../src/domain/report/section';
import type { AppErrorKind } from '../../../../../src/domain/faults/appError';

const waiting = {
  phase: 'waiting',
  attempts: 4,
  waitedMs: 18_000,
  maxWaitMs: 300_000,
  nextPollInMs: 3000,
} as const;

describe('describeProgress', () => {
  it('counts looks, time waited of the limit, and time to the next look', () => {
    assert.equal(
      describeProgress('PayScale', waiting, 0),
      'PayScale is preparing this. Look 4, waited 18 s of at most 5 min; next look in 3 s.',
    );
  });

  it('goes on counting between two looks, and never past the limit', () => {
    assert.match(describeProgress('PayScale', waiting, 2000), /waited 20 s .* next look in 1 s/u);
    assert.match(
      describeProgress('PayScale', waiting, 1e9),
      /waited 5 min of at most 5 min; next look in 0 s/u,
    );
  });

  it('says what is done before there is anything to wait for', () => {
    assert.equal(
      describeProgress('PayScale', { ...waiting, phase: 'ordering' }, 0),
      'Ordering from PayScale.',
    );
    assert.equal(
      describeProgress('Lightcast', { ...waiting, phase: 'asking' }, 0),
      'Asking Lightcast.',
    );
  });
});

describe('describeFailure', () => {
  const fail = (kind: string, reason: string | null = null): SectionFailure => ({
    kind,
    reason,
    message: '',
    service: null,
    status: null,
  });
  const remedies: Record<AppErrorKind, string> = {
    cancelled: 'resume',
    configuration: 'openSettings',
    auth: 'signInLightcast',
    network: 'resume',
    http: 'resume',
    responseShape: 'showLog',
    requestRejected: 'lookUpAgain',
    noData: 'lookUpAgain',
    pollTimeout: 'resume',
    storage: 'showLog',
    unexpected: 'showLog',
  };

  for (const [kind, action] of Object.entries(remedies)) {
    it(`offers ${action} for ${kind}`, () => {
      const { title, remedy } = describeFailure(fail(kind), 'Lightcast', true);

      assert.equal(remedy.action, action);
      assert.match(title, /\.$/u);
    });
  }

  it('offers another order where there is no link to go on from', () => {
    assert.equal(describeFailure(fail('network'), 'PayScale', false).remedy.action, 'orderAgain');
  });

  it('tells the three ways apart in which a sign-in fails', () => {
    const titleOf = (reason: string | null): string =>
      describeFailure(fail('auth', reason), 'PayScale', true).title;

    assert.equal(titleOf('missing'), 'Not signed in to PayScale.');
    assert.equal(titleOf('rejected'), 'PayScale refused the sign-in.');
    assert.match(titleOf('notEntitled'), /may not use/u);
    assert.equal(titleOf(null), 'PayScale refused the sign-in.');
  });

  it('has words for a kind that nobody knows', () => {
    for (const kind of ['', 'toString', '__proto__', 'later']) {
      assert.equal(describeFailure(fail(kind), 'PayScale', true).title, 'Something went wrong.');
    }
  });
});
