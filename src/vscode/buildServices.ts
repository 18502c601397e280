import { createHttpClient } from '../api/http/httpClient';
import { nodeFetch } from '../api/http/nodeFetch';

import { Accounts } from './accounts';
import { createConnect } from './connect';
import { createProveClaim } from './proveClaim';
import { createSampleHost } from './sampleHost';
import { createSecretStore } from './storage/secretStore';
import { createTokenMemento } from './storage/tokenMemento';

import type { ExtensionContext } from 'vscode';
import type { Clock } from '../domain/clock';
import type { Log } from '../domain/log';
import type { OpenSource } from './connect';
import type { SampleHost } from './sampleHost';
import type { Settings } from './settings';

export interface ServicesDeps {
  context: Pick<ExtensionContext, 'globalState' | 'secrets'>;
  settings: Settings;
  clock: Clock;
  log: Log;
}

/** Who the person is at the services, and how they are asked. */
export interface Services {
  accounts: Accounts;
  sample: SampleHost;
  openSource: OpenSource;
}

/** Wires accounts, tokens and connections. Nothing is sent before somebody asks. */
export function buildServices({ context, settings, clock, log }: ServicesDeps): Services {
  const { globalState, secrets } = context;
  const http = createHttpClient({
    fetch: nodeFetch,
    clock,
    random: Math.random,
    log,
    timeoutMs: () => settings.get('http.timeoutSeconds') * 1000,
  });
  const tokens = {
    jobalyzer: createTokenMemento('jobalyzer', globalState),
    lightcast: createTokenMemento('lightcast', globalState),
  };
  const secretStore = createSecretStore(secrets, globalState);
  const prove = createProveClaim({ settings, http, clock });
  const accounts = new Accounts({ secretStore, tokens, prove });
  const sample = createSampleHost(async () => {
    const { startSampleService } = await import('../sample/sampleService');
    return startSampleService();
  });
  const openSource = createConnect({ settings, accounts, tokens, sample, http, clock });
  return { accounts, sample, openSource };
}
