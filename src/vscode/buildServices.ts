import { join } from 'node:path';

import { Accounts } from './accounts/accounts';
import { loadOnce } from './loadOnce';
import { createSampleHost } from './accounts/sampleHost';
import { createSecretStore } from './storage/secretStore';
import { createTokenMemento } from './storage/tokenMemento';

import type { ExtensionContext } from 'vscode';
import type { Clock } from '../domain/clock';
import type { Log } from '../domain/log';
import type { OpenSource } from './accounts/connect';
import type { SampleHost } from './accounts/sampleHost';
import type { Services } from './services';
import type { Settings } from './settings/settings';

export interface BuildServicesDeps {
  context: Pick<ExtensionContext, 'globalState' | 'globalStorageUri' | 'secrets'>;
  settings: Settings;
  clock: Clock;
  log: Log;
}

/** Who the person is at the services, and how they are asked. */
export interface BuiltServices {
  accounts: Accounts;
  sample: SampleHost;
  openSource: OpenSource;
}

/** Wires accounts and services. What talks to a service is loaded when one is asked. */
export function buildServices({ context, settings, clock, log }: BuildServicesDeps): BuiltServices {
  const { globalState, globalStorageUri, secrets } = context;
  const sharedFolder = join(globalStorageUri.fsPath, 'shared');
  const tokens = {
    jobalyzer: createTokenMemento('jobalyzer', globalState),
    lightcast: createTokenMemento('lightcast', globalState),
  };
  const sample = createSampleHost(async () => {
    const { startSampleService } = await import('../sample/sampleService');
    return startSampleService();
  });
  const getServices = loadOnce(async (): Promise<Services> => {
    const { createServices } = await import('./services');
    return createServices({ settings, accounts, tokens, sample, clock, log, sharedFolder });
  });
  const accounts: Accounts = new Accounts({
    secretStore: createSecretStore(secrets, globalState),
    tokens,
    prove: async (claim, signal) => (await getServices()).prove(claim, signal),
  });
  return { accounts, sample, openSource: async source => (await getServices()).openSource(source) };
}
