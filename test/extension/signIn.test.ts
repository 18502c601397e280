import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { activateExtension } from './support/extensionUnderTest';
import { typeIntoInputs } from './support/fakeInputs';
import { setSetting, startLiveService, stopLiveService } from './support/liveService';
import { Stubs } from './support/stubs';

import type { SampleService } from '../../src/sample/sampleService';
import type { ConnectionCheck } from '../../src/connections/checkConnection';

const secretKey = 'jobPay.jobalyzer.clientSecret';

describe('signing in', () => {
  const stubs = new Stubs();
  let service: SampleService;

  before(async () => {
    service = await startLiveService();
  });

  after(() => stopLiveService(service));

  beforeEach(() => stubs.captureMessages());

  afterEach(async () => {
    await vscode.commands.executeCommand('jobPay.signOut', { service: 'jobalyzer' });
    stubs.restore();
  });

  async function signIn(clientId: string, clientSecret: string): Promise<readonly string[]> {
    const { refusals } = typeIntoInputs(stubs, [clientId, clientSecret]);
    await vscode.commands.executeCommand('jobPay.signIn', { service: 'jobalyzer' });
    return refusals;
  }

  it('stores the secret only in SecretStorage', async () => {
    const { context } = await activateExtension();
    const { clientId, clientSecret } = service.credentials;

    const refusals = await signIn(` ${clientId} `, ` ${clientSecret} `);

    assert.deepEqual(refusals, []);
    assert.equal(await context.secrets.get(secretKey), clientSecret);
    assert.equal(context.globalState.get('jobPay.jobalyzer.clientId'), clientId);
    assert.doesNotMatch(readState(context), new RegExp(clientSecret, 'u'));
    const settings = JSON.stringify(vscode.workspace.getConfiguration('jobPay'));
    assert.ok(!settings.includes(clientSecret));
  });

  it('stores the token in the state with its expiration', async () => {
    const { context } = await activateExtension();

    await signIn(service.credentials.clientId, service.credentials.clientSecret);

    const [key] = context.globalState.keys().filter(each => each.startsWith('jobPay.token.'));
    const token = context.globalState.get<{ expiresAt: number }>(key ?? '');
    assert.ok(token !== undefined && token.expiresAt > Date.now());
  });

  it('saves nothing of rejected credentials, and says so', async () => {
    const { context } = await activateExtension();

    const refusals = await signIn('somebody', 'something');

    assert.match(refusals.join(), /PayScale/u);
    assert.equal(await context.secrets.get(secretKey), undefined);
    assert.doesNotMatch(readState(context), /somebody|jobPay\.token\./u);
  });

  it('saves nothing when the host is unreachable', async () => {
    const { context } = await activateExtension();
    const { tokenUrl } = service.jobalyzer;
    await setSetting('jobalyzer.tokenUrl', 'http://127.0.0.1:1/connect/token');

    const refusals = await signIn(service.credentials.clientId, service.credentials.clientSecret);

    await setSetting('jobalyzer.tokenUrl', tokenUrl);
    assert.equal(refusals.length, 1);
    assert.equal(await context.secrets.get(secretKey), undefined);
  });

  it('names an invalid setting before sending anything', async () => {
    const { tokenUrl } = service.jobalyzer;
    const before = service.requests.length;
    await setSetting('jobalyzer.tokenUrl', 'http://example.com/connect/token');

    const refusals = await signIn(service.credentials.clientId, service.credentials.clientSecret);

    await setSetting('jobalyzer.tokenUrl', tokenUrl);
    assert.match(refusals.join(), /jobPay\.jobalyzer\.tokenUrl/u);
    assert.equal(service.requests.length, before);
  });

  it('removes the ID, secret and token on sign-out', async () => {
    const { context } = await activateExtension();
    await signIn(service.credentials.clientId, service.credentials.clientSecret);

    await vscode.commands.executeCommand('jobPay.signOut', { service: 'jobalyzer' });

    assert.equal(await context.secrets.get(secretKey), undefined);
    assert.doesNotMatch(readState(context), /jobPay\.jobalyzer\.clientId|jobPay\.token\./u);
  });

  it('is tested without a billed call', async () => {
    await signIn(service.credentials.clientId, service.credentials.clientSecret);
    const before = service.orders;

    const checks = await vscode.commands.executeCommand<ConnectionCheck[]>('jobPay.testConnection');

    assert.equal(service.orders, before);
    const [payscale, lightcast] = checks;
    assert.equal(payscale?.signedIn, true);
    assert.equal(payscale.reachable, true);
    assert.notEqual(payscale.tokenValidUntil, null);
    assert.equal(lightcast?.signedIn, false);
    assert.match(
      stubs.messages.at(-1) ?? '',
      /^PayScale: signed in.* Lightcast: not signed in\.$/u,
    );
  });
});

function readState(context: vscode.ExtensionContext): string {
  const { globalState } = context;
  return JSON.stringify(
    globalState.keys().flatMap(key => {
      const value = globalState.get<unknown>(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
