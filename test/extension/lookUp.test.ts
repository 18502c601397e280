import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import './support/extensionUnderTest';
import { pickFirstLines } from './support/fakeInputs';
import { findRow, lookUpSample, readSavedReport } from './support/reports';
import { Stubs } from './support/stubs';

describe('jobPay.lookUp', () => {
  const stubs = new Stubs();

  beforeEach(() => stubs.captureMessages());

  afterEach(() => stubs.restore());

  it('skips given answers, and saves a report that becomes ready', async () => {
    const report = await readSavedReport(await lookUpSample());

    const states = Object.values(report.sections).map(({ state }) => state);
    assert.deepEqual(new Set(states), new Set(['ready']));
    assert.equal(report.source, 'sample');
    assert.equal(report.lookUp.jobTitle, 'Software Developer');
    assert.deepEqual(report.lookUp.place, {
      country: 'United States',
      state: 'Washington',
      city: 'Seattle',
    });
    assert.deepEqual(stubs.messages, []);
  });

  it('orders only the sections that are given', async () => {
    const report = await readSavedReport(await lookUpSample({ sections: ['skillImpact'] }));

    assert.equal(report.sections.skillImpact.state, 'ready');
    assert.equal(report.sections.pay.state, 'notRequested');
    assert.equal(report.order, null);
  });

  it('shows the report in the tree with its location, labeled as a sample', async () => {
    const row = await findRow(await lookUpSample({ sections: ['skillImpact'] }));

    assert.equal(row?.label, 'Software Developer');
    assert.match(String(row.description), /^Sample · Seattle, Washington, United States · /u);
    assert.match(row.contextValue ?? '', /\brefreshable exportable comparable\b/u);
  });

  it('starts with the answers of a saved report', async () => {
    const given = { jobTitle: 'Registered Nurse', state: 'Oregon', city: 'Portland' };
    const startFrom = await lookUpSample({ ...given, sections: ['skillImpact'] });
    const { titles } = pickFirstLines(stubs);

    const argument = { source: 'sample', startFrom };
    const id = await vscode.commands.executeCommand<string>('jobPay.lookUp', argument);

    const [earlier, report] = await Promise.all([startFrom, id].map(readSavedReport));
    assert.ok(titles.length > 3);
    assert.equal(report?.lookUp.jobTitle, 'Registered Nurse');
    assert.deepEqual(report.lookUp.place, earlier?.lookUp.place);
    assert.deepEqual(report.lookUp.sections, ['skillImpact']);
  });
});
