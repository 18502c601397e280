import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { wakeUp } from './support/extensionUnderTest';
import { lookUpSample, waitFor } from './support/reports';
import { Stubs } from './support/stubs';

describe('the report page', () => {
  const stubs = new Stubs();

  beforeEach(() => stubs.hearMessages());

  afterEach(() => stubs.restore());

  it('opens in one tab for each report, under its title', async () => {
    const id = await lookUpSample({ sections: ['skillImpact'] });
    const { panels } = await wakeUp();
    const before = panels.length;

    await vscode.commands.executeCommand('jobPay.openReport', id);

    assert.equal(panels.length, before);
    assert.equal(panels.at(-1)?.title, 'Software Developer');
    assert.equal(panels.at(-1)?.viewType, 'jobPay.report');
  });

  it('holds no data and allows one script', async () => {
    const id = await lookUpSample({ sections: ['skillImpact'] });
    const { panels } = await wakeUp();
    const { html } = panels.at(-1)!.webview;

    assert.doesNotMatch(html, /Software Developer/u);
    assert.ok(!html.includes(id));
    assert.match(html, /default-src 'none'/u);
  });

  it('gets the whole report once it listens', async () => {
    const id = await lookUpSample({ sections: ['skillImpact'] });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const posted: unknown[] = [];
    const said: unknown[] = [];
    stubs.set(vscode.window, 'createWebviewPanel', listenTo(posted, said));

    await vscode.commands.executeCommand('jobPay.openReport', id);

    const message = await waitFor(() => posted.find(isShow));
    assert.equal(message.report.id, id);
    assert.deepEqual(said[0], { type: 'page/ready' });
  });
});

interface Show {
  type: 'report/show';
  report: { id: string };
}

function isShow(message: unknown): message is Show {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'report/show'
  );
}

/** Makes panels whose messages are kept, both ways. */
function listenTo(posted: unknown[], said: unknown[]): unknown {
  const { createWebviewPanel } = vscode.window;
  return (...args: Parameters<typeof createWebviewPanel>) => {
    const panel = createWebviewPanel(...args);
    const { webview } = panel;
    const postMessage = webview.postMessage.bind(webview);
    Object.assign(webview, {
      postMessage: (message: unknown) => {
        posted.push(message);
        return postMessage(message);
      },
    });
    webview.onDidReceiveMessage(message => said.push(message));
    return panel;
  };
}
