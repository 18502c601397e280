import assert from 'node:assert/strict';

import {
  describeChange,
  handleMessage,
  isToPage,
  toKeptState,
} from '../../../../../media/report/page/pageState';
import { makeReportView, makeSections, pending } from '../../../../support/reportViews';

import type { PageState } from '../../../../../media/report/page/pageState';

const loading: PageState = { kind: 'loading' };
const progress = {
  phase: 'waiting',
  attempts: 2,
  waitedMs: 1500,
  maxWaitMs: 300_000,
  nextPollInMs: 1000,
} as const;

function show(report = makeReportView()): PageState {
  return handleMessage(loading, { type: 'report/show', report });
}

describe('handleMessage', () => {
  it('shows a report', () => {
    const report = makeReportView();

    assert.deepEqual(show(report), { kind: 'report', report });
  });

  it('shows a comparison', () => {
    const reports = [makeReportView(), makeReportView()];

    assert.deepEqual(handleMessage(loading, { type: 'comparison/show', reports }), {
      kind: 'comparison',
      reports,
    });
  });

  it('puts progress into the report that is shown', () => {
    const state = handleMessage(show(), { type: 'progress/update', section: 'pay', progress });

    assert.deepEqual(state.kind === 'report' ? state.report.progress : null, { pay: progress });
  });

  it('lets progress of no shown report pass', () => {
    assert.equal(
      handleMessage(loading, { type: 'progress/update', section: 'pay', progress }),
      loading,
    );
  });

  it('says that a report is gone', () => {
    assert.deepEqual(handleMessage(show(), { type: 'report/gone', sentence: 'Gone.' }), {
      kind: 'gone',
      sentence: 'Gone.',
    });
  });
});

describe('isToPage', () => {
  it('knows the messages of the extension from anything else that is posted', () => {
    assert.equal(isToPage({ type: 'report/gone', sentence: '' }), true);
    for (const posted of [null, 'report/show', 5, {}, { type: 1 }, { type: 'toString' }]) {
      assert.equal(isToPage(posted), false);
    }
  });
});

describe('toKeptState', () => {
  it('is the id of the report and nothing of what is in it', () => {
    assert.deepEqual(toKeptState(show(makeReportView({ id: 'a' }))), { reportId: 'a' });
  });

  it('is the ids of a comparison', () => {
    const reports = [makeReportView({ id: 'a' }), makeReportView({ id: 'b' })];
    const state = handleMessage(loading, { type: 'comparison/show', reports });

    assert.deepEqual(toKeptState(state), { reportIds: ['a', 'b'] });
  });

  it('is nothing before there is a report', () => {
    assert.equal(toKeptState(loading), undefined);
  });
});

describe('describeChange', () => {
  it('says which awaited section is there or failed', () => {
    const before = show(
      makeReportView({ sections: makeSections({ pay: pending(), benchmark: pending() }) }),
    );

    assert.equal(describeChange(before, show()), 'Pay: ready. Market: ready.');
  });

  it('says nothing of another report', () => {
    const before = show(
      makeReportView({ id: 'other', sections: makeSections({ pay: pending() }) }),
    );

    assert.equal(describeChange(before, show()), '');
    assert.equal(describeChange(loading, show()), '');
  });
});
