import assert from 'node:assert/strict';
import * as vscode from 'vscode';

import { startSampleService } from '../../src/sample/sampleService';
import { atOnce } from '../../src/sample/sampleBehavior';
import { startForwardProxy } from '../support/forwardProxy';
import { wholeLookUp } from '../support/wholeLookUp';

import { pickFirstLines, typeIntoInputs } from './support/fakeInputs';
import { clearAddresses, setAddresses } from './support/liveService';
import { readSavedReport } from './support/reports';
import { Stubs } from './support/stubs';

import type { SampleService } from '../../src/sample/sampleService';
import type { ForwardProxy } from '../support/forwardProxy';

const host = 'payscale.test';
const given = { ...wholeLookUp, occupation: null, sections: ['pay'] };
/** Makes Node.js accept the self-signed certificate, as if its CA were installed. */
const trustsAll = 'NODE_TLS_REJECT_UNAUTHORIZED';
const { executeCommand } = vscode.commands;

async function setProxy(url: string | undefined): Promise<void> {
  const target = vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration('http').update('proxy', url, target);
}

/** VS Code's proxy settings apply to the extension: it reaches a host that only the proxy knows. */
describe('a proxy in the settings of VS Code', () => {
  const stubs = new Stubs();
  let service: SampleService;
  let proxy: ForwardProxy;

  before(async () => {
    service = await startSampleService();
    Object.assign(service.behavior.jobalyzer.links, { form: 'relative' });
    Object.assign(service.behavior.jobalyzer, { pay: { ...atOnce } });
    proxy = await startForwardProxy(host, service.origin);
    const move = (url: string): string => url.replace(service.origin, `https://${host}`);
    const { jobalyzer, lightcast } = service;
    await setAddresses({
      jobalyzer: { apiUrl: move(jobalyzer.apiUrl), tokenUrl: move(jobalyzer.tokenUrl) },
      lightcast: { apiUrl: move(lightcast.apiUrl), tokenUrl: move(lightcast.tokenUrl) },
    });
    await setProxy(proxy.url);
  });

  after(async () => {
    await setProxy(undefined);
    Reflect.deleteProperty(process.env, trustsAll);
    stubs.captureMessages();
    await executeCommand('jobPay.signOut', { service: 'jobalyzer' });
    stubs.restore();
    await clearAddresses();
    await proxy.stop();
    await service.stop();
  });

  beforeEach(() => {
    stubs.captureMessages();
    pickFirstLines(stubs);
  });

  afterEach(() => stubs.restore());

  async function signIn(): Promise<readonly string[]> {
    const { clientId, clientSecret } = service.credentials;
    const { refusals } = typeIntoInputs(stubs, [clientId, clientSecret]);
    await executeCommand('jobPay.signIn', { service: 'jobalyzer' });
    return refusals;
  }

  it('reports an untrusted certificate and sends nothing', async () => {
    const refusals = await signIn();

    assert.match(refusals.join(), /Couldn’t establish a secure connection to payscale\.test/u);
    assert.deepEqual([...new Set(proxy.asked)], [`${host}:443`]);
    assert.equal(service.requests.length, 0);
  });

  it('is used once the certificate is trusted', async () => {
    process.env[trustsAll] = '0';
    assert.deepEqual(await signIn(), []);

    const id = await executeCommand<string>('jobPay.lookUp', given);

    assert.equal((await readSavedReport(id)).sections.pay.state, 'ready');
    assert.equal(service.orders, 1);
    assert.deepEqual([...new Set(proxy.asked)], [`${host}:443`]);
  });

  it('reports required authentication and orders nothing', async () => {
    proxy.wantsSignIn = true;
    const before = service.requests.length;

    const id = await executeCommand<string>('jobPay.lookUp', given);
    proxy.wantsSignIn = false;

    const { sections, order } = await readSavedReport(id);
    assert.ok(sections.pay.state === 'failed');
    assert.match(sections.pay.failure.message, /proxy .* requires authentication \(407\)/u);
    assert.equal(order?.state, 'failed');
    assert.equal(service.requests.length, before);
  });
});
