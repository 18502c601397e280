import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';

import { activateExtension } from './support/extensionUnderTest';
import { pickFirstLines } from './support/fakeInputs';
import { findView, standInForPages } from './support/pageStandIn';
import { lookUpSample, readSavedReport, waitFor } from './support/reports';
import { Stubs } from './support/stubs';

import type { PageStandIn } from './support/pageStandIn';

describe('the report page', () => {
  const stubs = new Stubs();

  beforeEach(() => stubs.captureMessages());

  afterEach(async () => {
    stubs.restore();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Opens a page and waits for its report, which has one section by default. */
  async function openPage(given: object = { sections: ['skillImpact'] }): Promise<{
    id: string;
    page: PageStandIn;
  }> {
    const page = standInForPages(stubs);
    const id = await lookUpSample(given);
    await waitFor(() => findView(page));
    return { id, page };
  }

  it('opens in one tab for each report, under its title', async () => {
    const { id } = await openPage();
    const { panels } = await activateExtension();
    const before = panels.length;

    await vscode.commands.executeCommand('jobPay.openReport', id);

    assert.equal(panels.length, before);
    assert.equal(panels.at(-1)?.title, 'Software Developer');
    assert.equal(panels.at(-1)?.viewType, 'jobPay.report');
  });

  it('is listed first when a command asks for a report', async () => {
    const { panels } = await activateExtension();
    const { id: older } = await openPage();
    const panel = panels.at(-1)!;
    await openPage();
    await vscode.commands.executeCommand('jobPay.openReport', older);
    await waitFor(() => panel.active || undefined);
    const offered: string[][] = [];
    stubs.set(vscode.window, 'showQuickPick', (picks: { reportId: string }[]) => {
      offered.push(picks.map(({ reportId }) => reportId));
      return Promise.resolve(undefined);
    });

    await vscode.commands.executeCommand('jobPay.renameReport');
    await vscode.commands.executeCommand('jobPay.openReport');

    assert.equal(offered[0]?.[0], older);
    assert.equal(offered[1]?.at(-1), older);
  });

  it('has no data in its HTML and allows one script', async () => {
    const { id } = await openPage();
    const { panels } = await activateExtension();
    const { html } = panels.at(-1)!.webview;

    assert.doesNotMatch(html, /Software Developer/u);
    assert.ok(!html.includes(id));
    assert.match(html, /default-src 'none'/u);
  });

  it('receives the report once it is ready, and again after a change', async () => {
    const { id, page } = await openPage();
    stubs.set(vscode.window, 'showInputBox', () => Promise.resolve('My next job'));

    await page.send({ type: 'action/run', action: 'rename', section: null });

    const view = await waitFor(() => {
      const found = findView(page);
      return found?.title === 'My next job' ? found : undefined;
    });
    assert.equal(view.id, id);
    assert.deepEqual(page.sent[0], { type: 'page/ready' });
  });

  it('is notified that its report was deleted', async () => {
    const { id, page } = await openPage();

    await vscode.commands.executeCommand('jobPay.deleteReport', id);

    await waitFor(() => page.posted.find(message => message.type === 'report/gone'));
  });

  it('adds and removes an offer', async () => {
    const { page } = await openPage({ sections: ['pay'], occupation: null });

    await page.send({ type: 'offer/add', text: '$145k' });
    const [offer] = await waitFor(() => {
      const offers = findView(page)?.offers ?? [];
      return offers.length === 1 ? offers : undefined;
    });
    assert.equal(offer?.amount, 145_000);

    await page.send({ type: 'offer/remove', id: offer.id });
    await waitFor(() => (findView(page)?.offers.length === 0 ? true : undefined));
  });

  it('adds the market to a report without an occupation, without an order', async () => {
    const { id, page } = await openPage({ sections: ['pay'], occupation: null });
    const before = await readSavedReport(id);
    const { titles } = pickFirstLines(stubs);

    await page.send({ type: 'action/run', action: 'addSections', section: 'benchmark' });

    const after = await readSavedReport(id);
    assert.deepEqual(titles, ['Add Market Data']);
    assert.equal(after.sections.benchmark.state, 'ready');
    assert.deepEqual(after.lookUp.occupation, {
      dimension: 'soc',
      id: '15-1252',
      name: 'Software Developers',
    });
    assert.deepEqual([after.order, after.sections.pay], [before.order, before.sections.pay]);
  });

  it('opens allowed links only', async () => {
    const { page } = await openPage();
    const opened: string[] = [];
    stubs.set(vscode.env, 'openExternal', (uri: vscode.Uri) => {
      opened.push(uri.toString(true));
      return Promise.resolve(true);
    });

    await page.send({ type: 'link/open', url: 'https://docs.lightcast.io/x' });
    await page.send({ type: 'link/open', url: 'https://example.org/' });

    assert.deepEqual(opened, ['https://docs.lightcast.io/x']);
    assert.match(stubs.messages.join(), /link wasn’t opened/u);
  });

  it('copies text and saves images to the chosen file', async () => {
    const { page } = await openPage();
    const folder = await mkdtemp(join(tmpdir(), 'job-pay-image-'));
    const uri = vscode.Uri.file(join(folder, 'chart.svg'));
    stubs.set(vscode.window, 'showSaveDialog', () => Promise.resolve(uri));

    await page.send({ type: 'text/copy', text: 'a\tb', what: 'the table' });
    await page.send({ type: 'image/save', name: 'chart', format: 'svg', content: '<svg/>' });

    const saved = await readFile(uri.fsPath, 'utf8');
    await rm(folder, { recursive: true });
    assert.equal(await vscode.env.clipboard.readText(), 'a\tb');
    assert.equal(saved, '<svg/>');
  });

  it('can’t send unknown messages', async () => {
    const { id, page } = await openPage();
    const before = await readSavedReport(id);

    await page.send({ type: 'action/run', action: 'eraseEverything', section: null } as never);
    await page.send({ type: 'nonsense' });

    assert.deepEqual(await readSavedReport(id), before);
    assert.deepEqual(stubs.messages, []);
  });

  it('shows two reports side by side', async () => {
    const { id, page } = await openPage();
    const other = await lookUpSample({ sections: ['skillImpact'], jobTitle: 'Data Analyst' });

    await vscode.commands.executeCommand('jobPay.compareReports', { id }, [{ id }, { id: other }]);

    const shown = await waitFor(() => page.posted.find(each => each.type === 'comparison/show'));
    assert.deepEqual(
      shown.reports.map(report => report.id),
      [id, other],
    );
  });

  it('is restored from its saved IDs', async () => {
    const { id } = await openPage();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { serializers } = await activateExtension();
    const page = standInForPages(stubs);
    const column = vscode.ViewColumn.Active;
    const tab = vscode.window.createWebviewPanel('jobPay.report', 'Restored', column);

    await serializers[0]?.deserializeWebviewPanel(tab, { reportId: id });

    const view = await waitFor(() => findView(page));
    assert.equal(view.id, id);
    assert.equal(tab.title, 'Software Developer');
  });
});
