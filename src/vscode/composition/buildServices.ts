import { join } from 'node:path';

import { Accounts } from '../../connections/accounts';
import { loadOnce } from '../../domain/loadOnce';
import { mapServices } from '../../domain/payService';
import { createSampleHost } from '../../connections/sampleHost';
import { createSharedRateLimiter } from '../../storage/sharedRateLimiter';
import { createTokenLock } from '../../storage/tokenLock';
import { createSecretStore } from '../state/secretStore';
import { createTokenMemento } from '../state/tokenMemento';

import type { ExtensionContext } from 'vscode';
import type { Clock } from '../../domain/clock';
import type { Log } from '../../domain/log';
import type { OpenSource } from '../../connections/connect';
import type { SampleHost } from '../../connections/sampleHost';
import type { CreateServices, Services } from '../../connections/services';
import type { Settings } from '../../connections/settingValues';

export interface BuildServicesDeps {
  context: Pick<ExtensionContext, 'globalState' | 'globalStorageUri' | 'secrets'>;
  settings: Settings;
  clock: Clock;
  log: Log;
  loadServices: () => Promise<{ createServices: CreateServices }>;
}

/** The user's accounts, and access to the services. */
export interface BuiltServices {
  accounts: Accounts;
  sample: SampleHost;
  openSource: OpenSource;
}

/**
 * Wires accounts and services. Windows share rate limits and the lock for token requests. The HTTP
 * client and the service clients load before the first request.
 */
export function buildServices(deps: BuildServicesDeps): BuiltServices {
  const { context, settings, clock, log, loadServices } = deps;
  const { globalState, globalStorageUri, secrets } = context;
  const shared = { folder: join(globalStorageUri.fsPath, 'shared'), clock, log };
  const tokens = mapServices(service => createTokenMemento(service, globalState));
  const sample = createSampleHost(async () => {
    const { startSampleService } = await import('../../sample/sampleService');
    return startSampleService();
  });
  const getServices = loadOnce(async (): Promise<Services> => {
    const { createServices } = await loadServices();
    return createServices({
      settings,
      accounts,
      tokens,
      sample,
      clock,
      log,
      makeRateLimiter: client => createSharedRateLimiter({ ...shared, ...client }),
      tokenLock: createTokenLock(shared),
    });
  });
  const accounts: Accounts = new Accounts({
    credentialStore: createSecretStore(secrets, globalState),
    tokens,
    verify: async (entered, signal) => (await getServices()).verify(entered, signal),
  });
  return { accounts, sample, openSource: async source => (await getServices()).openSource(source) };
}
