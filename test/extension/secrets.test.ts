import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';

import { atOnce } from '../../src/sample/sampleBehavior';
import { exportFormats } from '../../src/vscode/exports/exportChoices';
import { wholeLookUp } from '../support/wholeLookUp';

import { activateExtension } from './support/extensionUnderTest';
import { pickFirstLines, typeIntoInputs } from './support/fakeInputs';
import { startLiveService, stopLiveService } from './support/liveService';
import { standInForPages } from './support/pageStandIn';
import { waitFor } from './support/reports';
import { Stubs } from './support/stubs';

import type { PayService } from '../../src/domain/payService';
import type { SampleService } from '../../src/sample/sampleService';
import type { PageStandIn } from './support/pageStandIn';

const services = ['jobalyzer', 'lightcast'] as const;
const { executeCommand } = vscode.commands;

describe('client secrets and tokens', () => {
  const stubs = new Stubs();
  /** All secrets and tokens so far. */
  const secrets = new Set<string>();
  /** All texts that were shown. */
  const seen: string[] = [];
  let service: SampleService;
  let page: PageStandIn;
  let exports: string;

  before(async () => {
    exports = await mkdtemp(join(tmpdir(), 'job-pay-secrets-'));
    service = await startLiveService();
    Object.assign(service.behavior.jobalyzer, { pay: { ...atOnce }, experience: { ...atOnce } });
    secrets.add(service.credentials.clientSecret);
    stubs.captureMessages();
    stubs.set(vscode.window, 'setStatusBarMessage', (text: string) => seen.push(text));
    const { withProgress } = vscode.window;
    stubs.set(vscode.window, 'withProgress', (options: vscode.ProgressOptions, task: never) => {
      seen.push(JSON.stringify(options));
      return withProgress(options, task);
    });
    page = standInForPages(stubs);
  });

  after(async () => {
    stubs.restore();
    await executeCommand('workbench.action.closeAllEditors');
    await stopLiveService(service);
    await rm(exports, { recursive: true });
  });

  async function signIn(name: PayService, clientSecret: string): Promise<void> {
    secrets.add(clientSecret);
    const { clientId } = service.credentials;
    const inputs = new Stubs();
    const { titles, refusals } = typeIntoInputs(inputs, [clientId, clientSecret]);
    await executeCommand('jobPay.signIn', { service: name });
    inputs.restore();
    seen.push(...titles, ...refusals);
    await recordTokens();
  }

  async function recordTokens(): Promise<number> {
    const { globalState } = (await activateExtension()).context;
    const keys = globalState.keys().filter(key => key.startsWith('jobPay.token.'));
    for (const key of keys) {
      secrets.add(
        globalState.get<{ token: string }>(key)?.token ?? service.credentials.clientSecret,
      );
    }
    return keys.length;
  }

  /** Everything except SecretStorage and the tokens in the state. */
  async function readEverything(): Promise<string> {
    const { context } = await activateExtension();
    const { globalState, workspaceState } = context;
    const keys = globalState.keys().filter(key => !key.startsWith('jobPay.token.'));
    return [
      ...stubs.messages,
      ...seen,
      JSON.stringify(page.posted),
      JSON.stringify(page.sent),
      JSON.stringify(globalState.keys()),
      JSON.stringify(keys.map(key => globalState.get(key))),
      JSON.stringify(workspaceState.keys().map(key => workspaceState.get(key))),
      JSON.stringify(vscode.workspace.getConfiguration()),
      await vscode.env.clipboard.readText(),
      await readAll(join(context.globalStorageUri.fsPath, '..', '..', 'settings.json')),
      await readAll(context.globalStorageUri.fsPath),
      await readAll(context.logUri.fsPath),
      await readAll(exports),
    ].join('\n');
  }

  it('do not leak in any flow', async function () {
    this.timeout(60_000);
    for (const name of services) {
      await signIn(name, 'a-wrong-secret-of-a-person');
      await signIn(name, service.credentials.clientSecret);
    }
    assert.equal(await recordTokens(), 2);
    const picks = pickFirstLines(stubs);
    stubs.press(/./u, 'Order');

    const id = await executeCommand<string>('jobPay.lookUp', wholeLookUp);
    const second = await executeCommand<string>('jobPay.lookUp', wholeLookUp);
    service.revokeTokens();
    await executeCommand('jobPay.refreshReport', id);
    await recordTokens();
    await executeCommand('jobPay.openReport', id);
    await executeCommand('jobPay.compareReports', { id }, [{ id }, { id: second }]);
    await executeCommand('jobPay.testConnection');
    for (const format of exportFormats) {
      const uri = vscode.Uri.file(join(exports, `report.${format}`));
      await executeCommand('jobPay.exportReport', id, { format, uri });
    }
    stubs.set(vscode.window, 'showQuickPick', (items: readonly unknown[]) =>
      Promise.resolve(items[0]),
    );
    await executeCommand('jobPay.copyReport', id);
    failEverywhere(service, secrets);
    await executeCommand('jobPay.lookUp', wholeLookUp);
    await executeCommand('jobPay.testConnection');
    service.behavior.faults.splice(0);
    await recordTokens();
    seen.push(...picks.titles);

    const everything = await waitFor(async () => {
      const text = await readEverything();
      return text.includes('POST /payscale/jobalyzer/v1/reports 200') ? text : undefined;
    });
    const leaked = [...secrets].filter(secret => everything.includes(secret));
    assert.deepEqual(leaked, []);
    assert.ok(secrets.size >= 6, 'two secrets and two tokens of each service');
    assert.ok(service.orders >= 3, `${service.orders} orders`);
    assert.match(everything, /"type":"report\/show"|"view":/u);
    assert.match(everything, /Software Developer/u);
    assert.ok((await readdir(exports)).length === exportFormats.length);
    assert.doesNotMatch(everything, /bearer [\w.-]{12}/iu);
  });

  it('are stored, so that the search would find them', async () => {
    const { context } = await activateExtension();
    const kept = await context.secrets.get('jobPay.jobalyzer.clientSecret');
    const tokens = context.globalState.keys().filter(key => key.startsWith('jobPay.token.'));

    assert.equal(kept, service.credentials.clientSecret);
    assert.equal(tokens.length, 2);
    assert.ok(tokens.every(key => !key.includes(service.credentials.clientSecret)));
  });

  it('are not synced', async () => {
    const { syncedKeys } = await activateExtension();

    assert.deepEqual(
      syncedKeys.filter(key => /token|client/iu.test(key)),
      [],
    );
  });

  it('are removed on sign-out', async () => {
    for (const name of services) {
      await executeCommand('jobPay.signOut', { service: name });
    }

    const { context } = await activateExtension();
    assert.equal(await recordTokens(), 0);
    assert.equal(await context.secrets.get('jobPay.jobalyzer.clientSecret'), undefined);
    assert.equal(await context.secrets.get('jobPay.lightcast.clientSecret'), undefined);
    const state = context.globalState.keys().map(key => context.globalState.get(key));
    const leaked = [...secrets].filter(secret => JSON.stringify(state).includes(secret));
    assert.deepEqual(leaked, []);
  });
});

/** Makes every call fail with a response that repeats all tokens. */
function failEverywhere(service: SampleService, secrets: ReadonlySet<string>): void {
  const [, ...tokens] = secrets;
  const words = tokens.filter(token => token.startsWith('sample-')).join(' ');
  const body = {
    ErrorMessage: words,
    Errors: [{ AnswerId: 'City', Message: words }],
    errors: [{ status: 400, title: words, detail: words }],
  };
  const routes = ['jobalyzer.order', 'jobalyzer.impact', 'lightcast.benchmark'] as const;
  service.behavior.faults.push(
    ...routes.map(on => ({ on, effect: { kind: 'answer', status: 400, body } as const })),
  );
}

/** The text of a file or of all files in a folder; empty if it doesn't exist. */
async function readAll(path: string): Promise<string> {
  try {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries.filter(entry => entry.isFile());
    const texts = files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8'));
    return [...files.map(({ name }) => name), ...(await Promise.all(texts))].join('\n');
  } catch {
    return readFile(path, 'utf8').catch(() => '');
  }
}
