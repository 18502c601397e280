import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';

import { createReportStore } from '../../src/reports/store/createReportStore';
import { startSampleService, type SampleService } from '../../src/sample/sampleService';
import { createReportFolder } from '../../src/storage/reportFolder';
import { systemClock } from '../../src/storage/systemClock';
import { KeptLog } from '../support/keptLog';
import { lookUpOf } from '../support/runsHarness';

import { mostInOneSecond } from './support/mostInOneSecond';
import { openWindow } from './support/openWindow';
import { withScratchFolder } from './support/scratchFolder';
import { shortClock } from './support/shortClock';
import { type Host, spawnHost } from './support/spawnHost';

import type { ReportStore } from '../../src/reports/store/reportStore';
import type { HostTask } from './support/hostMessages';
import type { ServiceAddresses } from './support/openWindow';

interface Scene {
  service: SampleService;
  addresses: ServiceAddresses;
  folder: string;
}

const neverReady = { readyAfterMs: Infinity, notReadyPolls: 0 };
const readyAtOnce = { readyAfterMs: 0, notReadyPolls: 0 };

async function withScene(work: (scene: Scene) => Promise<void>): Promise<void> {
  await withScratchFolder(async folder => {
    const behavior = { jobalyzer: { pay: { ...readyAtOnce }, experience: { ...readyAtOnce } } };
    const service = await startSampleService({ behavior, keptRequests: 5000 });
    const { jobalyzer, lightcast, credentials } = service;
    try {
      await work({ service, addresses: { jobalyzer, lightcast, credentials }, folder });
    } finally {
      await service.stop();
    }
  });
}

/** So many processes that stand ready to do the same, let loose in one moment. */
async function race(count: number, task: HostTask, scene: Scene): Promise<string[]> {
  const order = { service: scene.addresses, folder: scene.folder, task, stopAt: null };
  const hosts = Array.from({ length: count }, () => spawnHost(order, { isHeld: true }));
  await Promise.all(hosts.map(host => host.ready));
  hosts.forEach(host => host.begin());
  const ended = await Promise.all(hosts.map(host => host.ended));
  return ended.flatMap(({ ends }) => ends).sort();
}

function spawn(task: HostTask, { addresses, folder }: Scene, stopAt: string | null = null): Host {
  return spawnHost({ service: addresses, folder, task, stopAt });
}

const looksOf = (host: Host): number =>
  host.sofar.steps.filter(step => step.startsWith('look at pay')).length;

async function untilLooks(host: Host, more: number): Promise<void> {
  const from = looksOf(host);
  while (looksOf(host) < from + more) {
    await systemClock.sleep(5);
  }
}

const openStore = (folder: string): ReportStore =>
  createReportStore({
    files: createReportFolder(folder, systemClock),
    clock: systemClock,
    log: new KeptLog(),
  });

const { signal } = new AbortController();

describe('processes over one folder', function () {
  this.timeout(60_000);

  it('order once when four start the same report at the same time', () =>
    withScene(async scene => {
      const window = openWindow({ ...scene, service: scene.addresses, clock: shortClock });
      const reportId = await window.runs.create(lookUpOf('pay', 'experience'), 'live');

      const ends = await race(4, { does: 'start', reportId }, scene);

      assert.equal(ends.length, 4);
      assert.ok(ends.includes('finished'));
      assert.equal(scene.service.orders, 1);
      assert.equal((await window.store.get(reportId)).sections.pay.state, 'ready');
    }));

  it('order once more when four people decide to order a lost report again', () =>
    withScene(async scene => {
      const { service } = scene;
      const window = openWindow({ ...scene, service: scene.addresses, clock: shortClock });
      service.behavior.faults.push({ on: 'jobalyzer.order', effect: { kind: 'reset' } });
      const lost = await window.runs.run(lookUpOf('pay'), 'live', signal);
      service.behavior.faults.splice(0);
      assert.equal(lost.end, 'undecided');

      const { reportId } = lost;
      await race(4, { does: 'orderAgain', reportId }, scene);

      assert.equal(service.orders, 1);
      assert.equal((await window.store.get(reportId)).order?.state, 'placed');
    }));

  it('poll a report in one of them only, and in the other once the first was killed', () =>
    withScene(async scene => {
      const { service, addresses, folder } = scene;
      service.behavior.jobalyzer.pay = neverReady;
      const stopped = new AbortController();
      const window = openWindow({ service: addresses, folder, clock: shortClock });
      const reportId = await window.runs.create(lookUpOf('pay'), 'live');
      const started = window.runs.start(reportId, stopped.signal);
      while (!service.requests.some(({ route }) => route === 'jobalyzer.pay')) {
        await systemClock.sleep(5);
      }
      stopped.abort();
      await started;
      while (window.runs.isRunning(reportId)) {
        await systemClock.sleep(5);
      }

      const holder = spawn({ does: 'resume', reportId }, scene);
      await untilLooks(holder, 1);
      const other = await spawn({ does: 'resume', reportId }, scene).ended;
      assert.deepEqual(other, { steps: [], ends: ['elsewhere'], wasKilled: false });
      await untilLooks(holder, 1);
      holder.kill();
      await holder.ended;
      service.behavior.jobalyzer.pay = readyAtOnce;
      const killedAt = Date.now();
      const heir = await spawn({ does: 'resume', reportId }, scene).ended;

      assert.deepEqual(heir.ends, ['finished']);
      // A lease that is not known to be left is waited for twice as long as this.
      assert.ok(Date.now() - killedAt < 10_000, `it took ${Date.now() - killedAt} ms`);
      assert.equal(service.orders, 1);
      assert.equal((await window.store.get(reportId)).sections.pay.state, 'ready');
    }));

  it('together send Lightcast no more than five requests in any second', () =>
    withScene(async scene => {
      const ends = await race(2, { does: 'askMarkets', count: 7 }, scene);

      const asked = scene.service.requests.filter(({ route }) => route.startsWith('lightcast.'));
      assert.deepEqual(ends, Array<string>(14).fill('finished'));
      assert.ok(asked.length >= 14 + 2);
      assert.deepEqual([...new Set(asked.map(({ status }) => status))], [200]);
      const timestamps = asked.map(({ at }) => at);
      assert.ok(
        mostInOneSecond(timestamps) <= 5,
        `${mostInOneSecond(timestamps)} came in one second`,
      );
    }));

  it('are not held up by the lock of one that was killed while it wrote', () =>
    withScene(async scene => {
      const { folder } = scene;
      const writer = spawn({ does: 'lookUp' }, scene, 'file 2: not renamed');
      await writer.ended;
      const locks = (await readdir(folder)).filter(name => name.endsWith('.lock'));
      assert.equal(locks.length, 1, 'it was killed with the lock in its hand');

      const store = openStore(folder);
      const [entry] = await store.list();
      const before = Date.now();
      await store.rename(entry?.id ?? '', 'Another name');

      // The lock of a window that lives would be waited for ten seconds.
      assert.ok(Date.now() - before < 2_000, `it took ${Date.now() - before} ms`);
      assert.equal((await store.get(entry?.id ?? '')).name, 'Another name');
      const left = (await readdir(folder)).filter(name => /\.(?:lock|lease)$/u.test(name));
      assert.deepEqual(left, []);
    }));
});
