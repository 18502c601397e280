import assert from 'node:assert/strict';
import fc from 'fast-check';

import { getReportState, getReportTitle, reportSchema } from '../../../../src/domain/report/report';
import { sectionNames } from '../../../../src/domain/report/sectionInfos';
import { anyReport } from '../../../support/reportArbitraries';
import { makeLookUp, makePay } from '../../../support/reportFigures';
import {
  hasFailed,
  isPending,
  isReady,
  makeReport,
  nothingAsked,
} from '../../../support/savedReports';

import type { ReportSections } from '../../../../src/domain/report/report';

function stateOf(sections: Partial<ReportSections>): string {
  return getReportState({ sections: { ...nothingAsked, ...sections } });
}

describe('getReportState', () => {
  it('is ready when every requested section is', () => {
    assert.equal(getReportState(makeReport()), 'ready');
    assert.equal(stateOf({ pay: isReady(makePay()) }), 'ready');
  });

  it('is pending while any section is, whatever the others are', () => {
    assert.equal(
      stateOf({ pay: isReady(makePay()), experience: isPending(null), benchmark: hasFailed() }),
      'pending',
    );
  });

  it('is partly failed when some are ready and some failed', () => {
    assert.equal(stateOf({ pay: isReady(makePay()), benchmark: hasFailed() }), 'partlyFailed');
  });

  it('is failed only when every requested section failed', () => {
    assert.equal(stateOf({ pay: hasFailed(), benchmark: hasFailed() }), 'failed');
  });

  it('says of any report whether something is awaited', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const isAwaited = sectionNames.some(name => report.sections[name].state === 'pending');
        assert.equal(getReportState(report) === 'pending', isAwaited);
      }),
    );
  });
});

describe('getReportTitle', () => {
  it('is the person’s own name for it', () => {
    assert.equal(getReportTitle({ name: 'Team lead', lookUp: makeLookUp() }), 'Team lead');
  });

  it('is the job title until it is renamed', () => {
    assert.equal(getReportTitle({ name: null, lookUp: makeLookUp() }), 'Software Engineer');
  });
});

describe('reportSchema', () => {
  it('takes every report as it is', () => {
    fc.assert(
      fc.property(anyReport, report => {
        assert.deepEqual(reportSchema.parse(report), report);
      }),
    );
  });

  it('refuses a report whose figures are texts', () => {
    const pay = { ...makePay(), companies: '31' };
    const report = { ...makeReport(), sections: { ...nothingAsked, pay: isReady(pay) } };

    assert.equal(reportSchema.safeParse(report).success, false);
  });

  it('refuses an order in a state that is not known', () => {
    const order = { ...makeReport().order, state: 'sent' };

    assert.equal(reportSchema.safeParse({ ...makeReport(), order }).success, false);
  });

  it('refuses a number that is none', () => {
    const broken = { ...makePay(), companies: Number.NaN };
    const report = makeReport({ sections: { ...nothingAsked, pay: isReady(broken) } });

    assert.equal(reportSchema.safeParse(report).success, false);
  });
});
