import { join } from 'node:path';

import { createHttpClient, type HttpClient } from '../../../src/api/http/httpClient';
import { nodeFetch } from '../../../src/api/http/nodeFetch';
import { createReportRuns } from '../../../src/reports/runs/createReportRuns';
import { createReportStore } from '../../../src/reports/store/createReportStore';
import { createConnect, type OpenSource } from '../../../src/connections/connect';
import { createRateLimiters } from '../../../src/connections/rateLimiters';
import { createReportFolder } from '../../../src/storage/reportFolder';
import { createReportLeases } from '../../../src/storage/reportLeases';
import { createSharedRateLimiter } from '../../../src/storage/sharedRateLimiter';
import { createTokenLock } from '../../../src/storage/tokenLock';
import { createTokenMemory, type TokenMemory } from '../../../src/connections/tokenMemory';
import { KeptLog } from '../../support/keptLog';

import type { ReportRuns } from '../../../src/reports/runs/reportRuns';
import type { ReportStore } from '../../../src/reports/store/reportStore';
import type { ClientCredentials } from '../../../src/domain/access/accessTokens';
import type { Fetch } from '../../../src/api/http/fetch';
import type { Clock } from '../../../src/domain/clock';
import type { PayService } from '../../../src/domain/payService';
import type { ReportFiles } from '../../../src/reports/store/reportFiles';
import type { SectionProgress } from '../../../src/reports/runs/reportRuns';
import type { SampleEndpoint } from '../../../src/sample/sampleService';
import type { SettingName, SettingValues } from '../../../src/connections/settingValues';

/** Where the services of a window listen, and who asks them. */
export interface ServiceAddresses extends Record<PayService, SampleEndpoint> {
  credentials: ClientCredentials;
}

export interface WindowOptions {
  service: ServiceAddresses;
  /** Of the reports; what windows share lies beside it. */
  folder: string;
  clock: Clock;
  fetch?: Fetch;
  /** Stands before the real folder, to see or to spoil what is done to it. */
  wrapFiles?: (files: ReportFiles) => ReportFiles;
  timeoutMs?: number;
  maxWaitMs?: number;
  newId?: () => string;
  /** What the window sees of the tokens that windows share; by default it is alone. */
  tokens?: Record<PayService, TokenMemory>;
  onProgress?: (progress: SectionProgress) => void;
}

/** All of a window but VS Code itself, and everything that it says. */
export interface Window {
  runs: ReportRuns;
  store: ReportStore;
  http: HttpClient;
  open: OpenSource;
  log: KeptLog;
  progress: SectionProgress[];
  tokens: Record<PayService, TokenMemory>;
}

/** The wiring of the extension over a real folder and a real network, signed in to both services. */
export function openWindow(options: WindowOptions): Window {
  const { service, folder, clock, timeoutMs = 10_000, maxWaitMs = 60_000 } = options;
  const log = new KeptLog();
  const random = (): number => 0.5;
  const http = createHttpClient({
    fetch: options.fetch ?? nodeFetch,
    clock,
    random,
    log,
    timeoutMs: () => timeoutMs,
  });
  const values = toSettings(service, { timeoutMs, maxWaitMs });
  const get = <N extends SettingName>(name: N): SettingValues[N] => values[name];
  const tokens = options.tokens ?? {
    jobalyzer: createTokenMemory(),
    lightcast: createTokenMemory(),
  };
  const shared = join(folder, '..', 'shared');
  const open = createConnect({
    settings: { get, getOr: get },
    accounts: { findCredentials: () => Promise.resolve(service.credentials) },
    tokens,
    tokenLock: createTokenLock({ folder: shared, clock, log }),
    rateLimiters: createRateLimiters(client =>
      createSharedRateLimiter({ ...client, folder: shared, clock, log }),
    ),
    sample: { get: () => Promise.reject(new Error('live only')), dispose: () => undefined },
    http,
    clock,
  });
  const folderFiles = createReportFolder(folder, clock);
  const files = options.wrapFiles?.(folderFiles) ?? folderFiles;
  const store = createReportStore({ files, clock, log });
  const progress: SectionProgress[] = [];
  let ids = 0;
  const runs = createReportRuns({
    store,
    connect: open,
    clock,
    random,
    newId: options.newId ?? (() => `report-${(ids += 1)}`),
    log,
    maxWaitMs: () => maxWaitMs,
    onProgress: news => {
      progress.push(news);
      options.onProgress?.(news);
    },
    lease: createReportLeases(folder, clock),
  });
  return { runs, store, http, open, log, progress, tokens };
}

function toSettings(
  { jobalyzer, lightcast }: ServiceAddresses,
  { timeoutMs, maxWaitMs }: { timeoutMs: number; maxWaitMs: number },
): SettingValues {
  return {
    dataSource: 'live',
    'jobalyzer.apiUrl': jobalyzer.apiUrl,
    'jobalyzer.tokenUrl': jobalyzer.tokenUrl,
    'jobalyzer.apiVersion': 'v1',
    'lightcast.apiUrl': lightcast.apiUrl,
    'lightcast.tokenUrl': lightcast.tokenUrl,
    'lightcast.lotVersion': '7',
    'polling.maxWaitSeconds': maxWaitMs / 1000,
    'http.timeoutSeconds': timeoutMs / 1000,
    'pay.hoursPerYear': 2080,
  };
}
