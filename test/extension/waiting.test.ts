import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { atOnce } from '../../src/sample/sampleBehavior';
import { wholeLookUp } from '../support/wholeLookUp';

import { pickFirstLines, typeIntoInputs } from './support/fakeInputs';
import { startLiveService, stopLiveService } from './support/liveService';
import { findRow, readSavedReport, waitFor } from './support/reports';
import { Stubs } from './support/stubs';

import type { SampleService } from '../../src/sample/sampleService';

describe('polling for a billed order', () => {
  const stubs = new Stubs();
  let service: SampleService;

  before(async () => {
    service = await startLiveService();
    typeIntoInputs(stubs, [service.credentials.clientId, service.credentials.clientSecret]);
    stubs.captureMessages();
    await vscode.commands.executeCommand('jobPay.signIn', { service: 'jobalyzer' });
    stubs.restore();
  });

  after(async () => {
    stubs.captureMessages();
    await vscode.commands.executeCommand('jobPay.signOut', { service: 'jobalyzer' });
    stubs.restore();
    await stopLiveService(service);
  });

  beforeEach(() => stubs.captureMessages());

  afterEach(() => stubs.restore());

  it('shows progress, cancels immediately, and resumes without a second order', async () => {
    service.behavior.jobalyzer.pay.readyAfterMs = Infinity;
    const progress = interceptProgress(stubs, /Waiting for PayScale: pay report/u);
    pickFirstLines(stubs);

    const given = { ...wholeLookUp, occupation: null, sections: ['pay'] };
    const id = await vscode.commands.executeCommand<string>('jobPay.lookUp', given);

    const pending = await readSavedReport(id);
    assert.equal(pending.sections.pay.state, 'pending');
    assert.equal(pending.order?.state, 'placed');
    assert.equal(service.orders, 1);
    assert.ok(progress.messages.some(message => progress.words.test(message)));
    assert.match(stubs.messages.join(), /is saved; resuming it is free/u);
    const row = await waitFor(async () => {
      const found = await findRow(id);
      return found?.contextValue?.includes('resumable') === true ? found : undefined;
    });
    assert.match(String(row.description), /pending, resumable/u);

    service.behavior.jobalyzer.pay.readyAfterMs = 0;
    await vscode.commands.executeCommand('jobPay.resumeReport', id);

    assert.equal((await readSavedReport(id)).sections.pay.state, 'ready');
    assert.equal(service.orders, 1);
  });

  it('offers to resume a report that is still pending after an error', async () => {
    const { jobalyzer, faults } = service.behavior;
    Object.assign(jobalyzer, { pay: { ...atOnce } });
    // The client repeats a request once after a 401.
    faults.push({ on: 'jobalyzer.pay', effect: { kind: 'answer', status: 401 }, times: 2 });
    stubs.press(/PayScale/u, 'Resume');
    pickFirstLines(stubs);
    const before = service.orders;

    const given = { ...wholeLookUp, occupation: null, sections: ['pay'] };
    const id = await vscode.commands.executeCommand<string>('jobPay.lookUp', given);

    const report = await waitFor(async () => {
      const saved = await readSavedReport(id);
      return saved.sections.pay.state === 'ready' ? saved : undefined;
    });
    assert.equal(report.history.length, 0);
    assert.equal(faults.length, 0);
    assert.equal(service.orders, before + 1);
  });

  it('confirms before a refresh orders again, and states how many reports', async () => {
    const { jobalyzer } = service.behavior;
    Object.assign(jobalyzer, { pay: { ...atOnce }, experience: { ...atOnce } });
    pickFirstLines(stubs);
    const given = { ...wholeLookUp, occupation: null, sections: ['pay', 'experience'] };
    const id = await vscode.commands.executeCommand<string>('jobPay.lookUp', given);
    const before = service.orderedReports;

    await vscode.commands.executeCommand('jobPay.refreshReport', id);
    const afterNo = service.orderedReports;
    stubs.press(/^Refresh “Software Developer”\?$/u, 'Order');
    await vscode.commands.executeCommand('jobPay.refreshReport', id);

    assert.equal(afterNo, before);
    assert.equal(service.orderedReports, before + 2);
    assert.equal((await readSavedReport(id)).history.length, 1);
  });
});

/** Captures progress messages, and cancels at the first one that matches. */
function interceptProgress(stubs: Stubs, words: RegExp): { messages: string[]; words: RegExp } {
  const messages: string[] = [];
  stubs.set(
    vscode.window,
    'withProgress',
    <T>(
      _options: vscode.ProgressOptions,
      task: (
        progress: vscode.Progress<{ message?: string }>,
        token: vscode.CancellationToken,
      ) => Thenable<T>,
    ): Thenable<T> => {
      const source = new vscode.CancellationTokenSource();
      const report = ({ message = '' }: { message?: string }): void => {
        const isFirst = !messages.some(said => words.test(said));
        messages.push(message);
        if (isFirst && words.test(message)) {
          source.cancel();
        }
      };
      return task({ report }, source.token);
    },
  );
  return { messages, words };
}
