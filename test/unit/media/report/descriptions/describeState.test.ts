import assert from 'node:assert/strict';

import {
  describeFailure,
  describeProgress,
} from '../../../../../media/report/descriptions/describeState';

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
  it('shows the checks, the time to the next one, the limit, and the elapsed time', () => {
    assert.equal(
      describeProgress('PayScale', waiting, 0),
      'PayScale is preparing the report. Checked 4 times. Checking again in 3 s, for up to 5 min. 18 s elapsed.',
    );
  });

  it('keeps counting between two checks, and stops at the limit', () => {
    assert.match(
      describeProgress('PayScale', waiting, 2000),
      /Checking again in 1 s.* 20 s elapsed/u,
    );
    assert.match(
      describeProgress('PayScale', waiting, 1e9),
      /Checking again now, for up to 5 min\. 5 min elapsed\./u,
    );
  });

  it('counts the checks in words', () => {
    const describe = (attempts: number, nextPollInMs: number | null): string =>
      describeProgress('PayScale', { ...waiting, attempts, nextPollInMs, waitedMs: 0 }, 0);

    assert.match(describe(0, 1000), /Not checked yet\. Checking in 1 s, for up to 5 min\./u);
    assert.match(describe(1, 1000), /Checked once\. Checking again in 1 s, for up to 5 min\./u);
    assert.match(describe(2, null), /Checked twice\. Checking again now, for up to 5 min\./u);
  });

  it('names the current request before there is a report to check', () => {
    assert.equal(
      describeProgress('PayScale', { ...waiting, phase: 'ordering' }, 0),
      'Ordering from PayScale…',
    );
    assert.equal(
      describeProgress('Lightcast', { ...waiting, phase: 'asking' }, 0),
      'Requesting data from Lightcast…',
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

  it('offers another order if there is no link to resume from', () => {
    assert.equal(describeFailure(fail('network'), 'PayScale', false).remedy.action, 'orderAgain');
  });

  it('distinguishes the ways in which a sign-in fails', () => {
    const titleOf = (reason: string | null): string =>
      describeFailure(fail('auth', reason), 'PayScale', true).title;

    assert.equal(titleOf('missing'), 'You’re not signed in to PayScale.');
    assert.equal(titleOf('rejected'), 'PayScale rejected your credentials.');
    assert.match(titleOf('notEntitled'), /don’t have access/u);
    assert.equal(titleOf(null), 'PayScale rejected your credentials.');
  });

  it('has a message for unknown kinds', () => {
    for (const kind of ['', 'toString', '__proto__', 'later']) {
      assert.equal(describeFailure(fail(kind), 'PayScale', true).title, 'Something went wrong.');
    }
  });
});
