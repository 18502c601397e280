import { scopes } from '../../../src/api/auth/scopes';
import { createAccessTokens } from '../../../src/api/auth/tokenSource';
import { createJobalyzer } from '../../../src/api/jobalyzer/jobalyzerClient';
import { createReportRuns } from '../../../src/reports/runs/createReportRuns';
import { createReportStore } from '../../../src/reports/store/createReportStore';
import { startSampleService } from '../../../src/sample/sampleService';
import { systemClock } from '../../../src/storage/systemClock';
import { makeHttpWith } from '../../support/httpHarness';
import { MemoryReportFiles } from '../../support/memoryReportFiles';
import { lookUpOf } from '../../support/runsHarness';
import { getReadyAt, nameTheWait } from './readyAt';

import type { AccessToken } from '../../../src/domain/access/accessTokens';
import type { ReadyTimesMemory } from '../../../src/domain/waiting/readyTimes';
import type { Connections } from '../../../src/reports/runs/connections';
import type { SampleService } from '../../../src/sample/sampleService';
import type { Word } from '../polling/simulation';

export interface SampleRun {
  /** From the moment when the sample service had the report to the section in the store, or later. */
  lagMs: number;
  /** How often the report was asked for. */
  attempts: number;
  /** Everything that was sent beyond those looks, the order and one token. */
  others: number;
}

/**
 * One look-up of pay as the extension does it, in real time: over HTTP to a sample service of its
 * own, with tokens, links and the store; only the disk is in memory.
 */
export async function runOnSample(options: {
  readyAfterMs: number;
  /** Whether the service says how long the report still takes. */
  word: Word;
  readyTimes?: ReadyTimesMemory;
}): Promise<SampleRun> {
  const { readyAfterMs, word, readyTimes } = options;
  const service = await startSampleService({
    behavior: {
      jobalyzer: {
        pay: { readyAfterMs, notReadyPolls: 0 },
        retryAfterMilliseconds: 'absent',
      },
    },
  });
  if (word === 'named') {
    nameTheWait(service, readyAfterMs);
  }
  try {
    let deliveredAt = NaN;
    const { log } = makeHttpWith(systemClock);
    const runs = createReportRuns({
      store: createReportStore({ files: new MemoryReportFiles(), clock: systemClock, log }),
      connect: () => Promise.resolve(connect(service)),
      clock: systemClock,
      random: () => 0.5,
      newId: () => 'report',
      log,
      maxWaitMs: () => 300_000,
      onProgress: ({ phase }) => {
        deliveredAt = phase === 'ready' ? Date.now() : deliveredAt;
      },
      ...(readyTimes === undefined ? {} : { readyTimes }),
    });
    await runs.run(lookUpOf('pay'), 'sample', new AbortController().signal);
    return { lagMs: deliveredAt - getReadyAt(service, readyAfterMs), ...countRequests(service) };
  } finally {
    await service.stop();
  }
}

function countRequests({ requests }: SampleService): Pick<SampleRun, 'attempts' | 'others'> {
  const attempts = requests.filter(({ route }) => route === 'jobalyzer.pay').length;
  return { attempts, others: requests.length - attempts - 2 };
}

function connect({ jobalyzer, credentials }: SampleService): Connections {
  const { http } = makeHttpWith(systemClock);
  const kept = new Map<string, AccessToken>();
  const tokens = createAccessTokens({
    service: 'jobalyzer',
    tokenUrl: jobalyzer.tokenUrl,
    scope: scopes.jobalyzer,
    credentials: () => Promise.resolve(credentials),
    storage: {
      read: key => Promise.resolve(kept.get(key)),
      write: (key, token) => Promise.resolve(void kept.set(key, token)),
    },
    http,
    clock: systemClock,
  });
  const { apiUrl } = jobalyzer;
  const { clientId } = credentials;
  return {
    source: 'sample',
    jobalyzer: createJobalyzer({ apiUrl, apiVersion: 'v1', clientId, tokens, http }),
    lightcast: null,
    relocateLink: link => link,
  };
}
