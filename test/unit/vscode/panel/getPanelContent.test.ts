import assert from 'node:assert/strict';

import { getPanelContent } from '../../../../src/vscode/panel/getPanelContent';
import { RunProgress } from '../../../../src/vscode/runs/runProgress';
import { isPending, makeReport, nothingAsked } from '../../../support/savedReports';

import type { Report } from '../../../../src/domain/report/report';
import type { PanelContentDeps } from '../../../../src/vscode/panel/getPanelContent';

function makeDeps(...reports: readonly Report[]): PanelContentDeps & { progress: RunProgress } {
  return {
    store: { find: id => Promise.resolve(reports.find(report => report.id === id)) },
    progress: new RunProgress(),
    otherRuns: { has: reportId => reportId === 'elsewhere' },
    listOffers: () => [],
    getMaxWaitMs: () => 300_000,
    getHoursPerYear: () => 2080,
  };
}

describe('getPanelContent', () => {
  it('shows the saved report with its name', async () => {
    const report = makeReport({ name: 'My next job' });

    const { title, message } = await getPanelContent(makeDeps(report), {
      kind: 'report',
      reportId: report.id,
    });

    assert.equal(title, 'My next job');
    assert.ok(message.type === 'report/show');
    assert.equal(message.report.title, 'My next job');
    assert.deepEqual(message.report.sections, report.sections);
    assert.deepEqual(message.report.lookUp, report.lookUp);
    assert.equal(message.report.hoursPerYear, 2080);
  });

  it('shows that it runs in another window', async () => {
    const deps = makeDeps(makeReport({ id: 'elsewhere' }), makeReport());
    const shown = await Promise.all(
      ['elsewhere', 'report-1'].map(reportId =>
        getPanelContent(deps, { kind: 'report', reportId }),
      ),
    );

    assert.deepEqual(
      shown.map(({ message }) => message.type === 'report/show' && message.report.isRunElsewhere),
      [true, false],
    );
  });

  it('adds the progress of this window', async () => {
    const deps = makeDeps(makeReport({ sections: { ...nothingAsked, pay: isPending('x') } }));
    const news = { reportId: 'report-1', section: 'pay', phase: 'waiting' } as const;
    deps.progress.update({ ...news, attempts: 2, waitedMs: 900, nextPollInMs: 400 });

    const { message } = await getPanelContent(deps, { kind: 'report', reportId: 'report-1' });

    assert.ok(message.type === 'report/show');
    assert.equal(message.report.state, 'pending');
    assert.deepEqual(message.report.progress, {
      pay: { phase: 'waiting', attempts: 2, waitedMs: 900, nextPollInMs: 400, maxWaitMs: 300_000 },
    });
  });

  it('compares offers with the report', async () => {
    const deps = {
      ...makeDeps(makeReport()),
      listOffers: () => [
        { id: 'o1', text: '$145k' },
        { id: 'o2', text: 'nonsense' },
      ],
    };

    const { message } = await getPanelContent(deps, { kind: 'report', reportId: 'report-1' });

    assert.ok(message.type === 'report/show');
    const [first, second] = message.report.offers;
    assert.equal(first?.amount, 145_000);
    assert.equal(first.problem, null);
    assert.equal(second?.amount, null);
    assert.match(second.problem ?? '', /amount/u);
  });

  it('compares no offer without pay data', async () => {
    const deps = {
      ...makeDeps(makeReport({ sections: nothingAsked })),
      listOffers: () => [{ id: 'o1', text: '$145k' }],
    };

    const { message } = await getPanelContent(deps, { kind: 'report', reportId: 'report-1' });

    assert.ok(message.type === 'report/show');
    assert.match(message.report.offers[0]?.problem ?? '', /no pay data/u);
  });

  it('says that a report was deleted', async () => {
    const { message } = await getPanelContent(makeDeps(), { kind: 'report', reportId: 'r9' });

    assert.deepEqual(message, {
      type: 'report/gone',
      sentence: 'This report has been deleted.',
    });
  });

  it('shows the remaining reports of a comparison', async () => {
    const deps = makeDeps(makeReport({ id: 'r1', name: 'A' }), makeReport({ id: 'r2', name: 'B' }));

    const { title, message } = await getPanelContent(deps, {
      kind: 'comparison',
      reportIds: ['r1', 'gone', 'r2'],
    });

    assert.equal(title, 'A / B');
    assert.ok(message.type === 'comparison/show');
    assert.deepEqual(
      message.reports.map(({ id }) => id),
      ['r1', 'r2'],
    );
  });

  it('requires two reports for a comparison', async () => {
    const subject = { kind: 'comparison', reportIds: ['report-1', 'gone'] } as const;

    const { message } = await getPanelContent(makeDeps(makeReport()), subject);

    assert.equal(message.type, 'report/gone');
  });
});
