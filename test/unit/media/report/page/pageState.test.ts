import assert from 'node:assert/strict';

import {
  describeChange,
  handleMessage,
  isToPage,
  toSavedState,
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

  it('adds progress to the current report', () => {
    const state = handleMessage(show(), { type: 'progress/update', section: 'pay', progress });

    assert.deepEqual(state.kind === 'report' ? state.report.progress : null, { pay: progress });
  });

  it('ignores progress without a report', () => {
    assert.equal(
      handleMessage(loading, { type: 'progress/update', section: 'pay', progress }),
      loading,
    );
  });

  it('shows that a report is gone', () => {
    assert.deepEqual(handleMessage(show(), { type: 'report/gone', sentence: 'Gone.' }), {
      kind: 'gone',
      sentence: 'Gone.',
    });
  });
});

describe('isToPage', () => {
  it('accepts only messages of the extension', () => {
    assert.equal(isToPage({ type: 'report/gone', sentence: '' }), true);
    for (const posted of [null, 'report/show', 5, {}, { type: 1 }, { type: 'toString' }]) {
      assert.equal(isToPage(posted), false);
    }
  });
});

describe('toSavedState', () => {
  it('contains the id of the report and none of its data', () => {
    assert.deepEqual(toSavedState(show(makeReportView({ id: 'a' }))), { reportId: 'a' });
  });

  it('contains the ids of a comparison', () => {
    const reports = [makeReportView({ id: 'a' }), makeReportView({ id: 'b' })];
    const state = handleMessage(loading, { type: 'comparison/show', reports });

    assert.deepEqual(toSavedState(state), { reportIds: ['a', 'b'] });
  });

  it('is undefined without a report', () => {
    assert.equal(toSavedState(loading), undefined);
  });
});

describe('describeChange', () => {
  it('announces which pending sections are ready or failed', () => {
    const before = show(
      makeReportView({ sections: makeSections({ pay: pending(), benchmark: pending() }) }),
    );

    assert.equal(describeChange(before, show()), 'Pay: ready. Market: ready.');
  });

  it('ignores other reports', () => {
    const before = show(
      makeReportView({ id: 'other', sections: makeSections({ pay: pending() }) }),
    );

    assert.equal(describeChange(before, show()), '');
    assert.equal(describeChange(loading, show()), '');
  });
});
