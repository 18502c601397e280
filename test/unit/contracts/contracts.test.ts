/** The contracts of what keeps reports, leases, limits and locks: for files, and for memory. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  createLightcastRateLimiter,
  lightcastRateLimit,
} from '../../../src/api/lightcast/lightcastRateLimit';
import { createOrderJournal } from '../../../src/reports/runs/orderJournal';
import { createReportStore } from '../../../src/reports/store/createReportStore';
import { createReportFolder } from '../../../src/storage/reportFolder';
import { createReportLeases } from '../../../src/storage/reportLeases';
import { createSharedRateLimiter } from '../../../src/storage/sharedRateLimiter';
import { systemClock } from '../../../src/storage/systemClock';
import { createTokenLock } from '../../../src/storage/tokenLock';
import { SkippingClock } from '../../support/fakeClock';
import { KeptLog } from '../../support/keptLog';
import { createMemoryLeases } from '../../support/memoryLeases';
import { MemoryReportStore, SharedReports } from '../../support/memoryReportStore';
import { createMemoryTokenLock, type SharedTurns } from '../../support/memoryTokenLock';

import { describeLeases } from './leases.contract';
import { describeOrderJournal, type OrderJournalScene, unordered } from './orderJournal.contract';
import { describeRateLimiter } from './rateLimiter.contract';
import { describeReportStore } from './reportStore.contract';
import { describeTokenLock } from './tokenLock.contract';

import type { Clock } from '../../../src/domain/clock';
import type { ReportStore } from '../../../src/reports/store/reportStore';

const log = new KeptLog();

async function makeFolder(): Promise<{ folder: string; close: () => Promise<void> }> {
  const parent = await mkdtemp(join(tmpdir(), 'contract-'));
  const close = (): Promise<void> => rm(parent, { recursive: true, force: true });
  return { folder: join(parent, 'reports'), close };
}

const nothing = (): Promise<void> => Promise.resolve();

/** The store of a window. Its files wait for each other in real time. */
function openFiles(folder: string, clock: Clock): ReportStore {
  return createReportStore({ files: createReportFolder(folder, systemClock), clock, log });
}

describeReportStore('files', async () => {
  const { folder, close } = await makeFolder();
  const clock = new SkippingClock();
  const open = (): ReportStore => openFiles(folder, clock);
  return { first: open(), second: open(), clock, reopen: () => Promise.resolve(open()), close };
});

describeReportStore('memory', () => {
  const shared = new SharedReports();
  const clock = new SkippingClock();
  const open = (): ReportStore => new MemoryReportStore(shared, clock);
  const reopen = (): Promise<ReportStore> => Promise.resolve(open());
  return Promise.resolve({ first: open(), second: open(), clock, reopen, close: nothing });
});

async function openJournal(
  open: () => ReportStore,
  close: () => Promise<void>,
): Promise<OrderJournalScene> {
  const clock = new SkippingClock();
  const store = open();
  await store.create(unordered);
  return {
    journal: createOrderJournal({ store, clock }),
    reopen: async () => {
      const later = open();
      return { journal: createOrderJournal({ store: later, clock }), report: await later.get('a') };
    },
    close,
  };
}

describeOrderJournal('files', async () => {
  const { folder, close } = await makeFolder();
  return openJournal(() => openFiles(folder, new SkippingClock()), close);
});

describeOrderJournal('memory', () => {
  const shared = new SharedReports();
  return openJournal(() => new MemoryReportStore(shared, new SkippingClock()), nothing);
});

describeLeases('files', async () => {
  const { folder, close } = await makeFolder();
  const open = (): ReturnType<typeof createReportLeases> =>
    createReportLeases(folder, new SkippingClock(Date.now()));
  return { first: open(), second: open(), close };
});

describeLeases('memory', () => {
  const held = new Map<string, symbol>();
  const [first, second] = [createMemoryLeases(held), createMemoryLeases(held)];
  return Promise.resolve({ first, second, close: nothing });
});

describeRateLimiter('files', async () => {
  const { folder, close } = await makeFolder();
  const clock = new SkippingClock(Date.now());
  const open = (): ReturnType<typeof createSharedRateLimiter> =>
    createSharedRateLimiter({
      folder,
      service: 'lightcast',
      clientId: 'me',
      limit: lightcastRateLimit,
      clock,
      log,
    });
  return { first: open(), second: open(), clock, ...lightcastRateLimit, close };
});

describeRateLimiter('memory', () => {
  const clock = new SkippingClock();
  const limiter = createLightcastRateLimiter(clock);
  const shared = { first: limiter, second: limiter, clock, ...lightcastRateLimit, close: nothing };
  return Promise.resolve(shared);
});

describeTokenLock('files', async () => {
  const { folder, close } = await makeFolder();
  const open = (): ReturnType<typeof createTokenLock> =>
    createTokenLock({ folder, clock: systemClock, log });
  return { first: open(), second: open(), close };
});

describeTokenLock('memory', () => {
  const shared: SharedTurns = new Map();
  const [first, second] = [createMemoryTokenLock(shared), createMemoryTokenLock(shared)];
  return Promise.resolve({ first, second, close: nothing });
});
