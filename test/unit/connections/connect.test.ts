import assert from 'node:assert/strict';

import { startSampleService } from '../../../src/sample/sampleService';
import { createServices } from '../../../src/connections/services';
import { systemClock } from '../../../src/storage/systemClock';
import { createTokenMemory } from '../../../src/connections/tokenMemory';
import { errorOfKind } from '../../support/errorOf';
import { KeptLog } from '../../support/keptLog';

import type { ClientCredentials } from '../../../src/domain/access/accessTokens';
import type { PayService } from '../../../src/domain/payService';
import type { SampleService } from '../../../src/sample/sampleService';
import type { Services } from '../../../src/connections/services';
import type { SettingValues } from '../../../src/connections/settingValues';

const signal = new AbortController().signal;

type Clients = Partial<Record<PayService, ClientCredentials>>;

interface Harness extends Services {
  settings: SettingValues;
  clients: Clients;
  log: KeptLog;
}

/** Services whose settings point to the given service. */
function makeServices(service: SampleService, clients: Clients = {}): Harness {
  const settings: SettingValues = {
    dataSource: 'auto',
    'jobalyzer.apiUrl': service.jobalyzer.apiUrl,
    'jobalyzer.tokenUrl': service.jobalyzer.tokenUrl,
    'jobalyzer.apiVersion': 'v1',
    'lightcast.apiUrl': service.lightcast.apiUrl,
    'lightcast.tokenUrl': service.lightcast.tokenUrl,
    'lightcast.lotVersion': '7',
    'polling.maxWaitSeconds': 300,
    'http.timeoutSeconds': 30,
    'pay.hoursPerYear': 2080,
  };
  const log = new KeptLog();
  const services = createServices({
    settings: { get: name => settings[name], getOr: name => settings[name] },
    accounts: { findCredentials: name => Promise.resolve(clients[name]) },
    tokens: { jobalyzer: createTokenMemory(), lightcast: createTokenMemory() },
    sample: { get: () => Promise.resolve(service), dispose: () => undefined },
    clock: systemClock,
    log,
  });
  return { ...services, settings, clients, log };
}

describe('createServices', () => {
  let service: SampleService;

  before(async () => {
    service = await startSampleService();
  });

  after(() => service.stop());

  it('opens no live service before a sign-in', async () => {
    const { openSource } = makeServices(service);

    const { source, jobalyzer, lightcast } = await openSource('live');

    assert.deepEqual(
      { source, jobalyzer, lightcast },
      {
        source: 'live',
        jobalyzer: null,
        lightcast: null,
      },
    );
  });

  it('opens the services that the user is signed in to, at the configured URLs', async () => {
    const { openSource } = makeServices(service, { lightcast: service.credentials });

    const { jobalyzer, lightcast } = await openSource('live');

    assert.equal(jobalyzer, null);
    await lightcast?.checkStatus(signal);
    assert.ok(lightcast !== null);
  });

  it('returns the same connections until settings or accounts change', async () => {
    const harness = makeServices(service, { jobalyzer: service.credentials });
    const first = await harness.openSource('live');
    const second = await harness.openSource('live');
    harness.settings['jobalyzer.apiVersion'] = 'v2';
    const third = await harness.openSource('live');
    delete harness.clients.jobalyzer;
    const fourth = await harness.openSource('live');

    assert.equal(first, second);
    assert.notEqual(second, third);
    assert.equal(fourth.jobalyzer, null);
  });

  it('opens both sample services without an account', async () => {
    const { openSource } = makeServices(service);

    const { source, jobalyzer, lightcast } = await openSource('sample');

    assert.equal(source, 'sample');
    await jobalyzer?.checkStatus(signal);
    await lightcast?.checkStatus(signal);
    assert.ok(jobalyzer !== null && lightcast !== null);
  });

  it('moves a saved sample link to the current origin', async () => {
    const { openSource } = makeServices(service);
    const connections = await openSource('sample');

    assert.equal(
      connections.relocateLink('http://127.0.0.1:1/payscale/reports/x/pay?a=b'),
      `${service.origin}/payscale/reports/x/pay?a=b`,
    );
  });

  it('doesn’t change live links', async () => {
    const { openSource } = makeServices(service);
    const connections = await openSource('live');

    assert.equal(connections.relocateLink('https://example.test/x'), 'https://example.test/x');
  });

  it('verifies credentials and writes the token to the given storage', async () => {
    const { verify } = makeServices(service);
    const storage = createTokenMemory();

    await verify({ service: 'jobalyzer', credentials: service.credentials, storage }, signal);

    assert.equal(storage.entries().length, 1);
  });

  it('rejects wrong credentials and doesn’t log them', async () => {
    const { verify, log } = makeServices(service);
    const storage = createTokenMemory();
    const credentials = { clientId: 'marked-id', clientSecret: 'marked-secret' };

    const error = await errorOfKind(
      'auth',
      verify({ service: 'lightcast', credentials, storage }, signal),
    );

    assert.equal(error.details.reason, 'rejected');
    assert.deepEqual(storage.entries(), []);
    assert.doesNotMatch(log.lines.join('\n') + error.message, /marked-/u);
  });
});
