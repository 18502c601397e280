import assert from 'node:assert/strict';
import fc from 'fast-check';

import { reportSchema } from '../../../../src/domain/report/report';
import { getReportState, getReportTitle } from '../../../../src/domain/report/reportState';
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
  it('is ready when every requested section is ready', () => {
    assert.equal(getReportState(makeReport()), 'ready');
    assert.equal(stateOf({ pay: isReady(makePay()) }), 'ready');
  });

  it('is pending while any section is pending', () => {
    assert.equal(
      stateOf({ pay: isReady(makePay()), experience: isPending(null), benchmark: hasFailed() }),
      'pending',
    );
  });

  it('is partly failed when some sections are ready and others failed', () => {
    assert.equal(stateOf({ pay: isReady(makePay()), benchmark: hasFailed() }), 'partlyFailed');
  });

  it('is failed only when every requested section failed', () => {
    assert.equal(stateOf({ pay: hasFailed(), benchmark: hasFailed() }), 'failed');
  });

  it('is pending exactly when a section of the report is pending', () => {
    fc.assert(
      fc.property(anyReport, report => {
        const isAwaited = sectionNames.some(name => report.sections[name].state === 'pending');
        assert.equal(getReportState(report) === 'pending', isAwaited);
      }),
    );
  });
});

describe('getReportTitle', () => {
  it('is the name that the user chose', () => {
    assert.equal(getReportTitle({ name: 'Team lead', lookUp: makeLookUp() }), 'Team lead');
  });

  it('is the job title by default', () => {
    assert.equal(getReportTitle({ name: null, lookUp: makeLookUp() }), 'Software Engineer');
  });
});

describe('reportSchema', () => {
  it('accepts every report unchanged', () => {
    fc.assert(
      fc.property(anyReport, report => {
        assert.deepEqual(reportSchema.parse(report), report);
      }),
    );
  });

  it('rejects a report whose figures are strings', () => {
    const pay = { ...makePay(), companies: '31' };
    const report = { ...makeReport(), sections: { ...nothingAsked, pay: isReady(pay) } };

    assert.equal(reportSchema.safeParse(report).success, false);
  });

  it('rejects an order with an unknown state', () => {
    const order = { ...makeReport().order, state: 'sent' };

    assert.equal(reportSchema.safeParse({ ...makeReport(), order }).success, false);
  });

  it('rejects a number that is NaN', () => {
    const broken = { ...makePay(), companies: Number.NaN };
    const report = makeReport({ sections: { ...nothingAsked, pay: isReady(broken) } });

    assert.equal(reportSchema.safeParse(report).success, false);
  });
});
